import { describe, expect, test } from 'vitest';
import { explainSubject } from '../../shared/explain/explain.ts';
import { reasonsFor } from '../../shared/explain/reasons.ts';
import type { Step } from '../../shared/explain/step/explanation.ts';
import { LANGUAGES } from '../../shared/messages/message.ts';
import type { Rulebook } from '../../shared/rulebook/model/rulebook.ts';
import {
  adjustment,
  ballots,
  bands,
  checklist,
  item,
  number,
  type Person,
  reading,
  requirement,
  review,
  rulebook,
  scores,
  veto,
  weight,
} from '../score/builder.ts';
import { scoreReview } from '../score/score-review.ts';

const explain = (over: Partial<Rulebook>, people: readonly Person[], index = 0) =>
  explainSubject(scoreReview(rulebook(over), review(people)), index, 'zh');

const flat = (steps: readonly Step[]): Step[] => steps.flatMap((one) => [one, ...flat(one.of)]);
const lines = ({ steps }: { steps: readonly Step[] }) =>
  steps.map(({ kind, text, value = '' }) => [kind, text, value]);
const find = (steps: readonly Step[], part: string): Step => {
  const found = flat(steps).find(({ text }) => text.includes(part));
  if (!found) throw new Error(`No step says ${part}: ${flat(steps).map(({ text }) => text)}`);
  return found;
};

const EXAMPLE: Partial<Rulebook> = {
  components: [
    ballots({
      weight: weight('40%'),
      groups: [
        { id: 'superiors', weight: weight('40%') },
        { id: 'peers', weight: weight('30%') },
        { id: 'members', weight: weight('30%') },
      ],
      trim: { per: 'panel', high: 1, low: 1, when: { op: '>=', value: number('40') } },
      turnout: { min: { op: '>', value: number('1/2') }, short: 'void' },
    }),
    checklist({
      weight: weight('60%'),
      items: [item('plan', '40'), item('study', '30'), item('service', '30')],
    }),
    reading(),
  ],
  adjust: [
    adjustment('awards', '0.50', { cap: number('2') }),
    adjustment('overdue', '-0.20', { cap: number('3') }),
  ],
  veto: [veto('discipline', 'notices > 0', { kind: 'grade', grade: '差' })],
  grades: { cite: 'R§12', bands: bands({ 好: { requires: [requirement('report >= 85')] } }) },
};
const ZHANG: Person = {
  name: '张三',
  unit: '一支部',
  // 95, 90 and 88.125, as worked in the tests of the total
  tallies: {
    'report/superiors/overall': [3, 1, 0, 0],
    'report/peers/overall': [1, 1, 0, 0],
    'report/members/overall': [20, 5, 7, 0],
  },
  turnout: {
    'report/superiors': { expected: 4, returned: 4 },
    'report/peers': { expected: 3, returned: 2 },
    'report/members': { expected: 40, returned: 32 },
  },
  checklists: { assessment: ['35.2', '28', '25'] },
  facts: { awards: '1', overdue: '0', notices: '0' },
};

