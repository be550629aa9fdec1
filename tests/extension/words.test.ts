import { describe, expect, test } from 'vitest';
import { wordsIn as ofButton } from '../../extension/background/words/index.ts';
import { wordsIn as ofExport } from '../../extension/pages/export/words/index.ts';
import { wordsIn as ofJournal } from '../../extension/pages/journal/words/index.ts';
import { wordsIn as ofOptions } from '../../extension/pages/options/words/index.ts';
import { wordsIn as ofPopup } from '../../extension/pages/popup/words/index.ts';
import { CLAIMS } from '../../extension/pages/privacy/state/claims.ts';
import { wordsIn as ofPrivacy } from '../../extension/pages/privacy/words/index.ts';
import { wordsIn as ofReport } from '../../extension/pages/report/words/index.ts';

import { BACKUP_PROBLEMS } from '../../shared/messages/backup.ts';
import { ENTRY_PROBLEMS } from '../../shared/messages/entry.ts';
import type { Title } from '../../shared/rulebook/model/rulebook.ts';

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

/** How many sentences there are at the least: a table that is not found would say nothing wrong. */
const TABLES = [
  ['the button', ofButton, 15],
  ['the popup', ofPopup, 40],
  ['the journal', ofJournal, 60],
  ['the options', ofOptions, 100],
  ['the export', ofExport, 40],
  ['the report', ofReport, 30],
  ['the privacy page', ofPrivacy, 10],
] as const;

/** Sentences that come with no table: promises, and what is wrong with what a member brings. */
const OTHERS: readonly (readonly [path: string, said: Title])[] = [
  ...CLAIMS.map((claim) => [`claim ${claim.id}`, claim] as const),
  ...[ENTRY_PROBLEMS, BACKUP_PROBLEMS].flatMap((problems) => Object.entries<Title>(problems)),
];
const SAID: readonly (readonly [path: string, said: Title])[] = [
  ...TABLES.flatMap(([name, wordsIn]) => {
    const english = new Map(sentencesIn(wordsIn('en')));
    return sentencesIn(wordsIn('zh')).map(
      ([path, zh]) => [`${name}${path}`, { zh, en: english.get(path) ?? '' }] as const,
    );
  }),
  ...OTHERS,
];

describe('each thing has one word, everywhere', () => {
  test.each([
    ['设置, settings', /选项|偏好/, /\boptions?\b|preference/i],
    ['成员, member', /使用者|用户/, /\busers?\b/i],
    ['台账, journal', /账本|日志/, /\bledger\b/i],
    ['副本, copy', /镜像/, /\bmirror\b/i],
    ['更正, correction', /改正：/, /\bamendment/i],
    ['许可, permission', /权限|授权/, /\bauthori[sz]/i],
    ['心得, note', /笔记|感想/, /\b(memo|comment)s?\b/i],
  ])('%s', (_, zh, en) => {
    const other = SAID.filter(([, said]) => zh.test(said.zh) || en.test(said.en));
    expect(other).toEqual([]);
  });

  // The second copy in the browser, and the file that a member saves.
  test.each([
    ['副本', /副本/, /\bcop(y|ies)\b/i],
    ['备份', /备份/, /\bbackups?\b/i],
  ])('%s is never called by another’s in either language', (_, zh, en) => {
    expect(SAID.filter(([, said]) => zh.test(said.zh) !== en.test(said.en))).toEqual([]);
    expect(SAID.filter(([, said]) => zh.test(said.zh)).length).toBeGreaterThan(3);
  });
});

describe.each(TABLES)('the words of %s', (_, wordsIn, least) => {
  const [zh, en] = [sentencesIn(wordsIn('zh')), sentencesIn(wordsIn('en'))];
  const named = (sentences: typeof zh) => sentences.map(([path]) => path).toSorted();

  test('are the same in both languages', () => {
    expect(named(en)).toEqual(named(zh));
    expect(zh.length).toBeGreaterThan(least);
  });

  test('blame nobody', () => {
    const blame = /\b(error|fail|failed|failure|invalid|illegal)\b|错误|失败|非法|无效/i;
    expect([...zh, ...en].filter(([, sentence]) => blame.test(sentence))).toEqual([]);
  });

  test('are in their language: none is empty, none was left in the other', () => {
    const own = /^\.language\.(zh|en)$/;
    const foreign = en.filter(([path, said]) => !own.test(path) && /[\u4e00-\u9fff]/.test(said));
    expect(foreign).toEqual([]);
    // Nothing stands on the button where nothing is counted or has stopped.
    const isBare = ([path, said]: (typeof zh)[number]) =>
      said.trim() === '' && !/\.text$/.test(path);
    expect([...zh, ...en].filter(isBare)).toEqual([]);
  });
});
