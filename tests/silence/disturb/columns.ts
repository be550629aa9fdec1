import type { Written } from '../../layout/sheet.ts';
import { below, pick, type Random } from '../../rulebook/random.ts';
import { workedOut } from '../made/worked-out.ts';
import { at, columnOf, columnsOf, type Drawn, isForm, nameAt, width } from '../sheets/drawn.ts';
import { deleteColumn, insertColumn, put, swapColumns } from '../sheets/edit.ts';
import {
  cellsOf,
  type Disturbance,
  type Disturbed,
  header,
  headerIn,
  type Made,
  meaningElse,
  onSheet,
  saying,
  sheetOf,
} from './disturbance.ts';
import { withoutQuestion } from './without.ts';

interface NewColumn {
  readonly label: string | null;
  readonly value: (row: number, drawn: Drawn) => Written;
  readonly place?: 'before the first value' | 'inside' | 'left' | 'right' | 'far right';
}

/** A column more: its label in the last header row, a value in each data row. */
const more = (kind: string, { label, value, place = 'inside' }: NewColumn): Disturbance => ({
  kind,
  disturb: (random, made) => {
    const own = sheetOf(random, made, ({ of }) => of !== 'roster');
    if (!own) return null;
    const { drawn, index } = own;
    const column = columnFor(random, drawn, place);
    const rows = drawn.table.rows.map(({ row }) => row);
    const top = drawn.table.header[1];
    const now = insertColumn(drawn, column, (row) =>
      row === top ? label : rows.includes(row) ? value(row, drawn) : null,
    );
    const cells = cellsOf({ top, bottom: rows.at(-1) ?? top, left: column, right: column });
    return saying(onSheet(made, index, now, cells), label);
  },
});

function columnFor(random: Random, drawn: Drawn, place: NewColumn['place']): number {
  const values = columnsOf(drawn, 'value');
  if (place === 'left') return 0;
  if (place === 'right') return width(drawn);
  if (place === 'far right') return width(drawn) + 2;
  if (place === 'inside') return pick(random, values.slice(1).concat(width(drawn)));
  return values[0] ?? 0;
}

const BESIDE = { place: 'right', value: (row: number) => 60 + row } as const;

/** Whatever stands on the sheet hangs on this label. */
const allOfSheet = ({ kind, disturb }: Disturbance): Disturbance => ({
  kind,
  disturb: (random, made) => {
    const disturbed = disturb(random, made);
    return disturbed && { ...disturbed, touched: { ...disturbed.touched, isWholeSheet: true } };
  },
});

/** What is done to columns. */
export const COLUMN_DISTURBANCES: readonly Disturbance[] = [
  more('column: another without a label', { label: null, value: (row) => row + 1 }),
  more('column: numbers without a label left', {
    label: null,
    value: (row) => 80 + row,
    place: 'left',
  }),
  more('column: posts without a label', {
    label: null,
    value: () => '科员',
    place: 'before the first value',
  }),
  more('column: 上年得分', { label: '上年得分', ...BESIDE }),
  more('column: 自评', { label: '自评', ...BESIDE }),
  more('column: 名次', { label: '名次', ...BESIDE, value: (row) => row }),
  more('column: 平均分', { label: '平均分', ...BESIDE }),
  more('column: 得票率', { label: '得票率(%)', ...BESIDE }),
  more('column: 是否回避', { label: '是否回避', ...BESIDE, value: () => '否' }),
  more('column: 备注', {
    label: '备注',
    ...BESIDE,
    value: (row, drawn) => (row === drawn.table.rows[0]?.row ? '借调' : null),
  }),
  more('column: a number far right', {
    label: null,
    place: 'far right',
    value: (row, drawn) => (row === drawn.table.rows[0]?.row ? 95 : null),
  }),
  more('column: 身份证号', {
    label: '身份证号',
    value: (row) => `11010119800101${1000 + row}`,
    place: 'before the first value',
  }),
  more('column: blank', { label: null, value: () => null }),
  header('label: unknown', 'value', () => '其他情况'),
  header('label: blank', 'value', () => null),
  header('label: 分 behind', 'value', (label) => `${label}（分）`),
  header('label: 票 behind', 'value', (label) => `${label}（票）`),
  header('label: a line break', 'value', (label) => `${label.slice(0, 1)}\n${label.slice(1)}`),
  header('label: spaces', 'value', (label) => ` ${label.slice(0, 1)}　${label.slice(1)}`),
  header('label: a star', 'value', (label) => `${label}*`),
  header('label: a number in front', 'value', (label) => `3.${label}`),
  ...['（自评）', '（上年）', '（目标）', '（预计）', '率'].map((behind) =>
    meaningElse(
      header(`label: ${behind} behind`, 'value', (label, { drawn }) =>
        isTitle(drawn) && !(behind === '率' && isOfName(drawn)) ? `${label}${behind}` : undefined,
      ),
    ),
  ),
  meaningElse(
    header('label: 上年 in front', 'value', (label, { drawn }) =>
      isTitle(drawn) ? `上年${label}` : undefined,
    ),
  ),
  meaningElse(
    header('label: （扣分项） behind', 'value', (label, { drawn }) =>
      isTitle(drawn) && drawn.table.of !== 'checklist' ? `${label}（扣分项）` : undefined,
    ),
  ),
  header('label: twice', 'value', (_, { drawn, column }) => sameLine(drawn, column)),
  allOfSheet(header('label of names: unknown', 'name', () => '谁')),
  allOfSheet(header('label of names: 被考核人姓名', 'name', () => '被考核人姓名')),
  allOfSheet(
    header('label of names: spaced', 'name', (label) => (label === '姓名' ? '姓　名' : undefined)),
  ),
  allOfSheet(header('label of names: blank', 'name', () => null)),
  { kind: 'label: moved one up', disturb: (random, made) => labelMoved(random, made, [-1, 0]) },
  { kind: 'label: moved one down', disturb: (random, made) => labelMoved(random, made, [1, 0]) },
  { kind: 'label: moved one right', disturb: (random, made) => labelMoved(random, made, [0, 1]) },
  meaningElse({ kind: 'column: hidden', disturb: hidden }),
  {
    kind: 'column: left out',
    disturb: leftOut,
  },
  { kind: 'column: emptied', disturb: emptied },
  { kind: 'column: twice', disturb: twice },
  { kind: 'column: two changed places', disturb: swapped },
  { kind: 'column: names last', disturb: namesLast },
];

