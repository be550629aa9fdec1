import { createDeskLine, type DeskLine } from './desk-line.ts';
import { firstOf, inWorker, onPage } from './desk-post.ts';
// The classic kind of worker, which old browsers begin too; the one-file build puts it into the page.
import DeskWorker from './worker.ts?worker';

const place = firstOf(
  inWorker(() => new DeskWorker()),
  onPage(async () => (await import('./desk.ts')).createDesk),
);

/** A desk of its own, in a worker where the browser lets one begin, else on the page. */
export const openDesk = (): DeskLine => createDeskLine(place);
