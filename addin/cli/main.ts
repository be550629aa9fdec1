import { commandProblem, didYouMean } from '../../shared/messages/command.ts';
import { LANGUAGES, type Language } from '../../shared/messages/message.ts';
import { ENGINE } from '../engine.ts';
import { helpPage } from './command.ts';
import { COMMANDS } from './command-table.ts';
import { compileAtOnce, tuneFor } from './engine-flags.ts';
import { withoutFault } from './fault.ts';
import { commandHelp, generalHelp } from './help.ts';
import { nearestName } from './nearest-name.ts';
import { DONE, refuse, UNUSABLE } from './output.ts';
import { readArguments, splitWords } from './read-arguments.ts';
import { watchStreams } from './watch-streams.ts';

compileAtOnce();
tuneFor(0);

const words = commandFirst(process.argv.slice(2));
const asked = splitWords(words, {}, 'lianping --help');
const language = asked.language ?? 'zh';
watchStreams(language);
process.exitCode = withoutFault(run, language);

/** Gives the exit status: 0 done, 1 done with problems, 2 unusable and nothing written. */
function run(): number {
  const [name, ...rest] = words;
  if (name === '--version') return show(() => `${ENGINE}\n`, DONE, ['en']);
  if (name?.startsWith('-') && asked.values.has('help')) return show(general);
  if (name === undefined || isLanguageAlone()) return show(general, UNUSABLE);
  const command = COMMANDS.find((known) => known.name === name);
  if (!command) return refuse([commandUnknown(name)], language);
  const call = splitWords(rest, command.options, helpPage(name));
  if (call.values.has('help')) return show((shown) => commandHelp(command, shown));
  const given = readArguments(command, call);
  return given.ok ? command.run(given.value) : refuse(given.problems, language);
}

/** `lianping --lang en score …`: the language may be said before the command. */
function commandFirst(said: readonly string[]): readonly string[] {
  const length = said[0]?.startsWith('--lang=') ? 1 : 2;
  const isLanguage = said[0] === '--lang' || length === 1;
  const name = said[length];
  if (!isLanguage || name === undefined || name.startsWith('-')) return said;
  return [name, ...said.slice(0, length), ...said.slice(length + 1)];
}

/** `lianping --lang en`: no command yet. */
function isLanguageAlone(): boolean {
  const { language: chosen, operands, problems } = asked;
  return chosen !== undefined && operands.length + problems.length === 0;
}

/** In the language asked for, else in both. */
function show(
  page: (language: Language) => string,
  status = DONE,
  languages: readonly Language[] = asked.language ? [asked.language] : LANGUAGES,
): number {
  process.stdout.write(languages.map(page).join('\n'));
  return status;
}

function general(language: Language): string {
  return generalHelp(COMMANDS, language);
}

function commandUnknown(command: string) {
  const names = COMMANDS.map(({ name }) => name);
  const nearest = nearestName(command, [...names, '--help', '--version']);
  const hint = nearest ? didYouMean(nearest) : '';
  return commandProblem('command-unknown', { command, hint, known: names });
}
