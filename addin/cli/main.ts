import { commandProblem } from '../../shared/messages/command.ts';
import { ENGINE } from '../engine.ts';
import { explainCommand } from './commands/explain.ts';
import { recordCommand } from './commands/record.ts';
import { scoreCommand } from './commands/score.ts';
import { DONE, refuse, UNUSABLE } from './output.ts';
import { USAGE } from './usage.ts';

/** Each takes the words after its name and gives the exit status: 0, 1 or 2 (design: Command line). */
const COMMANDS: Readonly<Record<string, (words: string[]) => number>> = {
  score: scoreCommand,
  explain: explainCommand,
  record: recordCommand,
};

process.exitCode = run(process.argv.slice(2));

function run([command, ...words]: string[]): number {
  if (command === undefined || command === '--help' || command === '-h') {
    process.stdout.write(USAGE);
    return command === undefined ? UNUSABLE : DONE;
  }
  if (command === '--version') {
    process.stdout.write(`${ENGINE}\n`);
    return DONE;
  }
  if (words.includes('--help')) {
    process.stdout.write(USAGE);
    return DONE;
  }
  const known = Object.keys(COMMANDS);
  const chosen = known.includes(command) ? COMMANDS[command] : undefined;
  if (chosen) return chosen(words);
  return refuse([commandProblem('command-unknown', { command, known: known.join(', ') })], 'zh');
}
