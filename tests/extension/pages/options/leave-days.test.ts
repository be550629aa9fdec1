import { expect, test } from 'vitest';
import { addRange, takeBackRange } from '../../../../extension/pages/options/state/leave-days.ts';

const range = (text: string) => {
  const [from = '', to = ''] = text.split('–').map((day) => `2026-11-${day}`);
  return { from, to };
};
const ranges = (text: string) => text.split(' ').filter(Boolean).map(range);

test.each([
  ['', '05–07', '05–07'],
  ['05–07', '10–12', '05–07 10–12'],
  ['10–12', '05–07', '05–07 10–12'],
  ['05–07', '07–09', '05–09'],
  ['05–07', '08–09', '05–09'],
  ['05–07', '09–10', '05–07 09–10'],
  ['05–20', '07–09', '05–20'],
  ['05–06 08–09 11–12', '06–11', '05–12'],
  ['05–07', '05–07', '05–07'],
])('leave on %s, and on %s: %s', (before, added, after) => {
  expect(addRange(ranges(before), range(added))).toEqual(ranges(after));
});

test('one range taken back leaves the others', () => {
  expect(takeBackRange(ranges('05–07 10–12'), range('05–07'))).toEqual(ranges('10–12'));
});