describe('the example of a total exactly half way', () => {
  const explanation = explain(EXAMPLE, [ZHANG]);

  test('the answer first', () => {
    expect(explanation.headline).toBe('张三（一支部，机关）：90.00，建议等次 好，第 1 名');
  });

  test('then each part in the order of the computation, and what did not fire', () => {
    expect(lines(explanation)).toEqual([
      ['component', 'report 91.4375 × 40 %', '36.575'],
      ['component', 'assessment 88.2 × 60 %', '52.92'],
      ['component', 'study：尚未提交；权重 0 %，不影响总分', ''],
      ['adjustment', 'awards：1 × +0.5（上限 2）', '+0.5'],
      ['total', '合计：加权 89.495，加减分 0.5', '89.995'],
      ['rounding', '89.995 四舍五入，保留 2 位小数（恰在半数，进位）', '90.00'],
      ['band', '90.00 在 [90, 100] 内：好', ''],
      ['requires', '“好”要求 report ≥ 85：实为 91.4375，达到', ''],
      ['rank', '机关 1 人中第 1 名，依次比较 总分', '1'],
      ['not-fired', '未触发：overdue（overdue 0）', ''],
      ['not-fired', '未触发：discipline（notices 0）', ''],
      ['not-fired', '未触发：限分 0 至 100', ''],
    ]);
  });

  test('a panel says what it counted, dropped and averaged, with its cells', () => {
    const panel = find(explanation.steps, 'members 88.125');
    expect(panel).toMatchObject({ kind: 'panel', text: 'members 88.125 × 30 %', value: '26.4375' });
    expect(panel.places.map(({ cell }) => cell)).toEqual(['C2', 'D2', 'E2', 'F2']);
    expect(panel.of.map(({ kind, text, cite }) => [kind, text, cite])).toEqual([
      ['panel', '好 20、较好 5、一般 7、差 0，共 32 票', 'R§5'],
      ['not-fired', '未触发：32 票，不满足 ≥ 40，不去掉最高和最低', 'R§7'],
      ['mean', '均值 2820 ÷ 32', 'R§7'],
    ]);
  });

  test('turnout with the cells of both numbers', () => {
    const turnout = find(explanation.steps, 'members：参评');
    expect(turnout.text).toBe('members：参评 32，应到 40，要求 > 1/2，达到');
    expect(turnout.places).toEqual([{ sheet: 'members', cell: 'T2' }]);
  });

  test('every item with its cell', () => {
    const steps = find(explanation.steps, 'assessment').of;
    expect(steps.map(({ text, value }) => [text, value])).toEqual([
      ['plan 35.2 / 40', '35.2'],
      ['study 28 / 30', '28'],
      ['service 25 / 30', '25'],
      ['100 × 88.2 ÷ 100', '88.2'],
    ]);
    expect(steps[1]?.places).toEqual([{ sheet: 'assessment', cell: 'D2' }]);
  });

  test('how near the next grade is', () => {
    expect(find(explanation.steps, '距下一档')).toMatchObject({
      text: '恰在“好”的下沿，距下一档“较好” 0：再少一点即为“较好”',
      value: '0',
      cite: 'R§12',
    });
  });

  test('every step but the rank cites a clause', () => {
    const uncited = flat(explanation.steps).filter(({ cite }) => cite === undefined);
    expect(uncited.map(({ kind }) => kind)).toEqual(['rank']);
  });
});

