import { expect, test } from 'vitest';
import { askHabits } from '../../../../addin/hosts/office/habits.ts';
import { openExcel } from '../../../office/open-excel.ts';
import { PROFILES, supporting } from '../../../office/profiles.ts';
import { bookOf, snapshot } from '../../../office/small-books.ts';
import { ASSUMED_HABITS } from '../../conformance/assumed-habits.ts';

test.each([PROFILES.newest, PROFILES.oldest])(
  'our double of $name does as we assume, and nothing is left of the asking',
  async (profile) => {
    const excel = openExcel(bookOf({ 计票: [[1]] }), profile);
    const before = snapshot(excel.book);
    const library = { run: excel.run, supports: supporting(profile) };
    expect(await askHabits(library)).toEqual({ ok: true, value: ASSUMED_HABITS });
    expect(snapshot(excel.book)).toEqual(before);
  },
);

test('a program that does otherwise is told by it', async () => {
  const quirks = { clearsOnNull: true } as const;
  const excel = openExcel(bookOf({ 计票: [[1]] }), { ...PROFILES.newest, quirks });
  const habits = await askHabits({ run: excel.run, supports: supporting(PROFILES.newest) });
  expect(habits).toMatchObject({ ok: true, value: { 'null leaves the cell alone': 0 } });
});
