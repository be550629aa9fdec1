import { describe, expect, test } from 'vitest';
import type { BallotsComponent } from '../../shared/rulebook/model/rulebook.ts';
import type { Panel } from '../../shared/score/model/scoring.ts';
import { ballots, number, review, rulebook, subjectAt, text } from './builder.ts';
import { scoreReview } from './score-review.ts';

/** The one panel of one subject with these counts of 100, 80, 60, 40 points. */
function panelOf(counts: readonly number[], over: Partial<BallotsComponent>): Panel {
  const scoring = scoreReview(
    rulebook({ components: [ballots(over)] }),
    review([{ tallies: { 'report/all/overall': counts } }]),
  );
  const [component] = subjectAt(scoring).components;
  const panel = component?.kind === 'ballots' ? component.indicators[0]?.panels[0] : undefined;
  if (!panel) throw new Error('No panel');
  return panel;
}

describe('mean, by hand', () => {
  test.each([
    // 3 × 100 + 2 × 80 + 60 = 520; ÷ 6
    [[3, 2, 1, 0], 6, '260/3'],
    [[1, 0, 0, 0], 1, '100'],
    [[0, 0, 0, 7], 7, '40'],
    // 1 × 100 + 1 × 80 = 180; ÷ 2
    [[1, 1, 0, 0, 5], 2, '90'],
  ])('%j: %i marks, mean %s', (counts, marks, mean) => {
    const panel = panelOf(counts, {});
    expect([panel.marks, text(panel.exact), text(panel.value)]).toEqual([marks, mean, mean]);
  });
});

describe('trim one high and one low from six marks on', () => {
  const trim = { per: 'panel', high: 1, low: 1, when: { op: '>=', value: number('6') } } as const;
  test.each([
    // five marks: nothing goes. 3 × 100 + 80 + 40 = 420; ÷ 5
    [[3, 1, 0, 1], 0, 420, '84'],
    // six: 100 and 40 go. 3 × 100 + 80 = 380; ÷ 4
    [[4, 1, 0, 1], 1, 380, '95'],
    // all alike: both come from one bar. 4 × 80 = 320; ÷ 4
    [[0, 6, 0, 0], 1, 320, '80'],
    // abstentions are no marks: five marks and three abstentions are not trimmed
    [[3, 1, 0, 1, 3], 0, 420, '84'],
  ])('%j: %i dropped at each end, %i points left, mean %s', (counts, dropped, left, mean) => {
    const panel = panelOf(counts, { trim });
    expect(panel.trimmed).toEqual({ high: dropped, low: dropped });
    expect([text(panel.points), text(panel.exact)]).toEqual([`${left}`, mean]);
  });

  test('more at one end than at the other, across bars', () => {
    const uneven = {
      per: 'panel',
      high: 2,
      low: 1,
      when: { op: '>', value: number('4') },
    } as const;
    // 100, 80, 80, 60, 60: 100 and 80 go above, 60 below; 80 + 60 = 140; ÷ 2
    const panel = panelOf([1, 2, 2, 0], { trim: uneven });
    expect([text(panel.dropped.high), text(panel.dropped.low)]).toEqual(['180', '60']);
    expect(text(panel.exact)).toBe('70');
  });
});

describe('median', () => {
  test.each([
    [[1, 1, 1, 0], '80'],
    [[1, 1, 0, 0], '90'],
    [[2, 0, 0, 2], '70'],
    [[2, 0, 0, 1], '100'],
    [[0, 0, 1, 0], '60'],
  ])('%j: %s', (counts, median) => {
    expect(text(panelOf(counts, { aggregate: 'median' }).exact)).toBe(median);
  });

  test('is taken after trimming', () => {
    const trim = { per: 'panel', high: 1, low: 0, when: { op: '>=', value: number('3') } } as const;
    // 100, 80, 40: 100 goes; (80 + 40) ÷ 2
    expect(text(panelOf([1, 1, 0, 1], { aggregate: 'median', trim }).exact)).toBe('60');
  });
});

test.each([
  ['half-up', '86666667/1000000'],
  ['down', '43333333/500000'],
  ['up', '86666667/1000000'],
] as const)('260/3 rounded %s to six places is %s', (mode, rounded) => {
  const panel = panelOf([3, 2, 1, 0], { round: { places: 6, mode } });
  expect([text(panel.exact), text(panel.value)]).toEqual(['260/3', rounded]);
});
