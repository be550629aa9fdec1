import { commandProblem } from '../../shared/messages/command.ts';
import type { Language } from '../../shared/messages/message.ts';
import { ENGINE } from '../engine.ts';
import { refuse } from './output.ts';

/**
 * Runs a command to its exit status. A defect of ours ends here, in one sentence that asks for a
 * report; with LIANPING_DEBUG=1 its stack follows.
 */
export function withoutFault(run: () => number, language: Language): number {
  try {
    return run();
  } catch (cause) {
    const status = refuse([faultProblem(cause)], language);
    if (process.env.LIANPING_DEBUG === '1' && cause instanceof Error)
      process.stderr.write(`${cause.stack}\n`);
    return status;
  }
}

const faultProblem = (cause: unknown) =>
  commandProblem('fault', {
    engine: ENGINE,
    node: process.version,
    system: `${process.platform} ${process.arch}`,
    cause: whatAndWhere(cause),
  });

/** `TypeError lianping.js:120:7`: not its message, which may hold a name, nor a folder's. */
function whatAndWhere(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause;
  const where = /([^/\\()\s]+:\d+:\d+)\)?$/m.exec(cause.stack ?? '')?.[1];
  return [cause.name, where].filter(Boolean).join(' ');
}
