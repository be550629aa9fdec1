import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { floatLoop } from './float-loop.js';

const WEIGHTS = { points: [100, 80], groupWeights: [1], leafWeights: [1], share: 0.3 };

test('the loop that the core is compared with is the one that was measured', () => {
  const text = readFileSync(new URL('float-loop.js', import.meta.url));
  expect(createHash('sha256').update(text).digest('hex')).toBe(
    '69f8ca5540518656498854e235a3ce034d73111da0150363f08cef9bf38c101b',
  );
});

test('it trims, ranks, grades and limits', () => {
  // Seven marks each: 好 is 100, 较好 80; the highest and the lowest go, five are left.
  const better = [7, 5, 5, 0]; // (700−200)/5 = 100; (500+160−180)/5 = 96 twice; 80
  const columns = {
    subjects: 4,
    groups: 1,
    leaves: 1,
    subject: Uint32Array.from({ length: 28 }, (_, at) => Math.floor(at / 7)),
    group: new Uint16Array(28),
    rater: Uint32Array.from({ length: 28 }, (_, at) => at % 7),
    answers: Uint16Array.from({ length: 28 }, (_, at) =>
      at % 7 < (better[Math.floor(at / 7)] ?? 0) ? 0 : 1,
    ),
    category: new Uint8Array(4),
  };
  const { score, rank, grade } = floatLoop(columns, WEIGHTS);
  expect([...score]).toEqual([100, 96, 96, 80]);
  expect([...rank]).toEqual([1, 2, 2, 4]);
  // One place of 30 % of four; the two at 96 drop to the second grade.
  expect([...grade]).toEqual([0, 1, 1, 1]);
});
