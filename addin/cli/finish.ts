import type { Language } from '../../shared/messages/message.ts';
import type { Problem } from '../../shared/messages/problem.ts';
import { DONE, DONE_WITH_PROBLEMS, report, UNUSABLE } from './output.ts';
import { wordsIn } from './words/index.ts';
import { type OutputFile, writeFiles } from './write-files.ts';

/** All that a command has made, complete before the first file is written. */
export interface Work {
  readonly files: readonly OutputFile[];
  /** For stdout. */
  readonly text: string;
  readonly problems: readonly Problem[];
  /** For stdout, behind all else. */
  readonly account?: string;
}

/** Writes the files, tells the problems, prints the text; gives the exit status. */
export function finish({ files, text, problems, account = '' }: Work, language: Language): number {
  const unwritten = writeFiles(files);
  report([...problems, ...unwritten], language);
  if (unwritten.length > 0) return UNUSABLE;
  const written = files.map(({ path }) => `${wordsIn(language).written(path)}\n`);
  process.stdout.write([text, ...written, account].join(''));
  return problems.some(({ effect }) => effect === 'void') ? DONE_WITH_PROBLEMS : DONE;
}
