import { makeExcelFile } from './excel-file.ts';
import { createMarks } from './marks-file.ts';

const GROUPS = ['上级评议', '同级互评', '群众评议'];
const TITLES = ['德', '能', '勤', '绩', '廉'];
const RATERS = 100;
/** 10 superiors, 30 peers, 60 members. */
const groupOf = (rater: number) => GROUPS[rater < 10 ? 0 : rater < 40 ? 1 : 2] ?? '';

/** A roster, and a row for each ballot: 2,000 people × 100 raters × 5 indicators. */
export function makeLongFile(people = 2000): Uint8Array {
  const mark = createMarks();
  const roster = rosterOf(people);
  function* rows() {
    yield ['被评议人', '评议主体', '评议人', ...TITLES];
    for (const [name = ''] of roster)
      for (let rater = 0; rater < RATERS; rater++)
        yield [name, groupOf(rater), `评委${rater + 1}`, ...TITLES.map(mark)];
  }
  return makeExcelFile([
    { name: '名册', rows: [['姓名', '单位', '类别'], ...roster] },
    { name: '民主测评', rows: rows() },
  ]);
}

/** A roster, and a column for each rater: 10,000 people × 100 raters, one indicator. */
export function makeWideFile(people = 10_000): Uint8Array {
  const mark = createMarks();
  const roster = rosterOf(people);
  const raters = Array.from({ length: RATERS }, (_, rater) => `评委${rater + 1}`);
  return makeExcelFile([
    { name: '名册', rows: [['姓名', '单位', '类别'], ...roster] },
    {
      name: '上级评议',
      rows: [['姓名', ...raters], ...roster.map(([name = '']) => [name, ...raters.map(mark)])],
    },
  ]);
}

const rosterOf = (people: number): string[][] =>
  Array.from({ length: people }, (_, index) => [
    `人${index + 1}`,
    `单位${(index % 200) + 1}`,
    '甲乙丙'.charAt(index % 3),
  ]);
