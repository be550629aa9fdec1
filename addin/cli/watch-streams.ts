import { commandProblem } from '../../shared/messages/command.ts';
import type { Language } from '../../shared/messages/message.ts';
import { whyUnwritable } from '../../shared/messages/system-refusals.ts';
import { report, UNUSABLE } from './output.ts';

const OUTPUT = { zh: '标准输出', en: 'standard output' };

/**
 * `| head` closes the pipe once it has read enough: then the rest is for nobody, and the exit
 * status stays what the work made it. Anything else that stdout refuses is told on stderr.
 */
export function watchStreams(language: Language): void {
  process.stdout.on('error', ({ code = 'EIO' }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return;
    report(
      [commandProblem('output-unwritable', { path: OUTPUT, reason: whyUnwritable(code) })],
      language,
    );
    process.exitCode = UNUSABLE;
  });
  // Nobody is left to tell.
  process.stderr.on('error', () => {});
}
