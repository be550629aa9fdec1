import { describe, expect, test } from 'vitest';
import { describeDay } from '../../../../extension/pages/journal/state/day.ts';
import { byHand, correction, idOf, measured, note, RULES } from '../../made-up-items.ts';

const DAY = '2026-11-23';
const rulesOn = () => RULES;
const articleOf = (...items: Parameters<typeof describeDay>[0]) =>
  describeDay(items, DAY, rulesOn).articles[0];

describe('an article of the day', () => {
  test('shows what was measured beside what a correction leaves', () => {
    const one = articleOf(measured(), correction());
    expect(one).toMatchObject({ measured: 240_000, counted: 180_000 });
    expect(one?.corrections).toEqual([correction()]);
  });

  test('adds up its sessions of that day, and no other day’s', () => {
    const again = measured({ session: idOf(2), milliseconds: 30_000 });
    const before = measured({ session: idOf(3), day: '2026-11-22', milliseconds: 90_000 });
    const one = articleOf(measured(), again, before);
    expect(one).toMatchObject({ measured: 270_000, counted: 270_000 });
    expect(one?.about.milliseconds).toBe(360_000);
  });

  test('is not touched by a correction of another day or article', () => {
    const others = [correction({ day: '2026-11-22' }), correction({ id: idOf(201), of: 'a2' })];
    expect(articleOf(measured(), ...others)).toMatchObject({ counted: 240_000, corrections: [] });
  });

  test('has its notes of every day, the earliest first', () => {
    const later = note({ id: idOf(301), day: '2026-11-24' });
    expect(articleOf(measured(), later, note())?.notes).toEqual([note(), later]);
  });
});

describe('an entry by hand', () => {
  test('counts and is marked', () => {
    const {
      byHand: [one],
      summary,
    } = describeDay([byHand()], DAY, rulesOn);
    expect(one).toMatchObject({ written: 600_000, takenBack: false });
    expect(summary).toMatchObject({ milliseconds: 600_000, measured: 0 });
  });

  test('that was taken back counts nothing and stays to be seen', () => {
    const back = correction({ of: idOf(100), less: 600_000, reason: '记错了' });
    const {
      byHand: [one],
      summary,
    } = describeDay([byHand(), back], DAY, rulesOn);
    expect(one).toMatchObject({ written: 600_000, takenBack: true, corrections: [back] });
    expect(summary.milliseconds).toBe(0);
  });
});