describe('what is said of', () => {
  test.each<[string, Partial<Rulebook>, Person, string]>([
    [
      'trimmed marks',
      {
        components: [
          ballots({
            trim: { per: 'panel', high: 1, low: 1, when: { op: '>=', value: number('6') } },
          }),
        ],
      },
      { tallies: { 'report/all/overall': [4, 1, 0, 1] } },
      '6 票，满足 ≥ 6：去掉最高 1 票（100 分）、最低 1 票（40 分），余 4 票',
    ],
    [
      'a rounded panel',
      { components: [ballots({ round: { places: 2, mode: 'half-up' } })] },
      { tallies: { 'report/all/overall': [3, 2, 1, 0] } },
      '86.666667… 四舍五入，保留 2 位小数',
    ],
    [
      'a median',
      { components: [ballots({ aggregate: 'median' })] },
      { tallies: { 'report/all/overall': [1, 1, 0, 0] } },
      '2 票的中位数',
    ],
    [
      'an empty panel that counts 0',
      { components: [ballots({ empty: 'zero' })] },
      {},
      'all：没有计入的票；按规则计 0 分',
    ],
    [
      'a cap',
      { adjust: [adjustment('awards', '0.5', { cap: number('2') })] },
      scores('80', { facts: { awards: '5' } }),
      'awards：5 × +0.5 为 +2.5，超过上限 2，按上限计',
    ],
    [
      'a clamp',
      { adjust: [adjustment('awards', '5')] },
      scores('99', { facts: { awards: '1' } }),
      '104 超出 0 至 100，取端点',
    ],
    [
      'points outside banding',
      { adjust: [adjustment('awards', '5', { banding: 'excluded' })] },
      scores('80', { facts: { awards: '1' } }),
      '定等次的总分（不含 awards）：80',
    ],
    [
      'a veto',
      { veto: [veto('v', 'notices > 0', { kind: 'grade', grade: '差' })] },
      scores('95', { facts: { notices: '2' } }),
      '一票否决：v（notices 2），定为“差”',
    ],
    [
      'a rank kept under a veto',
      { veto: [veto('v', 'notices > 0', { kind: 'grade', grade: '差' })] },
      scores('95', { facts: { notices: '2' } }),
      '等次由一票否决确定，名次保留',
    ],
    [
      'a veto that only caps',
      { veto: [veto('v', 'notices > 0', { kind: 'at-most', grade: '一般' })] },
      scores('95', { facts: { notices: '2' } }),
      'v（notices 2），至多“一般”',
    ],
    [
      'a veto that changes nothing',
      { veto: [veto('v', 'notices > 0', { kind: 'at-most', grade: '一般' })] },
      scores('50', { facts: { notices: '2' } }),
      'v（notices 2），已不高于“一般”，等次不变',
    ],
    [
      'a reading left out',
      { components: [checklist({ weight: weight('80%') }), reading({ weight: weight('20%') })] },
      scores('90'),
      'study：尚未提交阅读记录，该项不计，其余项目按权重折算',
    ],
    [
      'the weights then',
      { components: [checklist({ weight: weight('80%') }), reading({ weight: weight('20%') })] },
      scores('90'),
      'assessment 90 × 80 % ÷ 80 %',
    ],
    [
      'a base of 1000',
      { base: number('1000'), final: { ...rulebook().final, clamp: null }, grades: OPEN() },
      scores('9'),
      'assessment 9 × 100 % × 10',
    ],
    ['a grade above', {}, scores('85'), '距上一档“好” 4.995：舍入前增加此数即为“好”'],
  ])('%s', (_, over, person, said) => {
    expect(find(explain(over, [person]).steps, said).text).toBe(said);
  });

  function OPEN(): Rulebook['grades'] {
    return { cite: null, bands: bands({ 好: { high: null }, 差: { low: null } }) };
  }

  test('a group reweighed away', () => {
    const groups = [
      { id: 'superiors', weight: weight('60%') },
      { id: 'peers', weight: weight('40%') },
    ];
    const { steps } = explain({ components: [ballots({ groups, empty: 'reweigh' })] }, [
      { tallies: { 'report/superiors/overall': [1, 0, 0, 0] } },
    ]);
    expect(find(steps, 'superiors')).toMatchObject({
      text: 'superiors 100 × 60 % ÷ 60 %',
      value: '100',
    });
    expect(find(steps, 'peers').text).toBe('peers：没有计入的票；按规则其余主体按权重折算');
  });

  test('evidence beside a fact', () => {
    const one = review([scores('80', { facts: { awards: '1' } })]);
    const evidence = [
      { label: '文号', text: '市发〔2026〕3号', at: { sheet: '事实', cell: 'F2' } },
      { label: '日期', text: '2026-05-01', at: { sheet: '事实', cell: 'G2' } },
    ];
    const facts = one.facts.map((row) => ({ ...row, evidence }));
    const rules = rulebook({ adjust: [adjustment('awards', '1')] });
    const { steps } = explainSubject(scoreReview(rules, { ...one, facts }), 0, 'zh');
    expect(find(steps, '文号')).toMatchObject({
      text: 'awards 1（文号 市发〔2026〕3号、日期 2026-05-01）',
      places: [
        { sheet: '事实', cell: 'C2' },
        { sheet: '事实', cell: 'F2' },
        { sheet: '事实', cell: 'G2' },
      ],
    });
  });

  test('ranks that are shared', () => {
    const { steps } = explain({}, [scores('80'), scores('80'), scores('70')]);
    expect(find(steps, '并列').text).toBe('机关 3 人中第 1 名（2 人并列），依次比较 总分');
  });

  test('facts that were left out', () => {
    const rules = rulebook({
      adjust: [adjustment('awards', '1')],
      veto: [veto('v', 'notices > 0', { kind: 'stop' })],
    });
    const scoring = scoreReview(rules, review([scores('80')], { factsGiven: false }));
    const { steps } = explainSubject(scoring, 0, 'zh');
    expect(steps.filter(({ kind }) => kind === 'not-fired').map(({ text }) => text)).toEqual([
      '未核对：awards（没有可用的事实台账）',
      '未核对：v（没有可用的事实台账）',
      '未触发：限分 0 至 100',
    ]);
  });
});

