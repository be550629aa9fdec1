import { expect, test } from 'vitest';
import { scoringToJson } from '../../shared/explain/to-json.ts';
import { layoutProblem } from '../../shared/messages/layout.ts';
import {
  adjustment,
  checklist,
  number,
  reading,
  review,
  rulebook,
  scores,
  titled,
  veto,
  weight,
} from './builder.ts';
import { scoreReview } from './score-review.ts';

const RULES = rulebook({
  components: [checklist(), checklist({ id: 'other', weight: weight('0%') }), reading()],
  adjust: [adjustment('awards', '0.5', { cap: number('2') }), adjustment('overdue', '-0.2')],
  veto: [veto('discipline', 'notices > 0', { kind: 'grade', grade: '差' })],
});
const CONTEXT = {
  engine: 'lianping 0',
  receipt: 'R',
  rulebookHash: 'abc',
  language: 'zh',
  account: [{ sheet: '名册', read: 9, leftOut: { title: 1 }, notUnderstood: 0 }],
} as const;

test('one object with everything, in the roster’s order', () => {
  const scoring = scoreReview(
    RULES,
    review([
      scores('86.995', { name: '张三', unit: '一支部', facts: { awards: '7', notices: '0' } }),
      scores('88', { name: '李四', unit: '二支部', facts: { notices: '2' } }),
      { name: '王五', category: '基层' },
    ]),
  );
  expect(scoringToJson(scoring, CONTEXT)).toEqual({
    rulebook: { id: 'test', version: '1', sha256: 'abc' },
    account: [{ sheet: '名册', read: 9, leftOut: { title: 1 }, notUnderstood: 0 }],
    engine: 'lianping 0',
    receipt: 'R',
    subjects: [
      {
        name: '张三',
        unit: '一支部',
        category: '机关',
        status: 'scored',
        exact: '17799/200',
        score: '89.00',
        banding: '89.00',
        rank: 1,
        suggested: '较好',
        reasons: [],
        components: { assessment: { exact: '17399/200' } },
        adjustments: { awards: '2', overdue: '0' },
        vetoes: [],
      },
      {
        name: '李四',
        unit: '二支部',
        category: '机关',
        status: 'scored',
        exact: '88',
        score: '88.00',
        banding: '88.00',
        rank: 2,
        suggested: '差',
        reasons: ['一票否决：discipline（notices 2），定为“差”'],
        components: { assessment: { exact: '88' } },
        adjustments: { awards: '0', overdue: '0' },
        vetoes: ['discipline'],
      },
      {
        name: '王五',
        unit: '',
        category: '基层',
        status: 'void',
        exact: null,
        score: null,
        banding: null,
        rank: null,
        suggested: null,
        reasons: ['不计分：名册!A4 “assessment”的表中没有王五：请补上这一行。'],
        components: {},
        adjustments: { awards: '0', overdue: '0' },
        vetoes: [],
      },
    ],
    problems: [
      {
        effect: 'void',
        code: 'checklist-row-missing',
        sheet: '名册',
        cell: 'A4',
        message: '“assessment”的表中没有王五：请补上这一行。',
      },
    ],
  });
});

test('without facts an adjustment is null, not 0, and the problems say so', () => {
  const scoring = scoreReview(RULES, review([scores('80')], { factsGiven: false }));
  const json = scoringToJson(scoring, { ...CONTEXT, language: 'en' });
  expect(json.subjects[0]?.adjustments).toEqual({ awards: null, overdue: null });
  expect(json.problems.map(({ code, sheet, cell }) => [code, sheet, cell])).toEqual([
    ['adjustment-not-checked', null, null],
    ['adjustment-not-checked', null, null],
    ['veto-not-checked', null, null],
  ]);
});

test('problems of the whole run stand by sheet, row, column, code', () => {
  const at = (sheet: string, cell: string) =>
    layoutProblem('count-unreadable', { value: cell }, { place: { sheet, cell } });
  const problems = [at('b', 'A1'), at('a', 'B10'), at('a', 'AA2'), at('a', 'B2'), at('a', 'A10')];
  const json = scoringToJson(scoreReview(RULES, review([])), { ...CONTEXT, problems });
  expect(json.problems.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual([
    'a!B2',
    'a!AA2',
    'a!A10',
    'a!B10',
    'b!A1',
  ]);
});

test('ids that objects treat as special stay what they are', () => {
  const rules = rulebook({
    components: [checklist({ id: '__proto__' })],
    facts: [titled('__proto__')],
    adjust: [adjustment('__proto__', '1')],
  });
  const one = { checklists: Object.fromEntries([['__proto__', ['80']]]) };
  const [subject] = scoringToJson(scoreReview(rules, review([one])), CONTEXT).subjects;
  expect(JSON.stringify(subject?.components)).toBe('{"__proto__":{"exact":"80"}}');
  expect(JSON.stringify(subject?.adjustments)).toBe('{"__proto__":"0"}');
});
