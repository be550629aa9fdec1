import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Rational, rational } from '../../shared/exact/rational.ts';
import type { Component, Rulebook } from '../../shared/rulebook/model/rulebook.ts';
import { readRulebook } from '../../shared/rulebook/read.ts';
import { KINDS } from './kinds-rulebook.ts';
import { bend, SMALL } from './small-rulebook.ts';

function read(text: string): Rulebook {
  const result = readRulebook(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const part = (num: number, den = 1): Rational => rational(BigInt(num), BigInt(den));

function kindOf<K extends Component['kind']>({ components }: Rulebook, kind: K) {
  const found = components.find((one) => one.kind === kind);
  if (!found) throw new Error(`No component is of kind ${kind}`);
  return found as Extract<Component, { kind: K }>;
}

describe('the built-in rulebook', () => {
  const seed = read(readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8'));

  test('says who it is', () => {
    expect([seed.id, seed.version]).toEqual(['grassroots-joint-review', '2026.1.0']);
    expect(seed.title).toEqual({ zh: '基层党建联述联评联考', en: 'Grassroots joint review' });
    expect(seed.valid).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(seed.categories).toEqual([
      { id: '机关', aliases: [] },
      { id: '基层', aliases: ['其他'] },
    ]);
  });

  test('reads levels with their aliases, and answers that are no level', () => {
    expect(seed.scales).toEqual([
      {
        id: 'four',
        cite: 'R§5',
        range: null,
        levels: [
          { id: '好', points: part(100), aliases: ['优秀', 'A'] },
          { id: '较好', points: part(80), aliases: [] },
          { id: '一般', points: part(60), aliases: [] },
          { id: '差', points: part(40), aliases: ['较差', 'D'] },
        ],
        notMarks: [
          { id: '弃权', turnout: 'counted', aliases: [] },
          { id: '不了解', turnout: 'counted', aliases: [] },
          { id: 'blank', turnout: 'not-counted', aliases: [] },
        ],
      },
    ]);
  });

  test('reads weights as parts of 1', () => {
    expect(seed.components.map(({ id, weight }) => [id, weight])).toEqual([
      [
        'report',
        {
          by: [
            ['机关', part(2, 5)],
            ['基层', part(3, 10)],
          ],
        },
      ],
      [
        'assessment',
        {
          by: [
            ['机关', part(3, 5)],
            ['基层', part(7, 10)],
          ],
        },
      ],
      ['study', { all: part(0) }],
    ]);
  });

  test('reads the ballots', () => {
    const { groups, indicators, ...rules } = kindOf(seed, 'ballots');
    expect(groups).toEqual([
      { id: 'superiors', weight: { all: part(2, 5) } },
      { id: 'peers', weight: { all: part(3, 10) } },
      { id: 'members', weight: { all: part(3, 10) } },
    ]);
    expect(indicators.map(({ id, of }) => [id, of.map((leaf) => leaf.id)])).toEqual([
      ['overall', []],
      ['duty', ['lead', 'dual']],
    ]);
    expect(rules).toMatchObject({
      scale: 'four',
      trim: { high: 1, low: 1, when: { op: '>=', value: part(6) } },
      aggregate: 'mean',
      round: { places: 6, mode: 'half-up' },
      turnout: { min: { op: '>', value: part(1, 2) }, short: 'void' },
      empty: 'void',
      valid: {
        items: 'every',
        allEqual: 'valid',
        most: { indicator: 'overall', level: '好', share: part(4, 5) },
      },
      self: 'excluded',
    });
  });

  test('reads the checklist and the reading', () => {
    const items = kindOf(seed, 'checklist').items.map(({ id, full }) => [id, full]);
    expect(items).toEqual([
      ['plan', part(40)],
      ['study', part(30)],
      ['service', part(30)],
    ]);
    expect(kindOf(seed, 'reading')).toMatchObject({
      target: part(100),
      per: 'month',
      absent: 'note',
    });
  });

  test('reads what is added, taken off and vetoed', () => {
    expect(seed.facts.map(({ id }) => id)).toEqual(['awards', 'overdue', 'notices']);
    expect(seed.adjust).toMatchObject([
      { id: 'award', points: part(1, 2), each: 'awards', cap: part(2), banding: 'counted' },
      { id: 'overdue', points: part(-1, 5), each: 'overdue', cap: part(3), banding: 'counted' },
    ]);
    expect(seed.veto).toMatchObject([
      {
        id: 'discipline',
        when: { id: 'notices', op: '>', value: part(0) },
        effect: { kind: 'grade', grade: '差' },
      },
    ]);
  });

  test('reads totals, grades and ranking', () => {
    expect(seed.base).toEqual(part(100));
    expect(seed.final).toEqual({
      cite: 'R§10',
      clamp: [part(0), part(100)],
      round: { places: 2, mode: 'half-up' },
    });
    const ends = seed.grades.bands.map(({ grade, low, high, lowIn, highIn }) => [
      grade,
      low,
      high,
      lowIn,
      highIn,
    ]);
    expect(ends).toEqual([
      ['好', part(90), part(100), true, true],
      ['较好', part(80), part(90), true, false],
      ['一般', part(60), part(80), true, false],
      ['差', part(0), part(60), true, false],
    ]);
    expect(seed.grades.bands[0]).toMatchObject({
      requires: [{ component: 'report', level: null, op: '>=', value: part(85) }],
      quota: { max: part(3, 10), round: 'down', ties: 'all-drop' },
    });
    expect(seed.ranking).toEqual({
      order: [
        { by: 'score' },
        { by: 'component', component: 'assessment' },
        { by: 'component', component: 'report' },
        { by: 'name' },
      ],
      ties: 'shared',
    });
  });

  test('reads what the extension applies, in seconds', () => {
    expect(seed.reading).toEqual({
      zone: 'Asia/Shanghai',
      finish: { depth: part(9, 10), speed: 1200, least: 20 },
      evidence: { speed: 300, least: 20, most: 120 },
      article: { points: part(1), capPerDay: part(6) },
      time: { points: part(1), perSeconds: 240, capPerDay: part(8) },
      streak: { points: part(1), rest: ['sat', 'sun'] },
    });
  });

  test('has both languages wherever a title is shown', () => {
    const titles = [
      seed,
      ...seed.groups,
      ...seed.components,
      ...seed.facts,
      ...seed.adjust,
      ...seed.veto,
    ];
    expect(titles.filter(({ title }) => title.zh === title.en)).toEqual([]);
  });
});

test('what is left out has its default', () => {
  const small = read(SMALL);
  expect(kindOf(small, 'ballots')).toMatchObject({
    cite: null,
    aliases: [],
    aggregate: 'mean',
    round: null,
    self: 'included',
    valid: { items: 'some', allEqual: 'valid' },
  });
  expect(small.base).toEqual(part(100));
  expect(small.adjust).toMatchObject([{ cap: null, banding: 'counted' }]);
  expect(small.ranking.ties).toBe('shared');
  expect(small.privacy).toEqual({ minGroup: 5 });
  expect(small.reading?.time.capPerDay).toBeNull();
  const isOptional =
    /^(veto|ranking|reading| {2}(discipline|zone|finish|evidence|points|streak)):|^ {6}(trim|turnout|valid):/;
  const plain = read(
    SMALL.split('\n')
      .filter((line) => !isOptional.test(line))
      .join('\n'),
  );
  expect(plain.ranking.order).toEqual([{ by: 'score' }, { by: 'name' }]);
  expect(plain.reading).toBeNull();
  expect(plain.veto).toEqual([]);
  expect(kindOf(plain, 'ballots')).toMatchObject({
    trim: null,
    turnout: null,
    valid: { most: null },
  });
});

test('a share may be a fraction where no decimal says it', () => {
  expect(read(SMALL).grades.bands[0]?.quota?.max).toEqual(part(1, 3));
});

test('ids are only ids, whatever they spell', () => {
  const odd = read(SMALL.replaceAll('awards', '__proto__').replaceAll('notices', 'constructor'));
  expect(odd.facts.map(({ id }) => id)).toEqual(['__proto__', 'constructor']);
  expect(odd.veto[0]?.when.id).toBe('constructor');
});

test('ids that are numbers keep the declared order', () => {
  const odd = read(SMALL.replaceAll('awards', '9').replaceAll('notices', '1'));
  expect(odd.facts.map(({ id }) => id)).toEqual(['9', '1']);
});

test('without a clamp the outer bands are open', () => {
  const bands = read(bend('clamp: [0, 100]', 'clamp: none')).grades.bands;
  expect(bands[0]).toMatchObject({ low: part(80), high: null, highIn: false });
  expect(bands[2]).toMatchObject({ low: null, high: part(60), lowIn: false });
  const written = bend('"[80, 100]"', '"[80, )"', bend('clamp: [0, 100]', 'clamp: none'));
  expect(read(written).grades.bands).toEqual(bands);
});

test('below a branch that is 0 % in a category the weights may be 0 % there', () => {
  const branch =
    'weight: 60%, of: { lead: { title: 第一责任, weight: 50% }, dual: { title: 双责, weight: 50% }';
  const zero = (share: string) => `{ 甲: ${share}, 乙: 0% }`;
  const text = bend(
    branch,
    `weight: ${zero('60%')}, of: { lead: { title: 第一责任, weight: ${zero('50%')} }, dual: { title: 双责, weight: ${zero('50%')} }`,
  );
  const whole = bend(
    'title: 总体, weight: 40%',
    'title: 总体, weight: { 甲: 40%, 乙: 100% }',
    text,
  );
  expect(read(whole).components).toHaveLength(3);
});

test('an order that separates no ranks is a warning, with its place', () => {
  const order = 'order: [ score desc, "share(review, 好) desc", name asc ]';
  const { ok, problems } = readRulebook(bend(order, 'order: [ name asc ]'));
  expect(ok).toBe(true);
  expect(problems).toMatchObject([
    { code: 'rulebook-rank-name-only', effect: 'warning', place: { line: 55, column: 39 } },
  ]);
});

test('a column may be headed as a component or a group is', () => {
  const columns = KINDS.replace('column: 招商额', 'column: 领导');
  expect(readRulebook(columns)).toMatchObject({ ok: true, problems: [] });
});

test('a rule that can never apply is a warning, beside the rulebook', () => {
  const duty = /\n {8}duty: .*/;
  const text = bend('title: 总体, weight: 40%', 'title: 总体, weight: 100%').replace(duty, '');
  const result = readRulebook(bend('valid: { most', 'valid: { all-equal: invalid, most', text));
  expect(result.ok).toBe(true);
  expect(result.problems.map(({ code, effect }) => [code, effect])).toEqual([
    ['rulebook-all-equal-idle', 'warning'],
  ]);
});
