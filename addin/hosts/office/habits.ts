import { type Outcome, outcomeOf } from './faults.ts';
import { abilitiesOf, type OfficeLibrary } from './office-library.ts';
import { cellArea, rangeOf, untracked } from './ranges.ts';

/** What a program does with each of these, as it says itself; what our double of it assumes too. */
export type Habits = Readonly<Record<string, unknown>>;

const SHEET = '联评~试';

/** What is typed, a cell each, from the first row down; then what the cells hold is asked. */
const TYPED: readonly (readonly [string, string | number | boolean])[] = [
  ['text behind an apostrophe', "'=1+1"],
  ['number', 12.5],
  ['truth', true],
  ['truth as a text', 'TRUE'],
  ['error', '#N/A'],
  ['text that looks like an error', "'#N/A"],
  ['plus sign behind an apostrophe', "'+86"],
  ['wide digits behind an apostrophe', "'１２"],
  ['left to right mark', 'a\u202eb'],
  ['long text', '一'.repeat(10_000)],
];

/** Tries what no document says for certain, on a sheet that comes and goes. Five requests. */
export async function askHabits(library: OfficeLibrary): Promise<Outcome<Habits>> {
  const can = abilitiesOf(library);
  const outcome = await outcomeOf(() =>
    library.run({}, async (context) => {
      const sheet = context.workbook.worksheets.add(SHEET);
      const empty = untracked(sheet.getUsedRangeOrNullObject(true));
      await context.sync();
      const area = { top: 1, left: 1, bottom: TYPED.length, right: 1 };
      rangeOf(sheet, area, can).formulas = TYPED.map(([, typed]) => [typed]);
      const held = rangeOf(sheet, area, can).load('values,valueTypes,formulas');
      await context.sync();
      const first = rangeOf(sheet, cellArea({ row: 2, column: 1 }), can);
      first.values = [[null]];
      const left = rangeOf(sheet, cellArea({ row: 2, column: 1 }), can).load('values');
      await context.sync();
      rangeOf(sheet, cellArea({ row: 2, column: 1 }), can).values = [['']];
      const cleared = rangeOf(sheet, cellArea({ row: 2, column: 1 }), can).load(
        'values,valueTypes',
      );
      await context.sync();
      return {
        'used range of an empty sheet is a null object': empty.isNullObject,
        ...Object.fromEntries(TYPED.map(([name], row) => [name, cellOf(held, row)])),
        'null leaves the cell alone': left.values[0]?.[0],
        'an empty text clears it': [cleared.values[0]?.[0], cleared.valueTypes[0]?.[0]],
      };
    }),
  );
  await outcomeOf(() =>
    library.run({}, async (context) => {
      context.workbook.worksheets.getItemOrNullObject(SHEET).delete();
      await context.sync();
    }),
  );
  return outcome;
}

/** Value, its type, and what would be typed again; of long texts their length. */
const cellOf = ({ values, valueTypes, formulas }: Excel.Range, row: number): unknown[] =>
  [values, valueTypes, formulas].map((held) => {
    const told: unknown = held[row]?.[0];
    return typeof told === 'string' && told.length > 99 ? told.length : told;
  });
