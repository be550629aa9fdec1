import { describe, expect, test } from 'vitest';
import { exportWordsFor } from '../../../../extension/pages/export/words/index.ts';
import { optionsWordsFor } from '../../../../extension/pages/options/words/index.ts';

/** Every sentence below a value, by its path; values that a sentence needs are given as 3. */
function sentencesIn(value: unknown, path = ''): [path: string, sentence: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    return [[path, `${value(...Array.from({ length: value.length }, () => 3))}`]];
  }
  return Object.entries(value as object).flatMap(([name, below]) =>
    sentencesIn(below, `${path}.${name}`),
  );
}

const PAGES = [
  ['options', optionsWordsFor],
  ['export', exportWordsFor],
] as const;

describe.each(PAGES)('the words of %s', (_, wordsFor) => {
  const [zh, en] = [sentencesIn(wordsFor('zh-CN')), sentencesIn(wordsFor('en-GB'))];
  const named = (sentences: typeof zh) => sentences.map(([path]) => path).toSorted();

  test('are the same in both languages', () => {
    expect(named(en)).toEqual(named(zh));
  });

  test('blame nobody', () => {
    const blame = /\b(error|fail|failed|failure|invalid|illegal)\b|错误|失败|非法|无效/i;
    expect([...zh, ...en].filter(([, sentence]) => blame.test(sentence))).toEqual([]);
  });

  test('are in their language: none is empty, none was left in the other', () => {
    const own = /^\.language\.(zh|en)$/;
    const foreign = en.filter(([path, said]) => !own.test(path) && /[\u4e00-\u9fff]/.test(said));
    expect(foreign).toEqual([]);
    expect([...zh, ...en].filter(([, said]) => said.trim() === '')).toEqual([]);
  });
});
