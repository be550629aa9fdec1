import { expect, test } from 'vitest';
import { compareText } from '../../shared/base/compare-text.ts';
import fc from '../seeded.ts';

const codePoints = (text: string): number[] => [...text].map((sign) => sign.codePointAt(0) ?? 0);

/** Code point by code point; where one text goes on, it stands after. */
function byHand(a: string, b: string): number {
  const [left, right] = [codePoints(a), codePoints(b)];
  const at = left.findIndex((point, index) => point !== right[index]);
  if (at === -1) return left.length - right.length;
  return (left[at] ?? 0) - (right[at] ?? -1);
}

test.each([
  ['张三', '张三丰', -1],
  ['一', '丁', -1],
  // U+20000 stands above U+FF21, though its first code unit, U+D840, is below
  ['𠀀', 'Ａ', 1],
  ['', '', 0],
])('%s beside %s', (a, b, order) => {
  expect(Math.sign(compareText(a, b))).toBe(order);
  expect(Math.sign(compareText(b, a))).toBe(-order + 0);
});

test('the order of code points, whatever the texts', () => {
  const text = fc.string({ unit: 'grapheme-composite', maxLength: 6 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(compareText(a, b))).toBe(Math.sign(byHand(a, b)));
    }),
  );
});
