import { sayProblem } from '../../shared/messages/catalogue.ts';
import type { Language } from '../../shared/messages/message.ts';
import type { Problem } from '../../shared/messages/problem.ts';
import { sayPlace } from '../../shared/messages/say.ts';

/** Exit statuses. */
export const DONE = 0;
export const VOIDED = 1;
export const UNUSABLE = 2;

const STAGES = {
  zh: {
    reading: '正在读取…',
    scoring: '正在计分…',
    composing: '正在生成公式…',
    writing: '正在写入…',
  },
  en: {
    reading: 'Reading …',
    scoring: 'Scoring …',
    composing: 'Composing …',
    writing: 'Writing …',
  },
} as const;

const CLEAR_LINE = '\r\u001b[2K';

/** What is being done, on a terminal alone: one line that the next one replaces. */
export function showStage(stage: keyof (typeof STAGES)['zh'], language: Language): void {
  if (process.stderr.isTTY) process.stderr.write(`${CLEAR_LINE}${STAGES[language][stage]}`);
}

/** Problems go to stderr, one a line: `effect code sheet!cell sentence`. */
export function report(problems: readonly Problem[], language: Language): void {
  if (process.stderr.isTTY) process.stderr.write(CLEAR_LINE);
  for (const one of problems) {
    const place = one.place ? sayPlace(one.place) : '-';
    const line = `${one.effect} ${one.code} ${place} ${sayProblem(one, language)}`;
    process.stderr.write(`${inert(line)}\n`);
  }
}

/** Says why nothing was done; gives the exit status for it. */
export function refuse(problems: readonly Problem[], language: Language): number {
  report(problems, language);
  return UNUSABLE;
}

/** Text of a workbook on a terminal: control characters could move the cursor or start a new line. */
export const inert = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
  text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');

/** Rows as columns that line up on a terminal, where a Chinese character takes two places. */
export function table(rows: readonly (readonly string[])[]): string {
  const inertRows = rows.map((row) => row.map(inert));
  const widths = (inertRows[0] ?? []).map((_, column) =>
    Math.max(...inertRows.map((row) => displayWidth(row[column] ?? ''))),
  );
  const line = (row: readonly string[]) =>
    row
      .map((text, column) => text + ' '.repeat((widths[column] ?? 0) - displayWidth(text)))
      .join('  ');
  return inertRows.map((row) => `${line(row).trimEnd()}\n`).join('');
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

const displayWidth = (text: string): number =>
  [...text].reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0);
