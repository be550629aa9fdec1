import type { SheetWords } from '../../messages/sheets.ts';
import type { NotMarkColumn } from '../base/not-marks.ts';
import type { RowContext } from '../base/row-context.ts';

/** Columns before the level counts. */
const BEFORE_LEVELS = [
  'name',
  'unit',
  'category',
  'component',
  'indicator',
  'group',
  'cite',
] as const satisfies readonly (keyof SheetWords)[];
/** Columns behind the counts. */
const BEHIND_COUNTS = [
  'expected',
  'present',
  'marks',
  'droppedHigh',
  'droppedLow',
  'state',
  'value',
  'weight',
] as const satisfies readonly (keyof SheetWords)[];

export const FIRST_LEVEL = BEFORE_LEVELS.length + 1;

/** How many columns of counts there are: the most that a scale needs. */
export type CountColumns = Pick<RowContext, 'levels' | 'notMarks'>;

/** Column of a panel's cell behind its counts. */
export const columnOf = (
  key: (typeof BEHIND_COUNTS)[number],
  { levels, notMarks }: CountColumns,
): number => firstNotMark({ levels }) + notMarks.most + BEHIND_COUNTS.indexOf(key);

/** Column that says what was entered for a count, by its position among levels and not-marks. */
export const enteredColumn = (position: number, columns: CountColumns): number =>
  columnOf('weight', columns) + 1 + position;

/** Behind all of these the marks in the middle: the lower one, and the upper one. */
export const middleColumn = (index: number, columns: CountColumns): number =>
  enteredColumn(columns.levels + columns.notMarks.most + index, columns);

/** Behind the levels stand the answers that are none. */
export const firstNotMark = ({ levels }: Pick<CountColumns, 'levels'>): number =>
  FIRST_LEVEL + levels;

/** The header; answers by name where there is one scale, by number where there are several. */
export function panelTitles(context: RowContext): string[] {
  const { labels, levels, notMarks, scoring } = context;
  const [only, ...others] = scoring.plan.rulebook.scales;
  const scale = others.length === 0 ? only : undefined;
  const numbered = (count: number, name: (index: number) => string | undefined) =>
    Array.from({ length: count }, (_, index) => (scale ? (name(index) ?? '') : `${index + 1}`));
  const shown = scale ? notMarks.of(scale) : [];
  const counts = [
    ...numbered(levels, (index) => scale?.levels[index]?.id),
    ...numbered(notMarks.most, (index) => shown[index] && nameOf(shown[index], labels)),
  ];
  return [
    ...BEFORE_LEVELS.map((key) => labels[key]),
    ...counts,
    ...BEHIND_COUNTS.map((key) => labels[key]),
    ...counts.map((count) => count && `${count} ${labels.entered}`),
    ...(context.hasMedians ? [labels.lowerMiddle, labels.upperMiddle] : []),
  ];
}

const nameOf = ({ id }: NotMarkColumn, labels: SheetWords): string =>
  id === 'blank' ? labels.blank : id;
