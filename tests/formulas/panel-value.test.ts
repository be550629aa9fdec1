import { describe, expect, test } from 'vitest';
import type { RoundMode } from '../../shared/exact/round.ts';
import { sideBySide } from '../../shared/formulas/expression/ranges.ts';
import { toExcel } from '../../shared/formulas/expression/to-excel.ts';
import type { CellNode } from '../../shared/formulas/expression/tree.ts';
import type { Bars } from '../../shared/formulas/panels/bars.ts';
import { droppedPoints } from '../../shared/formulas/panels/dropped.ts';
import { middleOf, panelValue } from '../../shared/formulas/panels/panel-value.ts';
import type { Trim } from '../../shared/rulebook/model/rulebook.ts';
import { number } from '../score/builder.ts';
import { at, shown } from './cells.ts';

interface Facts {
  /** Of 好, 较好, 一般, 差, with 100, 80, 60 and 40 points unless said otherwise. */
  readonly counts: readonly number[];
  readonly points?: readonly string[];
  /** Highest, lowest, and from how many marks on. */
  readonly trim?: readonly [high: number, low: number, from: number];
  readonly round?: readonly [places: number, mode: RoundMode];
  readonly aggregate?: 'mean' | 'median';
}
const LEVELS = ['好', '较好', '一般', '差'];

function barsOf({ counts, points, trim, round, aggregate = 'mean' }: Facts): Bars {
  const worth = points ?? ['100', '80', '60', '40'];
  const constants: Record<string, CellNode> = {
    ...Object.fromEntries(
      LEVELS.map((level, index) => [
        `points four ${level}`,
        at(`R${index + 1}`, worth[index] ?? '0'),
      ]),
    ),
    'trim report high': at('H1', trim?.[0] ?? 0),
    'trim report low': at('L1', trim?.[1] ?? 0),
    'trim report when': at('W1', trim?.[2] ?? 0),
    'round report': at('P1', round?.[0] ?? 0),
  };
  const levels = counts.map((count, index) => at(`${'ABCD'[index]}1`, count));
  const when = { op: '>=', value: number(trim?.[2] ?? 0) } as const;
  const asked: Trim | null = trim ? { per: 'panel', high: trim[0], low: trim[1], when } : null;
  return {
    component: {
      kind: 'ballots',
      id: 'report',
      title: { zh: '', en: '' },
      aliases: [],
      cite: null,
      weight: { all: number(1) },
      scale: 'four',
      groups: [],
      indicators: [],
      trim: asked,
      aggregate,
      round: round ? { places: round[0], mode: round[1] } : null,
      turnout: null,
      empty: 'void',
      valid: { items: 'some', allEqual: 'valid', most: null },
      self: 'included',
    },
    scale: {
      id: 'four',
      cite: null,
      range: null,
      notMarks: [],
      levels: LEVELS.map((id, index) => ({ id, aliases: [], points: number(worth[index] ?? '0') })),
    },
    rules: {
      gradeNames: sideBySide(levels),
      categoryTexts: sideBySide(levels),
      categoryNumbers: sideBySide(levels),
      of: (...key) => {
        const found = constants[key.join(' ')];
        if (!found) throw new Error(`No constant ${key.join(' ')}`);
        return found;
      },
    },
    levels,
    marks: at(
      'M1',
      counts.reduce((sum, count) => sum + count, 0),
    ),
  };
}

const endsOf = (bars: Bars) => ({
  high: droppedPoints(bars, 'high'),
  low: droppedPoints(bars, 'low'),
});

