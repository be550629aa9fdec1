import type { Report } from '../progress.ts';
import type { Desk } from './desk.ts';
import { replyTo } from './desk-post.ts';
import { type Question, type Reply, transferred } from './messages.ts';

/** The desk's end of the line: as much of a worker's own scope as is used. */
export interface DeskEnd {
  onmessage: ((event: { readonly data: Question }) => void) | null;
  postMessage(reply: Reply, transfer: ArrayBuffer[]): void;
}

/** Answers what comes over the line; a defect is told, and the next question is answered. */
export function serveDesk(end: DeskEnd, desk: Desk): void {
  end.onmessage = ({ data: { id, kind, asked } }) => {
    const report: Report = (progress) => end.postMessage({ id, progress }, []);
    const reply = replyTo(() => desk.answer(kind, asked, report), id);
    end.postMessage(reply, 'given' in reply ? transferred(reply.given) : []);
  };
  end.postMessage({ ready: true }, []);
}
