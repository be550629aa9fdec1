import { describe, expect, test } from 'vitest';
import { HUNDRED } from '../../shared/exact/rational.ts';
import type { PlannedComponent } from '../../shared/rulebook/plan/plan.ts';
import { planRulebook } from '../../shared/rulebook/plan/plan-rulebook.ts';
import { ballots, checklist, leaf, rulebook, text, weight } from '../score/builder.ts';

// 机关: report 60 %, of which duty weighs 70 % (half of it a leaf); 基层: no checklist, no peers.
const RULES = rulebook({
  components: [
    ballots({
      weight: weight({ 机关: '60%', 基层: '100%' }),
      groups: [
        { id: 'superiors', weight: weight({ 机关: '40%', 基层: '100%' }) },
        { id: 'peers', weight: weight({ 机关: '60%', 基层: '0%' }) },
      ],
      indicators: [
        leaf('overall', { 机关: '30%', 基层: '100%' }),
        {
          ...leaf('duty', { 机关: '70%', 基层: '0%' }),
          of: [leaf('lead', '50%'), leaf('dual', '50%')],
        },
      ],
    }),
    checklist({ weight: weight({ 机关: '40%', 基层: '0%' }) }),
  ],
  ranking: {
    order: [
      { by: 'score' },
      { by: 'component', component: 'assessment' },
      { by: 'share', component: 'report', level: '好' },
      { by: 'name' },
    ],
    ties: 'shared',
  },
});
const plan = planRulebook(RULES);
const leavesOf = (planned: PlannedComponent | undefined) =>
  planned?.kind === 'ballots'
    ? planned.leaves.map((one) => [
        one.leaf.id,
        text(one.weight),
        one.path.map(({ id }) => id).join('/'),
      ])
    : null;

describe('a rulebook resolved by category', () => {
  test('leaves carry the product of the weights along their way', () => {
    expect(leavesOf(plan.names.category('机关').components[0])).toEqual([
      ['overall', '3/10', 'overall'],
      ['lead', '7/20', 'duty/lead'],
      ['dual', '7/20', 'duty/dual'],
    ]);
  });

  test('what weighs nothing in a category is not there', () => {
    const { components, counted } = plan.names.category('基层');
    expect(leavesOf(components[0])).toEqual([['overall', '1', 'overall']]);
    const [report] = counted;
    expect(report?.kind === 'ballots' && report.groups.map(({ id }) => id)).toEqual(['superiors']);
    expect(counted.map(({ component }) => component.id)).toEqual(['report']);
    expect(components.map(({ component, weight: own }) => [component.id, text(own)])).toEqual([
      ['report', '1'],
      ['assessment', '0'],
    ]);
  });

  test.each([
    ['机关', 'report', 'peers', 'dual', true],
    ['基层', 'report', 'peers', undefined, false],
    ['基层', 'report', 'superiors', 'dual', false],
    ['基层', 'report', 'superiors', 'overall', true],
    ['基层', 'assessment', undefined, undefined, false],
    ['机关', 'assessment', undefined, undefined, true],
  ])('in %s %s, %s, %s is asked for: %s', (category, component, group, leafId, isAsked) => {
    expect(plan.names.category(category).asks(component, group, leafId)).toBe(isAsked);
  });

  test('a ranking key on a component of 0 % separates nobody', () => {
    const keys = plan.categories.map(({ keys: all }) =>
      all.map((key) => [key.by, 'planned' in key ? (key.planned?.component.id ?? null) : '']),
    );
    expect(keys).toEqual([
      [
        ['score', ''],
        ['component', 'assessment'],
        ['share', 'report'],
      ],
      [
        ['score', ''],
        ['component', null],
        ['share', 'report'],
      ],
    ]);
  });

  test('an id that is not declared is a bug, not a guess', () => {
    expect(() => plan.names.scale('five')).toThrow('No scale five');
    expect(() => plan.names.component('study')).toThrow('No component study');
    expect(plan.names.scale('four').levels[0]?.points).toEqual(HUNDRED);
    expect(plan.names.indicator('report', 'dual').id).toBe('dual');
  });

  test('declared leaves stand with their branches, whatever they weigh', () => {
    const leaves = plan.names.leaves('report').map(({ indicator, branches }) => ({
      leaf: indicator.id,
      under: branches.map(({ id }) => id),
    }));
    expect(leaves).toEqual([
      { leaf: 'overall', under: [] },
      { leaf: 'lead', under: ['duty'] },
      { leaf: 'dual', under: ['duty'] },
    ]);
    expect(plan.names.leaves('assessment')).toEqual([]);
  });
});
