import type { Command } from './command.ts';
import { check } from './commands/check.ts';
import { explain } from './commands/explain.ts';
import { layout } from './commands/layout.ts';
import { record } from './commands/record.ts';
import { score } from './commands/score.ts';
import { verify } from './commands/verify.ts';

/** Every command there is, in the order of the help. */
export const COMMANDS: readonly Command[] = [score, explain, layout, check, verify, record];
