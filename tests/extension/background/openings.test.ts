import { expect, test } from 'vitest';
import { afterStay, isUnattended, type Untouched } from '../../../extension/background/openings.ts';

const stay = (session: string, touched = false, article = 'a') => ({ session, article, touched });

/** Whether each of some messages, one after the other, is of an opening that is no sign. */
function hear(...stays: readonly ReturnType<typeof stay>[]): readonly boolean[] {
  let known: Untouched = {};
  return stays.map((one) => {
    const is = isUnattended(known, one);
    known = afterStay(known, one);
    return is;
  });
}

test.each([
  ['the first', [stay('1')], [false]],
  ['the same stay, told again', [stay('1'), stay('1')], [false, false]],
  ['again, and nobody was there', [stay('1'), stay('2'), stay('3')], [false, true, true]],
  ['again after a hand', [stay('1'), stay('1', true), stay('2')], [false, false, false]],
  ['and once more without one', [stay('1', true), stay('2'), stay('3')], [false, false, true]],
  ['another article', [stay('1'), stay('2', false, 'b')], [false, false]],
  ['a hand at another article', [stay('1'), stay('2', true, 'b'), stay('3')], [false, false, true]],
])('an opening: %s', (_, stays, unattended) => {
  expect(hear(...stays)).toEqual(unattended);
});

test('a hundred articles are remembered, the latest', () => {
  let known: Untouched = {};
  for (let index = 0; index < 250; index += 1)
    known = afterStay(known, stay('1', false, `${index}`));
  expect(Object.keys(known)).toHaveLength(100);
  expect([known[149], known[150], known[249]]).toEqual([undefined, '1', '1']);
});

test('nothing new is written', () => {
  const known: Untouched = { a: '1' };
  expect(afterStay(known, stay('1'))).toBe(known);
  expect(afterStay(known, stay('2', true, 'b'))).toBe(known);
});
