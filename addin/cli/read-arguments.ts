import { parseArgs } from 'node:util';
import { commandProblem, didYouMean } from '../../shared/messages/command.ts';
import { LANGUAGES, type Language } from '../../shared/messages/message.ts';
import { done, type Problem, type Result, stopped } from '../../shared/messages/problem.ts';
import { type Command, type Given, helpPage, type Options } from './command.ts';
import { nearestName } from './nearest-name.ts';
import { COMMON_OPTIONS } from './options.ts';

/** Promised, not there yet: refused with a sentence of their own, never passed over. */
const NOT_YET = ['layout', 'publish', 'personal'];

/** A command's words, taken apart. */
export interface Words {
  readonly values: ReadonlyMap<string, string | true>;
  readonly operands: readonly string[];
  readonly problems: readonly Problem[];
  /** Undefined where no language was asked for, or one that there is not. */
  readonly language: Language | undefined;
}

/** The words after a command's name; `page` is the call that shows its help. */
export function splitWords(words: readonly string[], own: Options, page: string): Words {
  const options: Options = { ...own, ...COMMON_OPTIONS };
  const values = new Map<string, string | true>();
  const operands: string[] = [];
  const problems: Problem[] = [];
  for (const token of tokensOf(words, options)) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const problem = checkOption(token, { options, values, page });
    if (problem) problems.push(problem);
    else values.set(token.name, token.value ?? true);
  }
  const language = LANGUAGES.find((known) => known === values.get('lang'));
  return { values, operands, problems, language };
}

/** What a command was called with, or what is wrong with the call. */
export function readArguments(command: Command, words: Words): Result<Given> {
  const { values, operands, problems } = words;
  const help = helpPage(command.name);
  if (problems.length > 0) return stopped(...problems);
  const language = words.language ?? 'zh';
  const lang = values.get('lang');
  if (lang !== undefined && lang !== language) return stopped(unknown(`--lang ${lang}`, help));
  const [first, second] = operands;
  const missing = missingNames(command, words, language);
  if (first === undefined || missing.length > 0)
    return stopped(
      ...missing.map((argument) => commandProblem('argument-missing', { argument, help })),
    );
  if (second !== undefined && !command.operand.isRepeatable) return stopped(unknown(second, help));
  const options = Object.fromEntries(values);
  return done({ operands: [first, ...operands.slice(1)], options, language });
}

function missingNames(
  { operand, options }: Command,
  { operands, values }: Words,
  language: Language,
): string[] {
  const needed = Object.entries(options).filter(([, { isNeeded }]) => isNeeded);
  return [
    ...(operands.length === 0 ? [operand.name[language]] : []),
    ...needed.filter(([name]) => !values.has(name)).map(([name]) => `--${name}`),
  ];
}

type OptionToken = Extract<ReturnType<typeof tokensOf>[number], { kind: 'option' }>;

/** Node's own reading, which lets everything pass: what is wrong is ours to say. */
function tokensOf(words: readonly string[], options: Options) {
  const types = Object.entries(options).map(
    ([name, { argument, short }]) =>
      [name, { type: argument ? 'string' : 'boolean', ...(short && { short }) }] as const,
  );
  const config = { args: [...words], allowPositionals: true, strict: false, tokens: true } as const;
  return parseArgs({ ...config, options: Object.fromEntries(types) }).tokens;
}

interface Around {
  readonly options: Options;
  readonly values: ReadonlyMap<string, string | true>;
  readonly page: string;
}

function checkOption(token: OptionToken, { options, values, page }: Around): Problem | undefined {
  const { name, rawName, value, inlineValue } = token;
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option) return unknownOption(token, Object.keys(options), page);
  if (values.has(name)) return commandProblem('option-twice', { option: rawName });
  if (!option.argument) return inlineValue ? unknown(`${rawName}=${value}`, page) : undefined;
  if (isMissing(token))
    return commandProblem('option-without-value', {
      option: rawName,
      value: option.argument,
      help: page,
    });
  return undefined;
}

/** `--json --lang en`: what looks like the next option is no value, unless it stands behind `=`. */
const isMissing = ({ value, inlineValue }: OptionToken): boolean =>
  !value || (!inlineValue && value.length > 1 && value.startsWith('-'));

function unknownOption(
  { name, rawName }: OptionToken,
  known: readonly string[],
  page: string,
): Problem {
  if (NOT_YET.includes(name)) return commandProblem('option-not-yet', { option: rawName });
  const nearest = nearestName(name, known);
  return unknown(rawName, page, nearest && `--${nearest}`);
}

const unknown = (argument: string, help: string, nearest?: string): Problem =>
  commandProblem('argument-unknown', { argument, help, hint: nearest ? didYouMean(nearest) : '' });
