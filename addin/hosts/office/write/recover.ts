import { outcomeOf } from '../faults.ts';
import type { Abilities, OfficeLibrary } from '../office-library.ts';
import type { Saying } from './mentions.ts';
import { sayAgain } from './say-again.ts';
import type { OldSheet } from './survey.ts';

/** A replacing that has begun. */
export interface Begun {
  readonly old: readonly OldSheet[];
  /** Names while they are written, and the names that they are to have. */
  readonly fresh: readonly { readonly temporary: string; readonly name: string }[];
  /** Ids of the new sheets, as soon as the program has told them. */
  readonly freshIds: readonly string[];
  readonly sayings: readonly Saying[];
}

/** `back`: as before. `forward`: all of it is done. `unreachable`: the program answers no more. */
export type Recovered = 'back' | 'forward' | 'unreachable';

/**
 * After a request that was refused midway: what came before it stays done, so the workbook is looked
 * at. As long as no old sheet is gone, all is taken back; once one is, the rest is finished: the new
 * sheets are whole by then.
 */
export async function recover(
  library: OfficeLibrary,
  can: Abilities,
  begun: Begun,
): Promise<Recovered> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const outcome = await outcomeOf(() =>
      library.run({ delayForCellEdit: true }, (context) => settle(context, can, begun)),
    );
    if (outcome.ok) return outcome.value;
  }
  return 'unreachable';
}

const ATTEMPTS = 3;

async function settle(
  context: Excel.RequestContext,
  can: Abilities,
  { old, fresh, freshIds, sayings }: Begun,
): Promise<Recovered> {
  const sheets = context.workbook.worksheets.load('items/id,items/name');
  await context.sync();
  const freshIndex = ({ id, name }: Excel.Worksheet) =>
    freshIds.includes(id)
      ? freshIds.indexOf(id)
      : fresh.findIndex(({ temporary }) => temporary === name);
  const oldThere = sheets.items.filter(({ id }) => old.some((one) => one.id === id));
  const isBack = oldThere.length === old.length;
  for (const sheet of sheets.items) {
    const index = freshIndex(sheet);
    if (index < 0) continue;
    const name = fresh[index]?.name ?? sheet.name;
    if (isBack) sheet.delete();
    else if (sheet.name !== name) sheet.name = name;
  }
  for (const sheet of oldThere) {
    const name = old.find(({ id }) => id === sheet.id)?.name ?? sheet.name;
    if (!isBack) sheet.delete();
    else if (sheet.name !== name) sheet.name = name;
  }
  if (!isBack) sayAgain(context, can, sayings);
  if (can.eventSwitch) context.runtime.enableEvents = true;
  await context.sync();
  return isBack ? 'back' : 'forward';
}
