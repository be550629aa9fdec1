import { done, type Result, type SheetPlace } from '../../../shared/messages/problem.ts';
import type { Ask } from '../../desk/desk-line.ts';
import type { CopyWritten } from '../../desk/views/model.ts';
import type { HostListener } from '../../hosts/host.ts';
import type { Book } from './book.ts';

export interface Around {
  /** Opens the file on a desk that takes the place of another. */
  readonly reopen: (ask: Ask) => Promise<Result<unknown>>;
  /** Shows the place to the user. */
  readonly onSelect: (place: SheetPlace) => void;
  /** Called with each working copy once it has been written, re-opened and checked. */
  readonly onWritten: (copy: CopyWritten) => void;
  /** Whoever shows the workbook tells the listener what the user selects, until the function that it gives is called. */
  readonly onWatch: (listener: HostListener) => () => void;
}

/**
 * A file that lies on the desk already. The file itself is never changed: each writing starts from its
 * original content and gives a new working copy, so a second one replaces the first.
 */
export const fileBook = ({ reopen, onSelect, onWritten, onWatch }: Around): Book => ({
  isLive: false,
  read: async () => done(undefined),
  async restore(ask) {
    const opened = await reopen(ask);
    return opened.ok ? done(undefined) : opened;
  },
  async write(ask, { language }, { signal, report }) {
    const copy = await ask('write', language, { signal, onProgress: report });
    if (!copy.ok) return copy;
    onWritten(copy.value);
    return done(undefined, copy.problems);
  },
  // The file is as it was: there is nothing to take back but the copy, which the pane lets go.
  undo: async () => done(undefined),
  select: async (place) => done(onSelect(place)),
  watch: onWatch,
  // A file keeps what was said once it is scored, in its receipt.
  settings: { read: async () => undefined, keep: async () => done(undefined) },
});
