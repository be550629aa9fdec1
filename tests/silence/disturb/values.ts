import type { Written } from '../../layout/sheet.ts';
import { cell, type Disturbance, type Spot } from './disturbance.ts';

const number =
  (change: (value: number) => Written) =>
  (written: Written): Written | undefined =>
    typeof written === 'number' ? change(written) : undefined;
const count =
  (change: (value: number) => number) =>
  (written: Written, { drawn }: Spot): Written | undefined =>
    isTally(drawn.table.of) && typeof written === 'number' ? change(written) : undefined;
const level =
  (change: (value: string) => Written) =>
  (written: Written): Written | undefined =>
    typeof written === 'string' ? change(written) : undefined;
const wide = (value: number): string =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** What is done to a mark, a count, points or a number. */
export const VALUE_DISTURBANCES: readonly Disturbance[] = [
  cell('value: a number as text', 'value', number(String)),
  cell(
    'value: with spaces',
    'value',
    number((value) => ` ${value} `),
  ),
  cell(
    'value: a unit behind',
    'value',
    number((value) => `${value}分`),
  ),
  cell(
    'value: 票 behind',
    'value',
    number((value) => `${value}票`),
  ),
  cell('value: wide digits', 'value', number(wide)),
  cell(
    'value: a per-cent cell',
    'value',
    number((value) => ({ kind: 'number', value: value / 100, percent: true })),
  ),
  cell(
    'value: a per-cent text',
    'value',
    number((value) => `${value}%`),
  ),
  cell(
    'value: a date',
    'value',
    number((value) => ({ kind: 'number', value: 46000 + value, date: true })),
  ),
  cell(
    'value: a decimal comma',
    'value',
    number((value) => `${value},5`),
  ),
  cell(
    'value: Chinese digits',
    'value',
    number(() => '八'),
  ),
  cell(
    'value: a remark in brackets',
    'value',
    number((value) => `${value}（补）`),
  ),
  cell(
    'value: two in one cell',
    'value',
    number((value) => `${value}、${value}`),
  ),
  cell(
    'value: a sum written out',
    'value',
    number((value) => `${value}+1`),
  ),
  cell('value: a share where others are per cent', 'value', (written, { drawn }) =>
    typeof written === 'number' && drawn.table.of === 'measures' ? written / 100 : undefined,
  ),
  cell('value: an error', 'value', () => ({ kind: 'error', value: '#REF!' })),
  cell('value: a formula without result', 'value', () => ({
    kind: 'error',
    value: '',
    formula: 'SUM(B2:B9)',
  })),
  cell('value: true', 'value', () => true),
  cell(
    'value: negative',
    'value',
    number((value) => -value - 1),
  ),
  cell('value: too large', 'value', (written, { drawn }) =>
    ['facts', 'tally', 'tally-form'].includes(drawn.table.of) || typeof written !== 'number'
      ? undefined
      : written * 1000 + 5000,
  ),
  cell(
    'value: a count ten times as large',
    'value',
    count((value) => value * 10),
  ),
  cell(
    'value: a count with a digit typed twice',
    'value',
    count((value) => value * 11),
  ),
  cell(
    'value: the year for a count',
    'value',
    count(() => 2026),
  ),
  cell('value: a slash', 'value', () => '/'),
  cell('value: a dash', 'value', () => '—'),
  cell('value: 缺考', 'value', () => '缺考'),
  cell('value: 同上', 'value', () => '同上'),
  cell('value: half a count', 'value', (written, { drawn }) =>
    isTally(drawn.table.of) && typeof written === 'number' ? written + 0.5 : undefined,
  ),
  cell('value: blank', 'value', (_, { drawn }) => (isOneBallot(drawn.table.of) ? undefined : null)),
  cell('value: the row added up', 'value', rowSum),
  cell(
    'value: an unknown level',
    'value',
    level(() => '优'),
  ),
  cell(
    'value: a level with a remark',
    'value',
    level((value) => `${value}（补投）`),
  ),
  cell(
    'value: two levels',
    'value',
    level((value) => `${value}、称职`),
  ),
  cell(
    'value: a level, padded',
    'value',
    level((value) => `${value.slice(0, 1)} ${value.slice(1)}`),
  ),
  cell(
    'value: a tick',
    'value',
    level(() => '√'),
  ),
];

/** There a blank is a sound answer: nothing was given. */
const isOneBallot = (of: string): boolean =>
  ['wide', 'long', 'ballots', 'ticks', 'questionnaire', 'marks-form'].includes(of);
const isTally = (of: string): boolean => ['tally', 'tally-form'].includes(of);

/** The sum of the row typed into one of its cells. */
function rowSum(written: Written, { drawn, row }: Spot): Written | undefined {
  if (typeof written !== 'number') return undefined;
  const numbers = drawn.table.columns
    .filter(({ is }) => is === 'value')
    .map(({ column }) => drawn.lines[row]?.[column])
    .filter((value) => typeof value === 'number');
  const total = numbers.reduce((all, value) => all + value, 0);
  return numbers.length > 1 && total > 100 ? total : undefined;
}
