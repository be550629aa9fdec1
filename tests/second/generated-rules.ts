import fc from 'fast-check';

const one = <T>(...values: readonly T[]) => fc.constantFrom(...values);

const OCCASIONS = ['notices > 1', 'notices >= 1', 'awards >= 1', 'awards = 0.25'] as const;
const EFFECTS = [
  'grade: 差',
  'grade: 一般',
  'grade: 较好',
  'at-most: 较好',
  'at-most: 一般',
  'at-most: 差',
  'stop: true',
] as const;

/** One line of a rulebook's `veto`. */
export const vetoText = (occasion: string, effect: string, index: number): string =>
  `  veto${index}: { title: 否决${index}, cite: R§5, when: "${occasion}", ${effect} }`;

/** What makes totals, grades and ranks of components. */
export const finalRules = fc.record({
  base: one(100, 100, 1000),
  places: one(2, 2, 2, 1, 0, 3),
  mode: one('half-up', 'half-up', 'half-up', 'down', 'up'),
  isClamped: one(true, true, false),
  award: one('+0.5', '+0.005', '+1.234567'),
  cap: one('', ', cap: 0.75'),
  banding: one('counted', 'excluded'),
  /** Adjustments that belong to a component, as most rulebooks have none. */
  inside: one(
    '',
    '',
    '',
    'bonus: { title: 奖励分, points: +1.5, each: awards, to: p, cap: 20 }',
    'bonus: { title: 奖励分, points: +12, each: awards, to: work }\n  spoilt: { title: 差错, points: -7.25, each: notices, to: work, cap: 15 }',
    'spoilt: { title: 差错, points: -30, each: notices, to: p }\n  bonus: { title: 奖励分, points: +0.333333, each: awards, to: work }',
  ),
  vetoes: fc.array(fc.tuple(one(...OCCASIONS), one(...EFFECTS)), { maxLength: 3 }),
  requires: one(
    '',
    'requires: { 好: [ "component.p >= 85" ] }',
    'requires: { 好: [ "share(p, 好) >= 2/3", "component.p >= 60" ], 较好: [ "share(p, 差) < 1/3" ] }',
    'requires: { 好: [ "component.work > 90", "component.p >= 60" ], 一般: [ "component.work >= 20" ] }',
  ),
  quota: one(
    '',
    'quota: { 好: { max: 30%, of: category, round: down, ties: all-drop } }',
    'quota: { 好: { max: 25%, of: category, round: up, ties: all-keep }, 较好: { max: 40%, of: category, round: half-up, ties: all-drop } }',
    'quota: { 好: { max: 10%, of: category, round: down, ties: all-keep } }',
  ),
  order: one(
    'score desc, name asc',
    'banding desc, component.work desc, name asc',
    'score desc, component.p desc, "share(p, 好) desc"',
    '"share(p, 较好) desc", "share(p, 差) desc"',
    '"share(p, 好) desc", score desc, name asc',
  ),
  ties: one('shared', 'dense'),
});
