import { hostProblem } from '../../../../shared/messages/host.ts';
import { done, type Result } from '../../../../shared/messages/problem.ts';
import { asideName, isUnfinished } from '../../live/names-meanwhile.ts';
import { attempt, told } from '../asking.ts';
import type { EtWorkbook, EtWorksheet } from '../et-application.ts';
import { SHOWN } from '../read/read-workbook.ts';
import { sheetsOf } from '../sheets.ts';
import type { SheetToPut } from './keep-sheet.ts';
import type { Saying } from './survey.ts';

interface Exchange {
  readonly old: readonly EtWorksheet[];
  readonly fresh: readonly EtWorksheet[];
  readonly sheets: readonly SheetToPut[];
  readonly sayings: readonly Saying[];
}

/**
 * The new sheets get their names, the old ones go. Up to the first that goes all is turned back where
 * WPS refuses; from then on the rest is finished, since the new sheets are whole.
 */
export function commit(workbook: EtWorkbook, exchange: Exchange): Result<void> {
  const { old, sayings } = exchange;
  const names = attempt(() => old.map((sheet) => told(sheet, 'Name')));
  if (!names.ok) return names;
  const named = attempt(() => rename(workbook, exchange));
  if (!named.ok) {
    for (const [index, sheet] of old.entries())
      attempt(() => giveName(sheet, names.value[index] ?? ''));
    return named;
  }
  const gone = old.map((sheet) => insist(() => remove(sheet)));
  const said = sayings.map((one) => insist(() => sayAgain(one)));
  const refused = [...gone, ...said].find(({ ok }) => !ok);
  if (!refused) return done(undefined);
  const sheets = old.map((_, index) => asideName(index));
  return done(undefined, [hostProblem('host-left-behind', { code: 'host-refused', sheets })]);
}

/** There is no way back by then, so it is tried once more. */
function insist(work: () => void): Result<void> {
  const first = attempt(work);
  return first.ok ? first : attempt(work);
}

function rename(workbook: EtWorkbook, { old, fresh, sheets }: Exchange): void {
  for (const [index, sheet] of old.entries()) giveName(sheet, asideName(index));
  for (const [index, sheet] of fresh.entries()) {
    const { name, was } = sheets[index] ?? {};
    if (name !== undefined) giveName(sheet, name);
    if (was) standAgain(workbook, sheet, was);
  }
}

/** Where it was before it went, and as visible. */
function standAgain(
  workbook: EtWorkbook,
  sheet: EtWorksheet,
  { position, visible }: NonNullable<SheetToPut['was']>,
): void {
  const before = sheetsOf(workbook)[position];
  if (before && told(before, 'Name') !== told(sheet, 'Name')) sheet.Move(before);
  sheet.Visible = visible;
}

const giveName = (sheet: EtWorksheet, name: string): void => {
  sheet.Name = name;
};

/** What is hidden from the menu too may not be deleted. */
function remove(sheet: EtWorksheet): void {
  if (told(sheet, 'Visible') !== SHOWN) sheet.Visible = SHOWN;
  sheet.Delete();
}

/** Tells a cell its own formula once more, after the sheet that it speaks of was replaced. */
const sayAgain = ({ cell, formula }: Saying): void => {
  cell.Formula = formula;
};

/** Each by itself: one that is gone already keeps no other. */
export const takeBack = (fresh: readonly EtWorksheet[]): void => {
  for (const sheet of fresh) attempt(() => remove(sheet));
};

/** Sheets that a writing has left which did not come to its end. */
export const namesLeft = (workbook: EtWorkbook): string[] =>
  sheetsOf(workbook)
    .map((sheet) => told(sheet, 'Name'))
    .filter(isUnfinished);
