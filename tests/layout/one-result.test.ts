import { expect, test } from 'vitest';
import fc from '../seeded.ts';
import { BALLOT_RULES, roster, rulesWith, score } from './ballot-workbook.ts';
import { sheet, type Written, workbook } from './sheet.ts';

const LEVELS = ['好', '较好', '一般', '差', '弃权'];
const GROUPS = ['上级评议', '同级互评'];
const PEOPLE = ['张三', '李四', '王五'];
const LEAVES = ['总体评价', '第一责任'];
const RATERS = ['甲', '乙', '丙', '丁', '戊', '己', '庚'];

interface Ballot {
  readonly group: string;
  readonly rater: string;
  readonly name: string;
  readonly marks: readonly (string | null)[];
}

/** Any ballots, each with at least one answer; some are missing. */
const ballots = fc
  .tuple(
    ...GROUPS.flatMap((group) =>
      RATERS.flatMap((rater) =>
        PEOPLE.map((name) =>
          fc
            .tuple(...LEAVES.map(() => fc.constantFrom(...LEVELS, null)))
            .map((marks): Ballot => ({ group, rater, name, marks })),
        ),
      ),
    ),
  )
  .map((all) => all.filter(({ marks }) => marks.some((mark) => mark !== null)));

const shuffled = <T>(rows: readonly T[], key: number): T[] =>
  rows
    .map((row, index) => ({ row, at: (index * 7919 + key) % 104_729 }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ row }) => row);

const people = roster([['姓名', '类别'], ...PEOPLE.map((name) => [name, '机关'])]);

const marksBook = (all: readonly Ballot[], key: number) => {
  const lines = all.flatMap(({ group, rater, name, marks }) =>
    LEAVES.flatMap((leaf, index): Written[][] => {
      const mark = marks[index] ?? null;
      return mark === null && key % 2 === 0 ? [] : [[rater, group, name, leaf, mark]];
    }),
  );
  const head = ['评议人', '评议主体', '姓名', '指标', '评价'];
  return workbook(people, sheet('评议', [head, ...shuffled(lines, key)]));
};

const rowsBook = (all: readonly Ballot[], key: number) => {
  const lines = all.map(({ group, rater, name, marks }) => [group, name, rater, ...marks]);
  const head = ['评议主体', '姓名', '评议人', ...LEAVES];
  return workbook(people, sheet('评议', [head, ...shuffled(lines, key)]));
};

const wideBook = (all: readonly Ballot[], key: number) =>
  workbook(
    people,
    ...GROUPS.map((group) => {
      const raters = shuffled(RATERS, key);
      const rest = raters.slice(1).map(() => null);
      const find = (name: string, rater: string) =>
        all.find((one) => one.group === group && one.rater === rater && one.name === name);
      return sheet(group, [
        ['姓名', ...LEAVES.flatMap((leaf) => [leaf, ...rest])],
        [null, ...LEAVES.flatMap(() => raters)],
        ...shuffled(PEOPLE, key).map((name) => [
          name,
          ...LEAVES.flatMap((_, leaf) =>
            raters.map((rater) => find(name, rater)?.marks[leaf] ?? null),
          ),
        ]),
      ]);
    }),
  );

const markOf = (all: readonly Ballot[], group: string, rater: string, name: string) =>
  all.find((one) => one.group === group && one.rater === rater && one.name === name)?.marks ?? [];

/** A sheet for each rater who gave something, with its rows as `rowOf` writes them. */
const sheetsOfRaters = (
  all: readonly Ballot[],
  head: (rater: string) => Written[][],
  rowOf: (marks: readonly (string | null)[]) => Written[],
) =>
  GROUPS.flatMap((group) =>
    RATERS.filter((rater) => all.some((one) => one.group === group && one.rater === rater)).map(
      (rater) =>
        sheet(`${group}-${rater}`, [
          ...head(rater),
          ...PEOPLE.map((name) => [name, ...rowOf(markOf(all, group, rater, name))]),
        ]),
    ),
  );

const papersBook = (all: readonly Ballot[], key: number) => {
  const head = (rater: string): Written[][] => [[`评议人：${rater}`], ['姓名', ...LEAVES]];
  return workbook(
    people,
    ...shuffled(
      sheetsOfRaters(all, head, (marks) => LEAVES.map((_, leaf) => marks[leaf] ?? null)),
      key,
    ),
  );
};

const TICKED: Written[][] = [
  ['姓名', ...LEAVES.flatMap((leaf) => [leaf, null, null, null, null])],
  [null, ...LEVELS, ...LEVELS],
];
const ticksOf = (marks: readonly (string | null)[]): Written[] =>
  LEAVES.flatMap((_, leaf) => LEVELS.map((level) => (marks[leaf] === level ? '√' : null)));

const ticksBook = (all: readonly Ballot[], key: number) => {
  const head = (rater: string): Written[][] => [['评议人', rater], ...TICKED];
  return workbook(people, ...shuffled(sheetsOfRaters(all, head, ticksOf), key));
};

const tickRowsBook = (all: readonly Ballot[], key: number) => {
  const rows = all.map(({ group, rater, name, marks }) => [name, ...ticksOf(marks), group, rater]);
  const [names = [], levels = []] = TICKED;
  const head: Written[][] = [[...names, '评议主体', '评议人'], levels];
  return workbook(people, sheet('评议', [...head, ...shuffled(rows, key)]));
};

