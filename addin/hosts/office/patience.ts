import { hostProblem } from '../../../shared/messages/host.ts';
import type { Task } from '../host.ts';

/** Longer than most requests take; a cell that is being edited holds one up for as long as it is. */
const PATIENCE_MILLISECONDS = 1_500;

/**
 * Waits for the program. Where it takes long, the task is told why that may be: nobody can ask the program
 * while it waits for a cell (OfficeDev/office-js 625, 806).
 */
export async function patiently<T>(answer: Promise<T>, { tell }: Task): Promise<T> {
  let isTold = false;
  const timer = setTimeout(() => {
    isTold = true;
    tell?.(hostProblem('host-waits', {}));
  }, PATIENCE_MILLISECONDS);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
    if (isTold) tell?.(null);
  }
}
