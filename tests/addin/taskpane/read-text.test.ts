import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readText } from '../../../addin/taskpane/read-text.ts';

const SEED = readFileSync('seeds/rulebooks/grassroots-joint-review.yaml');

test('a text in UTF-8 is read, with its mark or without', async () => {
  expect(await readText(new Blob([SEED]))).toEqual({ text: SEED.toString('utf8') });
  const marked = new Blob([new Uint8Array([0xef, 0xbb, 0xbf]), SEED]);
  expect(await readText(marked)).toEqual({ text: SEED.toString('utf8') });
});

test('one that Notepad saved as ANSI in China is told, and nothing of it is used', async () => {
  // 规则 in GB18030.
  const saved = new Blob([new Uint8Array([0xb9, 0xe6, 0xd4, 0xf2])]);
  expect(await readText(saved)).toEqual({ refused: 'textNotUtf8' });
});

test('a long one is cut, be it amid a character', async () => {
  const read = await readText(new Blob(['a', '规'.repeat(1_400_000)]));
  expect('text' in read && read.text.length).toBe(1 + 1_333_333);
});

test('one that is gone is told', async () => {
  const gone = { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) };
  const file = { size: 1, slice: () => gone } as unknown as Blob;
  expect(await readText(file)).toEqual({ refused: 'textUnreadable' });
});
