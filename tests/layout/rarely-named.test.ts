import { describe, expect, test } from 'vitest';
import { detectLayout } from '../../shared/layout/detect.ts';
import type { SameName } from '../../shared/layout/model/layout.ts';
import { readReview } from '../../shared/layout/read-review.ts';
import { sayProblem } from '../../shared/messages/catalogue.ts';
import { planRulebook } from '../../shared/rulebook/plan/plan-rulebook.ts';
import { BALLOT_RULES } from './ballot-workbook.ts';
import { rulebook, said, sheet, type Written, workbook } from './sheet.ts';

interface Ballot {
  readonly rater: string;
  readonly group?: string;
  readonly name: string;
  readonly unit?: string;
}

/** Single ballots without a roster, a row each, all marked 好. */
function read(ballots: readonly Ballot[], same: readonly SameName[] = []) {
  const plan = planRulebook(rulebook(BALLOT_RULES));
  const head = ['评议人', '评议主体', '姓名', '单位', '总体评价', '第一责任'];
  const lines = ballots.map(({ rater, group = '上级', name, unit = '' }): Written[] => [
    ...[rater, group, name, unit],
    ...['好', '好'],
  ]);
  const book = workbook(sheet('评议票', [head, ...lines]));
  const layout = detectLayout(book, plan);
  if (!layout.ok) throw new Error(said(layout.problems).join());
  const given = readReview(book, { ...layout.value, same }, plan, { withoutFacts: false });
  if (!given.ok) throw new Error(said(given.problems).join());
  const { problems, subjects } = given.value.review;
  return {
    problems: problems.filter(({ effect }) => effect === 'void'),
    people: subjects.map(({ name }) => name),
  };
}

const RATERS = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'];
const NAMES = ['张立国', '李建军', '王海燕'];
/** Everybody judges everybody; the peers as the superiors do. */
const ALL: Ballot[] = RATERS.flatMap((rater, index) =>
  NAMES.map((name) => ({ rater, group: index < 4 ? '上级' : '同级互评', name })),
);
const slip = (name: string, more: Partial<Ballot> = {}) =>
  ALL.map((ballot, index) => (index === 21 ? { ...ballot, name, ...more } : ballot));

describe('among single ballots without a roster', () => {
  test('a name that is written wrongly once is asked about', () => {
    const { problems, people } = read(slip('张立囯'));
    expect(people).toEqual([...NAMES, '张立囯']);
    expect(said(problems)).toEqual([
      'void name-rarely-named 评议票!C23 #3',
      'void name-rarely-named 评议票!C23 #0',
    ]);
    expect(problems.slice(0, 1).map((one) => sayProblem(one, 'en'))).toEqual([
      '“张立囯” has 1 ballot, “张立国” (C2) has 7, and nobody judged both, so they may be one person: write the name in one way if they are, or say in the layout that they are not.',
    ]);
  });

  test('the answer is kept: one person, or two', () => {
    expect(read(slip('张立囯'), [['张立囯', '张立国']])).toEqual({ problems: [], people: NAMES });
    expect(read(slip('张立囯'), [['张立囯', '张立囯']]).problems).toEqual([]);
  });

  test('whoever was judged by somebody who judged the other too is another person', () => {
    expect(read([...ALL, { rater: '辛', name: '张立囯' }]).problems).toEqual([]);
  });

  test('so is whoever is of another unit', () => {
    const ofUnit = slip('张立囯', { unit: '二支部' }).map((ballot) => ({
      unit: '一支部',
      ...ballot,
    }));
    expect(read(ofUnit).problems).toEqual([]);
  });

  test('or has a quarter of the ballots and more', () => {
    const twice = ALL.map((ballot, index) =>
      index === 21 || index === 18 ? { ...ballot, name: '张立囯' } : ballot,
    );
    expect(said(read(twice).problems)).toEqual([]);
  });

  test('or is called quite otherwise', () => {
    expect(read(slip('赵敏')).problems).toEqual([]);
  });
});
