import { createDesk, type Desk } from '../../addin/desk/desk.ts';
import { type Ask, createDeskLine, type DeskLine } from '../../addin/desk/desk-line.ts';
import { onPage } from '../../addin/desk/desk-post.ts';
import type { Book } from '../../addin/taskpane/book/book.ts';
import { type Around, fileBook } from '../../addin/taskpane/book/file-book.ts';
import type { Result } from '../../shared/messages/problem.ts';

/** A desk on this thread; what is asked and given is copied, as it is on the way to a worker and back. */
export function copyingDesk(): Desk {
  const desk = createDesk();
  return {
    answer: (kind, asked, report) =>
      structuredClone(desk.answer(kind, structuredClone(asked), report)),
  };
}

export const deskLine = (): DeskLine => createDeskLine(onPage(async () => copyingDesk));

/** A file as the pane works with it; it comes onto the desk when it is read first. */
export function bookOfFile(name: string, bytes: Uint8Array, around: Partial<Around> = {}): Book {
  const reopen = (ask: Ask) => ask('open', { name, bytes });
  const nobody: Around = { reopen, onSelect() {}, onWritten() {}, onWatch: () => () => {} };
  const book = fileBook({ ...nobody, ...around });
  let opened: Promise<Result<void>> | undefined;
  return {
    ...book,
    read: (ask) => {
      opened ??= book.restore(ask);
      return opened;
    },
  };
}
