import { FUNCTION_PROBLEMS } from '../../shared/messages/addin/function.ts';
import { FILE_PROBLEMS } from '../../shared/messages/file.ts';
import { HOST_PROBLEMS } from '../../shared/messages/host.ts';
import { LAYOUT_PROBLEMS } from '../../shared/messages/layout.ts';
import { RULEBOOK_PROBLEMS } from '../../shared/messages/rulebook.ts';
import { sayerOf } from '../../shared/messages/say.ts';
import { SCORE_PROBLEMS } from '../../shared/messages/score.ts';
import { SUSPICION_PROBLEMS } from '../../shared/messages/suspicion.ts';
import { VERIFY_PROBLEMS } from '../../shared/messages/verify.ts';
import { WORKBOOK_PROBLEMS } from '../../shared/messages/workbook.ts';
import { WORKING_COPY_PROBLEMS } from '../../shared/messages/working-copy.ts';

/** The sentence of any problem that a page can meet: those of reading and of commands are not loaded. */
export const sayProblem = sayerOf({
  ...RULEBOOK_PROBLEMS,
  ...WORKBOOK_PROBLEMS,
  ...LAYOUT_PROBLEMS,
  ...SCORE_PROBLEMS,
  ...SUSPICION_PROBLEMS,
  ...WORKING_COPY_PROBLEMS,
  ...VERIFY_PROBLEMS,
  ...FILE_PROBLEMS,
  ...HOST_PROBLEMS,
  ...FUNCTION_PROBLEMS,
});
