import { parseArgs } from 'node:util';
import { commandProblem } from '../../shared/messages/command.ts';
import { LANGUAGES, type Language } from '../../shared/messages/message.ts';
import { done, type Result, stopped } from '../../shared/messages/problem.ts';

const OPTIONS = {
  rulebook: { type: 'string' },
  output: { type: 'string', short: 'o' },
  json: { type: 'string' },
  'no-facts': { type: 'boolean' },
  lang: { type: 'string' },
  subject: { type: 'string' },
  unit: { type: 'string' },
  layout: { type: 'string' },
  publish: { type: 'string' },
  personal: { type: 'string' },
} as const;
type Option = keyof typeof OPTIONS;

/** Named in the design, not offered yet: refused with a sentence, never passed over. */
const NOT_YET: readonly Option[] = ['layout', 'publish', 'personal'];

export interface ReviewArguments {
  readonly workbook: string;
  readonly rulebook: string;
  readonly withoutFacts: boolean;
  readonly language: Language;
  readonly given: Readonly<Partial<Record<Option, string | boolean>>>;
}

/** The words after `score` or `explain`; `allowed` are the options that this command has of its own. */
export function readArguments(
  words: string[],
  allowed: readonly Option[],
): Result<ReviewArguments> {
  const parsed = parse(words);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const notYet = NOT_YET.find((option) => values[option] !== undefined);
  if (notYet) return stopped(commandProblem('option-not-yet', { option: `--${notYet}` }));
  const common: readonly Option[] = ['rulebook', 'no-facts', 'lang', ...allowed];
  const foreign = (Object.keys(values) as Option[]).find((option) => !common.includes(option));
  const extra = foreign ? `--${foreign}` : positionals[1];
  if (extra !== undefined) return stopped(commandProblem('argument-unknown', { argument: extra }));
  const language = LANGUAGES.find((known) => known === (values.lang ?? 'zh'));
  if (!language)
    return stopped(commandProblem('argument-unknown', { argument: `--lang ${values.lang}` }));
  const [workbook] = positionals;
  if (workbook === undefined)
    return stopped(commandProblem('argument-missing', { argument: '<工作簿.xlsx>' }));
  if (!values.rulebook)
    return stopped(commandProblem('argument-missing', { argument: '--rulebook' }));
  return done({
    workbook,
    rulebook: values.rulebook,
    withoutFacts: values['no-facts'] ?? false,
    language,
    given: values,
  });
}

function parse(words: string[]) {
  try {
    return done(parseArgs({ args: words, options: OPTIONS, allowPositionals: true }));
  } catch (cause) {
    return stopped(commandProblem('argument-unknown', { argument: namedArgument(words, cause) }));
  }
}

/** The argument that `parseArgs` threw at: unknown options, and options without their value. */
export function namedArgument(words: readonly string[], cause: unknown): string {
  const argument = words.find((word) => word.startsWith('-')) ?? words.join(' ');
  const named = cause instanceof Error ? /'(-[^' ]*)/.exec(cause.message)?.[1] : undefined;
  return named ?? argument;
}
