import { outcomeOf } from '../faults.ts';
import type { Abilities, OfficeLibrary } from '../office-library.ts';
import { type Saying, sayAgain } from './say-again.ts';
import type { OldSheet } from './survey.ts';

/** A replacing that has begun. */
export interface Begun {
  readonly old: readonly OldSheet[];
  /** Names while they are written, and the names that they are to have. */
  readonly fresh: readonly { readonly temporary: string; readonly name: string }[];
  /** Ids of the new sheets, as soon as the program has told them. */
  readonly freshIds: readonly string[];
  readonly sayings: readonly Saying[];
  /** All contents are written, and the names were being changed. */
  readonly isCommitting: boolean;
}

/** `back`: as before. `forward`: all of it is done. `unreachable`: the program answers no more. */
export type Recovered = 'back' | 'forward' | 'unreachable';

/**
 * After a request that was refused midway: what came before it stays done, so the workbook is looked
 * at. As long as no old sheet is gone by our doing, all is taken back; once one is, the rest is
 * finished: the new sheets are whole by then.
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
  { old, fresh, freshIds, sayings, isCommitting }: Begun,
): Promise<Recovered> {
  const sheets = context.workbook.worksheets.load('items/id,items/name');
  await context.sync();
  const freshIndex = ({ id, name }: Excel.Worksheet) =>
    freshIds.includes(id)
      ? freshIds.indexOf(id)
      : fresh.findIndex(({ temporary }) => temporary === name);
  const oldThere = sheets.items.filter(({ id }) => old.some((one) => one.id === id));
  const freshThere = sheets.items.filter((sheet) => freshIndex(sheet) >= 0);
  const isWhole = isCommitting && freshThere.length === fresh.length;
  const isBack = !isWhole || oldThere.length === old.length;
  const [gone, kept] = isBack ? [freshThere, oldThere] : [oldThere, freshThere];
  const nameOf = (sheet: Excel.Worksheet) =>
    isBack ? old.find(({ id }) => id === sheet.id)?.name : fresh[freshIndex(sheet)]?.name;
  // Their names may be those that the others are to have.
  for (const sheet of gone) sheet.delete();
  for (const sheet of kept) sheet.name = nameOf(sheet) ?? sheet.name;
  if (!isBack) sayAgain(context, can, sayings);
  if (can.eventSwitch) context.runtime.enableEvents = true;
  await context.sync();
  return isBack ? 'back' : 'forward';
}
