import type { Language } from '../../../shared/messages/message.ts';
import type { Result } from '../../../shared/messages/problem.ts';
import type { Ask } from '../../desk/desk-line.ts';
import type { DraftView } from '../../desk/views/model.ts';
import type { Host, Task } from '../../hosts/host.ts';

/** The workbook as the pane works with it: where it is open, with its values on the desk. */
export interface Book extends Pick<Host, 'isLive' | 'undo' | 'select' | 'watch' | 'settings'> {
  /** Its values as they are now lie on the desk. */
  read(ask: Ask, task: Task): Promise<Result<void>>;
  /** The same for a desk that takes the place of another. */
  restore(ask: Ask): Promise<Result<void>>;
  /** Puts what the desk has drafted into the workbook, or changes nothing. */
  write(ask: Ask, drafted: Drafted, task: Task): Promise<Result<void>>;
}

export interface Drafted {
  readonly draft: DraftView;
  readonly language: Language;
}
