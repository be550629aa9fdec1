import type { Written } from '../../layout/sheet.ts';
import { below, pick, type Random } from '../../rulebook/random.ts';
import { columnsOf, type Drawn, width } from './drawn.ts';
import { insertColumn, insertRow, merge, swapColumns } from './edit.ts';

type Variation = (random: Random, drawn: Drawn) => Drawn;

/** The same data as other staff would have laid them out: nothing of it is out of place. */
export const vary = (random: Random, drawn: Drawn): Drawn =>
  [...manyOf(random, VARIATIONS), ...(random() < 0.2 ? [pick(random, FORMS)] : [])]
    .filter((variation) => LEFT_ALONE.get(drawn.table.of)?.includes(variation) !== true)
    .reduce((all, variation) => variation(random, all), drawn);

const manyOf = (random: Random, variations: readonly Variation[]): Variation[] =>
  Array.from({ length: 1 + below(random, 4) }, () => pick(random, variations));

const TITLES = [
  '附件2',
  '某某县2026年度考核工作领导小组办公室',
  '填报单位（盖章）：某某局',
  '2026年11月18日',
  '单位：分',
  'Annex 2',
  'Prepared by the personnel office, 18 November 2026',
];

const anotherTitle: Variation = (random, drawn) => {
  const titled = insertRow(drawn, 0, [pick(random, TITLES)]);
  const right = width(drawn) - 1;
  return random() < 0.5 ? merge(titled, { top: 0, bottom: 0, left: 0, right }) : titled;
};

const blankAbove: Variation = (_, drawn) => insertRow(drawn, drawn.table.header[0], []);

const noteAtTheRight: Variation = (_, drawn) =>
  insertRow(drawn, drawn.table.header[0], [
    ...Array.from({ length: width(drawn) - 1 }, () => null),
    '保密',
  ]);

/** Label and what stands below it. */
const FOREIGN: readonly (readonly [string, (row: number) => Written])[] = [
  ['性别', (row) => (row % 2 ? '男' : '女')],
  ['出生年月', (row) => `19${70 + (row % 30)}-0${1 + (row % 9)}`],
  ['年龄', (row) => 30 + (row % 30)],
  ['政治面貌', () => '中共党员'],
  ['现任职务', () => '科长'],
  ['联系电话', (row) => 13_800_000_000 + row],
  ['工号', (row) => `G${1000 + row}`],
  ['参加工作时间', (row) => ({ kind: 'number', value: 40_000 + row, date: true })],
  ['备注', () => null],
  ['Phone', (row) => `555-01${row}`],
  ['Age', (row) => 30 + row],
];

const foreignColumn: Variation = (random, drawn) => {
  const [label, value] = pick(random, FOREIGN);
  if (drawn.lines[drawn.table.header[0]]?.includes(label)) return drawn;
  const rows = new Set(drawn.table.rows.map(({ row }) => row));
  const ends = [0, columnsOf(drawn, 'value')[0] ?? 0, width(drawn)];
  return insertColumn(drawn, pick(random, ends), (row) =>
    row === drawn.table.header[0] ? label : rows.has(row) ? value(row) : null,
  );
};

/** Where no titles are merged over several columns. */
const otherOrder: Variation = (random, drawn) => {
  const isFlat = drawn.table.columns.every(({ label }) => label.length === 1);
  if (!isFlat) return drawn;
  const [one, other] = [below(random, width(drawn)), below(random, width(drawn))];
  return swapColumns(drawn, one, other);
};

const unmerged: Variation = (_, drawn) => ({ ...drawn, merges: [] });

const footer: Variation = (random, drawn) => ({
  ...drawn,
  lines: [
    ...drawn.lines,
    [],
    [pick(random, ['填表人：张某', '审核：', '说明：以上均已核对', 'Checked by:'])],
  ],
});

/** To save paper: the second half of the rows beside the first. */
const halves: Variation = (_, drawn) => {
  const { header, rows } = drawn.table;
  if (!isRowAPerson(drawn) || rows.length < 4 || header[0] !== header[1]) return drawn;
  const lines = rows.map(({ row }) => padded(drawn, row));
  const half = Math.ceil(lines.length / 2);
  const label = padded(drawn, header[0]);
  const beside = lines
    .slice(0, half)
    .map((line, at) => [...line, null, ...(lines[half + at] ?? [])]);
  return plain(drawn, [...drawn.lines.slice(0, header[0]), [...label, null, ...label], ...beside]);
};

/** Items down, people across. */
const turned: Variation = (_, drawn) => {
  const { header, rows } = drawn.table;
  if (!['checklist', 'measures'].includes(drawn.table.of)) return drawn;
  const lines = [header[0], ...rows.map(({ row }) => row)].map((row) => padded(drawn, row));
  const across = Array.from({ length: width(drawn) }, (_, column) =>
    lines.map((line) => line[column] ?? null),
  );
  return plain(drawn, [...drawn.lines.slice(0, header[0]), ...across]);
};

/** One part below the other, each with its own header. */
const stacked: Variation = (_, drawn) => {
  const { header, rows } = drawn.table;
  if (!isRowAPerson(drawn) || rows.length < 4) return drawn;
  const label = drawn.lines.slice(header[0], header[1] + 1);
  const lines = rows.map(({ row }) => padded(drawn, row));
  const above = drawn.lines.slice(0, header[0]);
  return plain(drawn, [...above, ...label, ...lines.slice(0, 2), [], ...label, ...lines.slice(2)]);
};

const isRowAPerson = ({ table }: Drawn): boolean =>
  ['tally', 'checklist', 'measures'].includes(table.of);
const padded = (drawn: Drawn, row: number): Written[] =>
  Array.from({ length: width(drawn) }, (_, column) => drawn.lines[row]?.[column] ?? null);
/** No merge fits any more, and no other variation either. */
const plain = (drawn: Drawn, lines: Drawn['lines']): Drawn => ({ ...drawn, lines, merges: [] });

const VARIATIONS: readonly Variation[] = [
  anotherTitle,
  anotherTitle,
  blankAbove,
  noteAtTheRight,
  foreignColumn,
  foreignColumn,
  foreignColumn,
  otherOrder,
  otherOrder,
  unmerged,
  footer,
];
/** The whole table in another form. */
const FORMS: readonly Variation[] = [halves, turned, stacked];

/** A form keeps its columns, and a platform signs nothing. */
const LEFT_ALONE = new Map<string, readonly Variation[]>([
  ...['form', 'tally-form', 'marks-form'].map(
    (of) => [of, [blankAbove, noteAtTheRight, foreignColumn, otherOrder]] as const,
  ),
  ['questionnaire', [footer]],
]);
