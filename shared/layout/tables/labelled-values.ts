import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { Cell } from '../../workbook/model.ts';
import { cellAt, cellText, quotable, quotableNumber } from '../cells/cell-text.ts';
import { readCount, TOO_MANY_BALLOTS } from '../cells/read-number.ts';
import { nameAt, placeAt, type View } from '../cells/view.ts';
import { normaliseLabel } from '../labels/names.ts';
import { usesTurnout } from '../labels/turnout-asked.ts';
import { statedNumbers, turnoutWord } from '../labels/turnout-words.ts';
import { type TableLayout, TURNOUT_COLUMNS } from '../model/layout.ts';
import type { MarksNeed } from '../model/needs.ts';
import { turnoutColumns } from './common-columns.ts';
import type { FoundTable } from './find-table.ts';
import { type LabelledCell, labelledCells } from './labelled-cells.ts';
import { linesAbove, linesAround } from './lines-around.ts';

type Labelled = TableLayout['labelled'][number];

export interface LabelledValues {
  readonly labelled: readonly Labelled[];
  readonly problems: readonly Problem[];
}

/**
 * How many were expected, and how many ballots went out and came back, where it stands above or
 * below a table: in a sentence, or beside or under a label.
 * @param components those that the table may belong to
 * @source seeds/rulebooks/README.md#turnout
 */
export function findLabelledValues(
  table: FoundTable,
  components: readonly MarksNeed[],
): LabelledValues {
  const said = plainlySaid([...saidAround(table), ...headersOnExpected(table)]);
  const own = [...turnoutColumns(table.columns).values()].map(({ meaning }) => meaning.is);
  const known = said.filter((value) => !value.isMention);
  const hasExpected = own.includes('expected') || known.some(({ is }) => is === 'expected');
  // A sentence that only speaks of 应到 matters where nothing else says how many.
  const values = hasExpected ? known : said;
  const problems = TURNOUT_COLUMNS.flatMap((is) =>
    problemsOf(
      table.sheet,
      values.filter((value) => value.is === is),
      components.some((component) => usesTurnout(component, is, { hasExpected })),
    ),
  );
  const labelled = values.filter(({ isMention }) => !isMention);
  return { labelled: labelled.map(({ is, row, column }) => ({ is, row, column })), problems };
}

/** 未收回 and 空白票 are only checked: said twice, or of a part, they are not said at all. */
const plainlySaid = (all: readonly LabelledCell[]): LabelledCell[] =>
  all.filter(
    ({ is, cell }) =>
      !ONLY_CHECKED.includes(is) ||
      (labelledCount(cell, is) !== undefined && all.filter((own) => own.is === is).length === 1),
  );
const ONLY_CHECKED: readonly Labelled['is'][] = ['outstanding', 'blank'];

/** Lines are the file's, also where a table is turned. */
function saidAround(table: FoundTable): LabelledCell[] {
  const { sheet, titles } = table;
  if (!sheet.block.turned) return linesAround(table).flatMap(labelledCells);
  return linesAbove(titles.map(turnedOver)).flatMap(labelledCells).map(turnedOver);
}

const turnedOver = <T extends { readonly row: number; readonly column: number }>(place: T): T => ({
  ...place,
  row: place.column,
  column: place.row,
});

/** Headers such as 应到（含请假）, whose numbers are of nobody knows whom. */
function headersOnExpected({ sheet, columns }: FoundTable): LabelledCell[] {
  const known = turnoutColumns(columns);
  return columns.flatMap(({ column, path }) => {
    const title = known.has(column) ? undefined : path.find(({ text }) => speaksOfExpected(text));
    if (!title) return [];
    const { row, text: label } = title;
    const cell = cellAt(sheet, row, title.column);
    return [{ is: 'expected', label, row, column: title.column, cell, isMention: true } as const];
  });
}

const speaksOfExpected = (text: string): boolean => {
  const key = normaliseLabel(text);
  return turnoutWord(key) === 'expected' || statedNumbers(key).some(({ is }) => is === 'expected');
};

/** The whole number of a labelled cell: its own, or the one that its text states. */
export function labelledCount(cell: Cell | undefined, is: Labelled['is']): number | undefined {
  const own = readCount(cell);
  if (own.kind === 'read') return own.value;
  if (cell?.date) return undefined;
  const key = normaliseLabel(cellText(cell));
  const number = statedNumbers(key).find((stated) => stated.is === is)?.number;
  return number !== undefined && number < TOO_MANY_BALLOTS ? number : undefined;
}

const shown = (cell: Cell | undefined): string =>
  cell?.kind === 'text' ? quotableNumber(cell.value) : quotable(cellText(cell));

/** What the score does not depend on may be unreadable. */
function problemsOf(sheet: View, all: readonly LabelledCell[], isUsed: boolean): Problem[] {
  const [first, second] = all;
  const place = (own: LabelledCell) => ({ place: placeAt(sheet, own.row, own.column) });
  const unreadable = all
    .filter(({ cell, is }) => labelledCount(cell, is) === undefined)
    .map((own) => {
      const values = { label: quotable(own.label), value: shown(own.cell) };
      return layoutProblem(isUsed ? 'labelled-unreadable' : 'valid-unreadable', values, place(own));
    });
  if (!first || !second) return unreadable;
  const values = { label: quotable(second.label), other: nameAt(sheet, first.row, first.column) };
  return [...unreadable, layoutProblem('labelled-twice', values, place(second))];
}
