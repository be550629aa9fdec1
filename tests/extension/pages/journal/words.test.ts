import { expect, test } from 'vitest';
import { journalWordsFor } from '../../../../extension/pages/journal/words/index.ts';

/** Every sentence that needs no value, at whatever depth. */
function sentencesIn(words: object): readonly string[] {
  return Object.values(words).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? sentencesIn(value) : [];
  });
}

test.each(['zh', 'en'] as const)('%s blames nobody and leaves nothing empty', (language) => {
  const sentences = sentencesIn(journalWordsFor(language));
  expect(sentences.length).toBeGreaterThan(60);
  expect(sentences.filter((one) => one.trim() === '')).toEqual([]);
  const blame = /\b(error|failed|failure|invalid|illegal)\b|错误|失败|非法|无效/i;
  expect(sentences.filter((one) => blame.test(one))).toEqual([]);
});

test('no Chinese in the English journal', () => {
  expect(sentencesIn(journalWordsFor('en')).filter((one) => /[一-鿿]/.test(one))).toEqual([]);
});
