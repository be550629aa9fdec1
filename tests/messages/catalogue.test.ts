import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FUNCTION_PROBLEMS } from '../../shared/messages/addin/function.ts';
import { BACKUP_PROBLEMS } from '../../shared/messages/backup.ts';
import { PROBLEMS } from '../../shared/messages/catalogue.ts';
import { COMMAND_PROBLEMS } from '../../shared/messages/command.ts';
import { ENTRY_PROBLEMS } from '../../shared/messages/entry.ts';
import { FILE_PROBLEMS } from '../../shared/messages/file.ts';
import { HOST_PROBLEMS } from '../../shared/messages/host.ts';
import { LAYOUT_PROBLEMS } from '../../shared/messages/layout.ts';
import type { Messages } from '../../shared/messages/message.ts';
import { READING_PROBLEMS } from '../../shared/messages/reading.ts';
import { RECORD_CHECK_PROBLEMS } from '../../shared/messages/record-check.ts';
import { RULEBOOK_PROBLEMS } from '../../shared/messages/rulebook.ts';
import { SCORE_PROBLEMS } from '../../shared/messages/score.ts';
import { STEPS } from '../../shared/messages/steps.ts';
import { SUSPICION_PROBLEMS } from '../../shared/messages/suspicion.ts';
import { VERIFY_PROBLEMS } from '../../shared/messages/verify.ts';
import { WORKBOOK_PROBLEMS } from '../../shared/messages/workbook.ts';
import { WORKING_COPY_PROBLEMS } from '../../shared/messages/working-copy.ts';
import { readSources } from '../measure/checkout.ts';

/** Each area, by the path of its file. */
const AREAS: Readonly<Record<string, Messages>> = {
  rulebook: RULEBOOK_PROBLEMS,
  workbook: WORKBOOK_PROBLEMS,
  layout: LAYOUT_PROBLEMS,
  score: SCORE_PROBLEMS,
  suspicion: SUSPICION_PROBLEMS,
  'working-copy': WORKING_COPY_PROBLEMS,
  verify: VERIFY_PROBLEMS,
  file: FILE_PROBLEMS,
  command: COMMAND_PROBLEMS,
  host: HOST_PROBLEMS,
  'addin/function': FUNCTION_PROBLEMS,
  reading: READING_PROBLEMS,
  'record-check': RECORD_CHECK_PROBLEMS,
  entry: ENTRY_PROBLEMS,
  backup: BACKUP_PROBLEMS,
};

const source = readSources('.').filter(({ path }) => !path.startsWith('shared/messages/'));

test('no two areas have a code in common', () => {
  const codes = Object.values(AREAS).flatMap(Object.keys);
  expect(codes.toSorted()).toEqual(Object.keys(PROBLEMS).toSorted());
});

const README = 'shared/messages/README.md';
const START = '## Codes\n';

const tableOf = ([name, messages]: readonly [string, Messages]): string => {
  const rows = Object.entries(messages).map(([code, { effect }]) => `| ${code} | ${effect} |`);
  return [`### [${name}](${name}.ts)`, '', '| code | effect |', '| --- | --- |', ...rows, ''].join(
    '\n',
  );
};
const tables = Object.entries(AREAS).map(tableOf).join('\n');
const [head = '', shownTables] = readFileSync(README, 'utf8').split(START);

// PUBLISH=1 writes them.
if (process.env.PUBLISH) writeFileSync(README, `${head}${START}\n${tables}`);

test('the table of codes shows each with its effect', () => {
  expect(process.env.PUBLISH ? `\n${tables}` : shownTables).toBe(`\n${tables}`);
});

test('every code is raised somewhere', () => {
  const isRaised = (code: string) => source.some(({ text }) => text.includes(`'${code}'`));
  expect(Object.keys(PROBLEMS).filter((code) => !isRaised(code))).toEqual([]);
});

/** The values that a sentence shows, in order, and those that choose an English word. */
const shown = (sentence: string): string[] =>
  [...sentence.matchAll(/\{([^}|]+)\}/g)].map(([, name = '']) => name).toSorted();
const choosing = (sentence: string): string[] =>
  [...sentence.matchAll(/\{([^}|]+)\|[^}|]+\|[^}|]+\}/g)].map(([, name = '']) => name);
const bars = (sentence: string): number => sentence.split('|').length - 1;

describe.each(Object.entries({ ...PROBLEMS, ...STEPS }))('%s', (_, { zh, en }) => {
  test('shows the same values in both languages', () => {
    expect(shown(en)).toEqual(shown(zh));
  });

  test('chooses English words by numbers that it shows, and Chinese ones never', () => {
    expect(shown(en)).toEqual(expect.arrayContaining(choosing(en)));
    expect(bars(en)).toBe(2 * choosing(en).length);
    expect(bars(zh)).toBe(0);
  });
});

/** A form's field shows what is wrong with it: its sentence, which stands beside it, is advice alone. */
const stopping = Object.entries(PROBLEMS).filter(
  ([code, { effect }]) =>
    (effect === 'stop' || effect === 'void') && !Object.hasOwn(ENTRY_PROBLEMS, code),
);
test.each(stopping)('%s says what is wrong, then what to do', (_, { zh, en }) => {
  expect(zh).toMatch(/\S[：。；].+[。}]$/);
  expect(en).toMatch(/\S[:.;] .+[.}]$/);
});
