import { groupBy } from '../../base/group-by.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { Cell } from '../../workbook/model.ts';
import { cellText, quotable, quotableNumber } from '../cells/cell-text.ts';
import { readCount } from '../cells/read-number.ts';
import { nameAt, placeAt, type View } from '../cells/view.ts';
import { normaliseLabel } from '../labels/names.ts';
import { usesTurnout } from '../labels/turnout-asked.ts';
import { TURNOUT_WORDS } from '../labels/words.ts';
import { type TableLayout, TURNOUT_COLUMNS, type TurnoutColumn } from '../model/layout.ts';
import type { MarksNeed } from '../model/needs.ts';
import { turnoutWord } from './common-columns.ts';
import type { FoundTable } from './find-table.ts';

type Labelled = TableLayout['labelled'][number];
interface LabelledCell extends Labelled {
  readonly label: string;
  readonly cell: Cell | undefined;
}

export interface LabelledValues {
  readonly labelled: readonly Labelled[];
  readonly problems: readonly Problem[];
}

/**
 * 应到：30 in one cell, or 应到 with 30 in the next filled cell of the row, above the table.
 * @param components those that the table may belong to
 */
export function findLabelledValues(
  { sheet, titles }: FoundTable,
  components: readonly MarksNeed[],
): LabelledValues {
  const values: LabelledCell[] = [];
  for (const [row, cells] of groupBy(titles, (title) => title.row)) {
    const line = cells.map(({ column, cell }) => [column, cell] as const);
    values.push(...labelledIn(row, line));
  }
  const hasExpected = values.some((value) => value.is === 'expected');
  const problems = TURNOUT_COLUMNS.flatMap((is) =>
    problemsOf(
      sheet,
      values.filter((value) => value.is === is),
      components.some((component) => usesTurnout(component, is, { hasExpected })),
    ),
  );
  return { labelled: values.map(({ is, row, column }) => ({ is, row, column })), problems };
}

function labelledIn(row: number, cells: readonly (readonly [number, Cell])[]): LabelledCell[] {
  return cells.flatMap(([column, cell], index) => {
    if (cell.kind !== 'text' || cell.value.length > 200) return [];
    const key = normaliseLabel(cell.value);
    const alone = turnoutWord(key.replace(/:$/, ''));
    if (!alone)
      return labelledTexts(key).map(({ is, label }) => ({ is, label, row, column, cell }));
    const [next, value] = cells[index + 1] ?? [column + 1, undefined];
    if (!value || turnoutWord(normaliseLabel(cellText(value)).replace(/:$/, ''))) return [];
    return [{ is: alone, label: cellText(cell), row, column: next, cell: value }];
  });
}

/** `valid` is no label within `invalid`. */
const START = '(?<![a-z])';
const SUFFIX = '(?:会|评议|测评|选)?(?:人员|人|票|份|张|表)?数?';
const UNITS = '(?:人|名|份|张|票)?';

/** Every labelled number in one text: `应到：30人　发出：30份`. */
function labelledTexts(key: string): { is: TurnoutColumn; label: string }[] {
  return TURNOUT_COLUMNS.flatMap((is) =>
    TURNOUT_WORDS[is]
      .filter((word) => labelledNumber(key, word) !== undefined || hasColon(key, word))
      .slice(-1)
      .map((label) => ({ is, label })),
  );
}

const hasColon = (key: string, word: string): boolean =>
  new RegExp(`${START}${word}${SUFFIX}:[^\\s,，;；、]`).test(key);

const labelledNumber = (key: string, word: string): string | undefined =>
  new RegExp(`${START}${word}${SUFFIX}:?(\\d+)${UNITS}(?![\\d.%])`).exec(key)?.[1];

/** The whole number of a labelled cell: its own, or the one after the label in its text. */
export function labelledCount(cell: Cell | undefined, is: TurnoutColumn): number | undefined {
  const own = readCount(cell);
  if (own.kind === 'read') return own.value;
  const key = normaliseLabel(cellText(cell));
  const numbers = TURNOUT_WORDS[is].flatMap((word) => labelledNumber(key, word) ?? []);
  const number = numbers.at(-1);
  return number === undefined || number.length > 9 ? undefined : Number(number);
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