/** A rater may be called anything. */
const isTitle = ({ table }: Drawn): boolean => !ofRaters(table.of);
const ofRaters = (of: string): boolean => ['wide', 'marks-form'].includes(of);

/** 请评价—陶艳率 asks about somebody of that name. */
const isOfName = ({ table }: Drawn): boolean => table.of === 'questionnaire';

/** The label of another column of the same line. */
function sameLine(drawn: Drawn, column: number): string | undefined {
  const other = drawn.table.columns.find((own) => own.is === 'value' && own.column !== column);
  return other?.label.at(-1);
}

function labelMoved(random: Random, made: Made, [down, right]: readonly [number, number]) {
  const spot = headerIn(random, made, 'value', ({ row }) => row + down >= 0);
  if (!spot) return null;
  const { drawn, index, row, column, written } = spot;
  const [toRow, toColumn] = [row + down, column + right];
  const now = put(put(drawn, row, column, null), toRow, toColumn, written);
  const cells = [column, toColumn].flatMap((own) => columnCells(drawn, own));
  // Over a form it falls on who is named there.
  const whom = isForm(drawn.table) ? drawn.table.rows[0]?.person : undefined;
  const name = made.review.people[whom ?? -1]?.name;
  return saying(onSheet(made, index, now, [...cells, nameAt(toRow, toColumn)]), written, name);
}

function hidden(random: Random, made: Made): Disturbed | null {
  const spot = headerIn(random, made, 'value', ({ drawn, column }) =>
    drawn.table.rows.some(({ row }) => at(drawn, row, column) !== null),
  );
  if (!spot) return null;
  const { drawn, index, column } = spot;
  return onSheet(made, index, { ...drawn, hiddenColumns: [column] }, columnCells(drawn, column));
}

/** A rater's column that was never there is not missed; nor is a question that nobody was asked. */
function leftOut(random: Random, made: Made): Disturbed | null {
  const spot = headerIn(random, made, 'value', ({ drawn }) => isTitle(drawn));
  if (!spot) return null;
  const { drawn, index, column } = spot;
  const disturbed = onSheet(made, index, deleteColumn(drawn, column), []);
  if (drawn.table.of !== 'questionnaire') return disturbed;
  const right = workedOut(withoutQuestion(made, drawn, columnsOf(drawn, 'value').indexOf(column)));
  return { ...disturbed, right };
}

/** Who is named above a form is part of it. */
const columnCells = ({ table }: Drawn, column: number): string[] =>
  cellsOf({
    top: isForm(table) ? 0 : table.header[0],
    bottom: table.rows.at(-1)?.row ?? 0,
    left: column,
    right: column,
  });

function emptied(random: Random, made: Made): Disturbed | null {
  const spot = headerIn(
    random,
    made,
    'value',
    ({ drawn }) =>
      !['wide', 'long', 'ballots', 'ticks', 'questionnaire', 'marks-form'].includes(drawn.table.of),
  );
  if (!spot) return null;
  const { drawn, index, column } = spot;
  const now = drawn.table.rows.reduce((all, { row }) => put(all, row, column, null), drawn);
  return onSheet(made, index, now, columnCells(drawn, column));
}

function twice(random: Random, made: Made): Disturbed | null {
  const spot = headerIn(random, made, 'value');
  if (!spot) return null;
  const { drawn, index, column } = spot;
  const now = insertColumn(drawn, column + 1, (row) => drawn.lines[row]?.[column] ?? null);
  return onSheet(
    made,
    index,
    now,
    [column, column + 1].flatMap((own) => columnCells(drawn, own)),
  );
}

function swapped(random: Random, made: Made): Disturbed | null {
  const own = sheetOf(random, made, ({ columns }) =>
    columns.every(({ label }) => label.length === 1),
  );
  if (!own) return null;
  const { drawn, index } = own;
  const one = below(random, width(drawn) - 1);
  return onSheet(made, index, swapColumns(drawn, one, one + 1), columnCells(drawn, one));
}

function namesLast(random: Random, made: Made): Disturbed | null {
  const own = sheetOf(random, made, () => true);
  const name = own && columnOf(own.drawn, 'name');
  if (!own || name === undefined || name === null) return null;
  const { drawn, index } = own;
  const isHeader = (row: number) => row >= drawn.table.header[0];
  const last = insertColumn(drawn, width(drawn), (row) =>
    isHeader(row) ? (drawn.lines[row]?.[name] ?? null) : null,
  );
  return onSheet(made, index, deleteColumn(last, name), columnCells(drawn, name));
}