describe('a void subject', () => {
  test('the reason comes first, with its cell, then what is known', () => {
    const problems = [
      {
        code: 'count-unreadable',
        effect: 'void',
        values: { value: '七票' },
        place: { sheet: 'superiors', cell: 'D2' },
        subject: 0,
      },
    ] as const;
    const tallies = { ...ZHANG.tallies, 'report/superiors/overall': [3, null, 0, 0] };
    const scoring = scoreReview(rulebook(EXAMPLE), review([{ ...ZHANG, tallies }], { problems }));
    const { headline, steps } = explainSubject(scoring, 0, 'zh');
    expect(headline).toBe('张三（一支部，机关）：不计分');
    expect(steps[0]).toMatchObject({
      kind: 'void',
      text: '不计分：superiors!D2 “七票”无法识别为票数：请改为不带文字、小于 30000 的整数，如 7。',
      places: [{ sheet: 'superiors', cell: 'D2' }],
    });
    expect(find(steps, '有票数无法识别').text).toBe('superiors：有票数无法识别');
    expect(find(steps, 'assessment 88.2').value).toBe('52.92');
    expect(flat(steps).some(({ kind }) => kind === 'total' || kind === 'rank')).toBe(false);
  });

  test.each<[string, Partial<Rulebook>, Person, string[]]>([
    [
      'an empty panel',
      { components: [ballots()] },
      {},
      ['不计分：report·overall，all没有计入的票'],
    ],
    [
      'turnout',
      EXAMPLE,
      { ...ZHANG, turnout: { ...ZHANG.turnout, 'report/peers': { expected: 4, returned: 2 } } },
      ['不计分：report，peers参评 2，应到 4，未达到 > 1/2'],
    ],
    [
      'a veto',
      { veto: [veto('v', 'notices > 0', { kind: 'stop' })] },
      scores('90', { facts: { notices: '1' } }),
      ['不计分：v（notices 1）'],
    ],
    [
      'no reading',
      {
        components: [
          checklist({ weight: weight('80%') }),
          reading({ weight: weight('20%'), absent: 'void' }),
        ],
      },
      scores('90'),
      ['不计分：study尚未提交阅读记录'],
    ],
  ])('by rule: %s', (_, over, person, reasons) => {
    const scoring = scoreReview(rulebook(over), review([person]));
    expect(reasonsFor(scoring, 0, 'zh')).toEqual(reasons);
    expect(explainSubject(scoring, 0, 'zh').steps[0]).toMatchObject({
      kind: 'void',
      text: reasons[0],
    });
  });
});

describe('short reasons', () => {
  const quota = { max: number('1/2'), round: 'down', ties: 'all-drop' } as const;
  test.each<[string, Partial<Rulebook>, readonly Person[], number, string[]]>([
    ['nothing moved the grade', EXAMPLE, [ZHANG], 0, []],
    [
      'a requirement that is not met',
      {
        grades: {
          cite: null,
          bands: bands({ 好: { requires: [requirement('assessment >= 95')] } }),
        },
      },
      [scores('94.999')],
      0,
      ['未达到“好”的要求 assessment ≥ 95（实为 94.999），降为“较好”'],
    ],
    [
      'no place left',
      { grades: { cite: null, bands: bands({ 好: { quota } }) } },
      [scores('99'), scores('98')],
      1,
      ['“好”名额 1 个，候选 2 人：不在名额内，降为“较好”'],
    ],
  ])('%s', (_, over, people, index, reasons) => {
    expect(reasonsFor(scoreReview(rulebook(over), review(people)), index, 'zh')).toEqual(reasons);
  });
});

test('both languages say the same steps, with the same numbers', () => {
  const scoring = scoreReview(rulebook(EXAMPLE), review([ZHANG, {}]));
  for (const index of [0, 1]) {
    const [zh, en] = LANGUAGES.map((language) =>
      flat(explainSubject(scoring, index, language).steps),
    );
    const plain = (steps: Step[] = []) =>
      steps.map(({ kind, value, cite, places }) => [kind, value, cite, places]);
    expect(plain(en)).toEqual(plain(zh));
    expect(en?.filter(({ text }) => /[，。：；（]/.test(text))).toEqual([]);
  }
});
