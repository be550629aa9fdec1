import { FUNCTION_PROBLEMS } from './addin/function.ts';
import { BACKUP_PROBLEMS } from './backup.ts';
import { COMMAND_PROBLEMS } from './command.ts';
import { ENTRY_PROBLEMS } from './entry.ts';
import { FILE_PROBLEMS } from './file.ts';
import { HOST_PROBLEMS } from './host.ts';
import { LAYOUT_PROBLEMS } from './layout.ts';
import type { Messages } from './message.ts';
import { READING_PROBLEMS } from './reading.ts';
import { RECORD_CHECK_PROBLEMS } from './record-check.ts';
import { RULEBOOK_PROBLEMS } from './rulebook.ts';
import { sayerOf } from './say.ts';
import { SCORE_PROBLEMS } from './score.ts';
import { SUSPICION_PROBLEMS } from './suspicion.ts';
import { VERIFY_PROBLEMS } from './verify.ts';
import { WORKBOOK_PROBLEMS } from './workbook.ts';
import { WORKING_COPY_PROBLEMS } from './working-copy.ts';

/** Every code there is, of every area. A new problem is a new line in its area's file. */
export const PROBLEMS = {
  ...RULEBOOK_PROBLEMS,
  ...WORKBOOK_PROBLEMS,
  ...LAYOUT_PROBLEMS,
  ...SCORE_PROBLEMS,
  ...SUSPICION_PROBLEMS,
  ...WORKING_COPY_PROBLEMS,
  ...VERIFY_PROBLEMS,
  ...FILE_PROBLEMS,
  ...COMMAND_PROBLEMS,
  ...HOST_PROBLEMS,
  ...FUNCTION_PROBLEMS,
  ...READING_PROBLEMS,
  ...RECORD_CHECK_PROBLEMS,
  ...ENTRY_PROBLEMS,
  ...BACKUP_PROBLEMS,
} as const satisfies Messages;

export type ProblemCode = keyof typeof PROBLEMS;

/** The sentence of any problem, whichever area it is of. */
export const sayProblem = sayerOf(PROBLEMS);