const tallyBook = (all: readonly Ballot[]) =>
  workbook(
    people,
    ...GROUPS.map((group) =>
      sheet(group, [
        ['姓名', ...LEAVES.flatMap((leaf) => [leaf, null, null, null, null])],
        [null, ...LEVELS, ...LEVELS],
        ...PEOPLE.map((name) => [
          name,
          ...LEAVES.flatMap((_, leaf) =>
            LEVELS.map(
              (level) =>
                all.filter(
                  (one) => one.group === group && one.name === name && one.marks[leaf] === level,
                ).length,
            ),
          ),
        ]),
      ]),
    ),
  );

const countOf = (all: readonly Ballot[], group: string, name: string) => (leaf: number) =>
  LEVELS.map(
    (level) =>
      all.filter((one) => one.group === group && one.name === name && one.marks[leaf] === level)
        .length,
  );
const TALLY_HEAD: Written[][] = [
  ['姓名', ...LEAVES.flatMap((leaf) => [leaf, null, null, null, null])],
  [null, ...LEAVES.flatMap(() => LEVELS)],
];
const tallyRows = (all: readonly Ballot[], group: string, names: readonly string[]): Written[][] =>
  names.map((name) => [name, ...LEAVES.flatMap((_, leaf) => countOf(all, group, name)(leaf))]);

/** Both groups in one sheet, below each other. */
const stackedBook = (all: readonly Ballot[], key: number) =>
  workbook(
    people,
    sheet(
      '汇总',
      GROUPS.flatMap((group): Written[][] => [
        [group],
        ...TALLY_HEAD,
        ...tallyRows(all, group, shuffled(PEOPLE, key)),
        ...(key % 2 === 0 ? [[]] : [['合计', 9, 9]]),
      ]),
    ),
  );

/** Two halves of a table beside each other, the left one longer. */
const halvesBook = (all: readonly Ballot[], key: number) =>
  workbook(
    people,
    ...GROUPS.map((group) => {
      const names = shuffled(PEOPLE, key);
      const [left, right] = [names.slice(0, 2), names.slice(2)].map((half) => [
        ...TALLY_HEAD,
        ...tallyRows(all, group, half),
      ]);
      const gap = key % 2 === 0 ? [null] : [];
      const lines = (left ?? []).map((line, row) => [...line, ...gap, ...(right?.[row] ?? [])]);
      return sheet(group, [['汇总'], ...lines]);
    }),
  );

/** Levels down, people across. */
const turnedBook = (all: readonly Ballot[], key: number) =>
  workbook(
    people,
    ...GROUPS.map((group) => {
      const names = shuffled(PEOPLE, key);
      const lines = LEAVES.flatMap((leaf, index) =>
        LEVELS.map((level, row): Written[] => [
          row === 0 ? leaf : null,
          level,
          ...names.map((name) => countOf(all, group, name)(index)[row] ?? 0),
        ]),
      );
      return sheet(group, [['指标', '等次', ...names], ...lines], { merges: ['A2:A6', 'A7:A11'] });
    }),
  );

/** A small table for each rater, below each other. */
const raterBlocks = (all: readonly Ballot[], key: number) =>
  workbook(
    people,
    ...GROUPS.map((group) =>
      sheet(
        group,
        shuffled(RATERS, key).flatMap((rater): Written[][] => [
          [`评委${rater}`],
          ['姓名', ...LEAVES],
          ...all
            .filter((one) => one.group === group && one.rater === rater)
            .map(({ name, marks }) => [name, ...marks]),
          [],
        ]),
      ),
    ),
  );

/** A row for each who answered, a column for each person and indicator. */
const answersBook = (all: readonly Ballot[], key: number) =>
  workbook(
    people,
    ...GROUPS.map((group) => {
      const asked = LEAVES.flatMap((leaf, index) =>
        shuffled(PEOPLE, key).map((name) => ({ leaf, index, name })),
      );
      const head = asked.map(({ leaf, index, name }) => `${index + 1}、${leaf}—${name}`);
      const lines = RATERS.map((rater, row): Written[] => [
        row + 1,
        '2026/11/01 09:00:01',
        '链接',
        ...asked.map(({ index, name }) => {
          const own = all.find(
            (one) => one.group === group && one.rater === rater && one.name === name,
          );
          return own?.marks[index] ?? null;
        }),
      ]);
      return sheet(group, [['序号', '提交答卷时间', '来源', ...head], ...lines]);
    }),
  );

const RULES = [
  BALLOT_RULES,
  rulesWith([
    '      empty: void',
    '      trim: { high: 1, low: 1, when: "marks >= 4" }\n      empty: reweigh',
  ]),
  rulesWith([
    '      round: none\n      empty: void',
    '      aggregate: median\n      round: { places: 1, mode: half-up }\n      empty: zero',
  ]),
];

const BOOKS = [
  marksBook,
  rowsBook,
  wideBook,
  papersBook,
  ticksBook,
  tickRowsBook,
  stackedBook,
  halvesBook,
  turnedBook,
  raterBlocks,
  answersBook,
];

test('the same marks give the same totals in every layout and in any order of rows', () => {
  fc.assert(
    fc.property(ballots, fc.nat(100_000), fc.constantFrom(...RULES), (all, key, rules) => {
      const expected = score(tallyBook(all), rules).totals;
      expect(expected).toBeDefined();
      for (const book of BOOKS) expect(score(book(all, key), rules).totals).toEqual(expected);
    }),
    { numRuns: 25 },
  );
});