describe('points dropped at either end, worked by hand', () => {
  test.each<[string, Facts, high: string, low: string]>([
    ['one of each end', { counts: [4, 6, 0, 0], trim: [1, 1, 6] }, '100', '80'],
    ['too few marks to trim', { counts: [2, 2, 1, 0], trim: [1, 1, 6] }, '0', '0'],
    ['as many marks as it takes', { counts: [2, 2, 1, 1], trim: [1, 1, 6] }, '100', '40'],
    ['two that are of two levels', { counts: [1, 3, 1, 0], trim: [2, 1, 5] }, '180', '60'],
    ['three that are of three levels', { counts: [1, 1, 4, 0], trim: [3, 0, 6] }, '240', '0'],
    ['all marks equal', { counts: [0, 0, 0, 6], trim: [1, 1, 6] }, '40', '40'],
    ['no trimming in the rulebook', { counts: [9, 9, 9, 9] }, '0', '0'],
  ])('%s', (_, facts, high, low) => {
    const ends = endsOf(barsOf(facts));
    expect([shown(ends.high), shown(ends.low)]).toEqual([high, low]);
  });

  test('as staff read it: of each level what is still due', () => {
    const { high } = endsOf(barsOf({ counts: [4, 6, 0, 0], trim: [2, 1, 6] }));
    expect(toExcel(high)).toBe(
      'IF(M1>=W1,ROUND(R1*MIN(A1,H1)+R2*MAX(0,MIN(B1,H1-A1))+R3*MAX(0,MIN(C1,H1-A1-B1))+R4*MAX(0,MIN(D1,H1-A1-B1-C1)),0),0)',
    );
  });
  test('the highest mark is the one with most points, not the first level', () => {
    const facts: Facts = {
      counts: [1, 1, 1, 3],
      points: ['40', '60', '80', '100'],
      trim: [1, 1, 6],
    };
    const ends = endsOf(barsOf(facts));
    expect([shown(ends.high), shown(ends.low)]).toEqual(['100', '40']);
  });
});

describe('the value of a panel, worked by hand', () => {
  test.each<[string, Facts, string]>([
    ['(4×100 + 6×80 − 100 − 80) ÷ 8', { counts: [4, 6, 0, 0], trim: [1, 1, 6] }, '175/2'],
    ['420 ÷ 5, untrimmed', { counts: [2, 2, 1, 0], trim: [1, 1, 6] }, '84'],
    ['(100 + 240 + 60 − 180 − 60) ÷ 2', { counts: [1, 3, 1, 0], trim: [2, 1, 5] }, '80'],
    ['one mark', { counts: [0, 0, 1, 0] }, '60'],
    ['280 ÷ 3, not rounded', { counts: [2, 1, 0, 0] }, '280/3'],
    ['280 ÷ 3 half-up to 6', { counts: [2, 1, 0, 0], round: [6, 'half-up'] }, '93333333/1000000'],
    ['280 ÷ 3 up to 2', { counts: [2, 1, 0, 0], round: [2, 'up'] }, '4667/50'],
    ['280 ÷ 3 down to 2', { counts: [2, 1, 0, 0], round: [2, 'down'] }, '9333/100'],
    [
      '180 ÷ 8 half-up to 0, a tie',
      { counts: [1, 1, 0, 6], points: ['100', '80', '60', '0'], round: [0, 'half-up'] },
      '23',
    ],
    ['a million marks', { counts: [999_999, 0, 0, 1] }, '4999997/50000'],
  ])('mean: %s', (_, facts, value) => {
    const bars = barsOf(facts);
    expect(shown(panelValue(bars, endsOf(bars)))).toBe(value);
  });

  test.each<[string, Facts, string]>([
    ['between 60 and 80', { counts: [1, 1, 1, 1] }, '70'],
    ['the middle of 60 80 80 100 100', { counts: [2, 2, 1, 0] }, '80'],
    ['between 80 and 100', { counts: [3, 3, 0, 0] }, '90'],
    [
      'of 60 80, which trimming left of 60 60 80 100 100',
      { counts: [2, 1, 2, 0], trim: [2, 1, 5] },
      '70',
    ],
    ['one mark', { counts: [0, 0, 0, 1] }, '40'],
    ['all equal', { counts: [0, 7, 0, 0], trim: [1, 1, 6] }, '80'],
  ])('median: %s', (_, facts, value) => {
    const bars = barsOf({ ...facts, aggregate: 'median' });
    expect(shown(panelValue(bars, middleOf(bars)))).toBe(value);
  });
});
