import type { Language } from '../../shared/messages/message.ts';
import { sayValue } from '../../shared/messages/say.ts';
import { ENGINE } from '../engine.ts';
import { SEED_RULEBOOKS } from '../seed-rulebooks.ts';
import type { Command, Option } from './command.ts';
import { COMMON_OPTIONS } from './options.ts';
import { table } from './table.ts';
import { wordsIn } from './words/index.ts';

/** Every command on one page. */
export function generalHelp(commands: readonly Command[], language: Language): string {
  const words = wordsIn(language);
  const ids = sayValue(
    SEED_RULEBOOKS.map(({ id }) => id),
    language,
  );
  return lines(
    ENGINE,
    '',
    ...commands.flatMap((command) => [
      usageOf(command, language),
      `    ${command.summary[language]}`,
      '',
    ]),
    words.perCommand,
    words.version,
    '',
    words.builtIn(ids),
    ...words.statuses,
  );
}

/** One command: what it does, and each of its options. */
export function commandHelp(command: Command, language: Language): string {
  const { operand, options, summary } = command;
  const rows: readonly HelpRow[] = [
    [operand.name[language], operand.help[language]],
    ...Object.entries({ ...options, ...COMMON_OPTIONS }).map((entry) => optionRow(entry, language)),
  ];
  const head = lines(usageOf(command, language), '', summary[language], '');
  return head + table(rows.map(([name, what]) => [`  ${name}`, what]));
}

/** `lianping score <工作簿.xlsx> --rulebook <文件或内置规则> [参数…]`: what is needed, and that there is more. */
function usageOf({ name, operand, options }: Command, language: Language): string {
  const needed = Object.entries(options).filter(([, { isNeeded }]) => isNeeded);
  const more = operand.isRepeatable ? '…' : '';
  return [
    `lianping ${name} ${operand.name[language]}${more}`,
    ...needed.map(([long, { argument }]) => `--${long} ${argument?.[language] ?? ''}`),
    wordsIn(language).options,
  ].join(' ');
}

type HelpRow = readonly [name: string, what: string];

function optionRow([long, option]: readonly [string, Option], language: Language): HelpRow {
  const { short, argument, isNeeded, help } = option;
  const names = [...(short ? [`-${short}`] : []), `--${long}`].join(', ');
  const needed = isNeeded ? wordsIn(language).needed : '';
  return [[names, argument?.[language]].filter(Boolean).join(' '), help[language] + needed];
}

const lines = (...all: readonly string[]): string => all.map((line) => `${line}\n`).join('');
