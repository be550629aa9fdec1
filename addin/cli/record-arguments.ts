import { parseArgs } from 'node:util';
import { commandProblem } from '../../shared/messages/command.ts';
import { LANGUAGES, type Language } from '../../shared/messages/message.ts';
import { done, type Result, stopped } from '../../shared/messages/problem.ts';
import { namedArgument } from './arguments.ts';

const OPTIONS = {
  rulebook: { type: 'string' },
  into: { type: 'string' },
  output: { type: 'string', short: 'o' },
  json: { type: 'string' },
  lang: { type: 'string' },
} as const;

export interface RecordArguments {
  readonly files: readonly string[];
  /** Null where none is named. */
  readonly rulebook: string | null;
  /** The workbook that gets a readings sheet, and the copy of it that is written. */
  readonly into: { readonly workbook: string; readonly output: string } | null;
  readonly json: string | null;
  readonly language: Language;
}

/** The words after `record`. */
export function readRecordArguments(words: string[]): Result<RecordArguments> {
  const parsed = parse(words);
  if (!parsed.ok) return parsed;
  const { values, positionals: files } = parsed.value;
  const language = LANGUAGES.find((known) => known === (values.lang ?? 'zh'));
  if (!language)
    return stopped(commandProblem('argument-unknown', { argument: `--lang ${values.lang}` }));
  if (files.length === 0)
    return stopped(commandProblem('argument-missing', { argument: '<阅读记录.xlsx…>' }));
  const { into, output, rulebook = null, json = null } = values;
  if ((into === undefined) !== (output === undefined)) {
    const argument = into === undefined ? '--into' : '-o';
    return stopped(commandProblem('argument-missing', { argument }));
  }
  const both = into !== undefined && output !== undefined ? { workbook: into, output } : null;
  return done({ files, rulebook, into: both, json, language });
}

function parse(words: string[]) {
  try {
    return done(parseArgs({ args: words, options: OPTIONS, allowPositionals: true }));
  } catch (cause) {
    return stopped(commandProblem('argument-unknown', { argument: namedArgument(words, cause) }));
  }
}
