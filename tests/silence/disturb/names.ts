import type { Written } from '../../layout/sheet.ts';
import type { Random } from '../../rulebook/random.ts';
import { workedOut } from '../made/worked-out.ts';
import { at, columnOf, columnsOf, nameAt } from '../sheets/drawn.ts';
import { put } from '../sheets/edit.ts';
import {
  cell,
  type Disturbance,
  type Made,
  meaningElse,
  onSheet,
  type Spot,
  saying,
  sheetOf,
  spotIn,
} from './disturbance.ts';
import { underName, without } from './without.ts';

const text = (change: (name: string) => string | undefined) => (written: Written) =>
  typeof written === 'string' ? change(written) : undefined;
const dotted = (dot: string) =>
  text((name) => (name.includes('·') ? name.replace('·', dot) : undefined));
const isChinese = (name: string): boolean => /^[\p{sc=Han}]+$/u.test(name);
const isEnglish = (name: string): boolean => /^[A-Za-z ]+$/.test(name);

/** Another name is written: without a roster, that is somebody else. */
const stranger = (kind: string, change: (name: string) => string | undefined): Disturbance => ({
  kind,
  disturb: (random, made) => {
    const renamed = ({ written }: Spot) =>
      typeof written === 'string' ? change(written) : undefined;
    const spot = spotIn(random, made, 'name', (one) => renamed(one) !== undefined);
    const name = spot && renamed(spot);
    if (!spot || !name) return null;
    const { drawn, index, row, column, written } = spot;
    const disturbed = onSheet(made, index, put(drawn, row, column, name), [nameAt(row, column)]);
    const right = made.review.hasRoster
      ? {}
      : { right: workedOut(underName(made, [index, row], name)) };
    return { ...saying(disturbed, written, name), ...right };
  },
});

/** What is done to a name. */
export const NAME_DISTURBANCES: readonly Disturbance[] = [
  cell(
    'name: a post in brackets',
    'name',
    text((name) => `${name}（科长）`),
  ),
  cell(
    'name: a post in narrow brackets',
    'name',
    text((name) => `${name}(借调)`),
  ),
  cell('name: dot •', 'name', dotted('•')),
  cell('name: dot ．', 'name', dotted('．')),
  cell('name: dot ・', 'name', dotted('・')),
  cell('name: dot left out', 'name', dotted('')),
  cell(
    'name: padded with a wide space',
    'name',
    text((name) => (isChinese(name) && name.length === 2 ? `${name[0]}　${name[1]}` : undefined)),
  ),
  cell(
    'name: a zero-width character',
    'name',
    text((name) => `${name.slice(0, 1)}\u200b${name.slice(1)}`),
  ),
  cell(
    'name: a line break',
    'name',
    text((name) => `${name.slice(0, 1)}\n${name.slice(1)}`),
  ),
  cell(
    'name: a no-break space behind',
    'name',
    text((name) => `${name}\u00a0`),
  ),
  cell(
    'name: wide letters',
    'name',
    text((name) =>
      isEnglish(name)
        ? [...name]
            .map((one) => (one === ' ' ? one : String.fromCharCode(one.charCodeAt(0) + 0xfee0)))
            .join('')
        : undefined,
    ),
  ),
  stranger('name: small letters', (name) => (isEnglish(name) ? name.toLowerCase() : undefined)),
  cell(
    'name: a star',
    'name',
    text((name) => `${name}*`),
  ),
  cell(
    'name: a footnote number',
    'name',
    text((name) => `${name}①`),
  ),
  cell(
    'name: an emoji behind',
    'name',
    text((name) => `${name}😀`),
  ),
  cell(
    'name: a number in front',
    'name',
    text((name) => `1.${name}`),
  ),
  stranger('name: misspelt', (name) => `${name.slice(0, -1)}某`),
  stranger('name: unit in front', (name) => `办公室 ${name}`),
  ...['（上年）', '（自评）'].map((behind) =>
    meaningElse(
      cell(
        `name: ${behind} behind`,
        'name',
        text((name) => `${name}${behind}`),
      ),
    ),
  ),
  stranger('name: two in one cell', (name) => `${name}、王某某`),
  cell('name: left out', 'name', () => null),
  cell('name: only a space', 'name', () => ' '),
  cell('name: a number', 'name', () => 7),
  cell('name: 同上', 'name', () => '同上'),
  ...['合计', '平均分', '最高分', '方差', '人数', '满分', '空缺', '说明'].map(wordForName),
  { kind: 'name: that of another row', disturb: anotherName },
  { kind: 'name: swapped with the unit', disturb: swappedWithUnit },
];

/** What is no name takes the place of one: the row is nobody's, or somebody's of that name. */
function wordForName(word: string): Disturbance {
  return {
    kind: `name: ${word}`,
    disturb: (random, made) => {
      const spot = spotIn(random, made, 'name', holdsAny);
      if (!spot) return null;
      const { drawn, index, row, column, written } = spot;
      const disturbed = onSheet(made, index, put(drawn, row, column, word), [nameAt(row, column)]);
      const right = workedOut(without(made, index, row));
      return { ...saying(disturbed, written), right, mustBeSaid: true };
    },
  };
}

/** With a blank row nothing is lost. */
const holdsAny = ({ drawn, row }: Spot): boolean =>
  [...columnsOf(drawn, 'value'), ...columnsOf(drawn, 'category')].some(
    (column) => at(drawn, row, column) !== null,
  );

/** Somebody stands twice, and somebody is missing. */
function anotherName(random: Random, made: Made) {
  const spot = spotIn(
    random,
    made,
    'name',
    ({ drawn }) =>
      drawn.table.of !== 'long' && drawn.table.of !== 'ballots' && drawn.table.of !== 'facts',
  );
  if (!spot) return null;
  const { drawn, index, row, column } = spot;
  const other = drawn.table.rows.find((one) => one.row !== row);
  if (!other) return null;
  const name = at(drawn, other.row, column);
  const cells = [nameAt(row, column), nameAt(other.row, column)];
  return saying(onSheet(made, index, put(drawn, row, column, name), cells), spot.written);
}

function swappedWithUnit(random: Random, made: Made) {
  const place = sheetOf(random, made, ({ columns }) => columns.some(({ is }) => is === 'unit'));
  if (!place) return null;
  const { drawn, index } = place;
  const [name = 0, [unit = 0], row = 0] = [
    columnOf(drawn, 'name'),
    columnsOf(drawn, 'unit'),
    drawn.table.rows[0]?.row,
  ];
  const [own, other] = [at(drawn, row, name), at(drawn, row, unit)];
  const swapped = put(put(drawn, row, name, other), row, unit, own);
  const disturbed = onSheet(made, index, swapped, [nameAt(row, name), nameAt(row, unit)]);
  const right = made.review.hasRoster
    ? {}
    : { right: workedOut(underName(made, [index, row], String(other))) };
  return { ...saying(disturbed, own), ...right };
}
