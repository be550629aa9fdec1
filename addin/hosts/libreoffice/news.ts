import type { HostListener } from '../host.ts';
import type { Connection } from './connection.ts';

type Event =
  | { readonly kind: 'changed'; readonly sheet: string | null }
  | {
      readonly kind: 'selected';
      readonly sheet: string;
      readonly cell: string;
      readonly row: readonly string[];
    };

interface News {
  readonly next: number;
  readonly events: readonly Event[];
}

/** Asks for news again and again: the extension answers once there are some, or after a while with none. */
export function watchNews(connection: Connection, listener: HostListener): () => void {
  const stop = new AbortController();
  follow(connection, listener, stop.signal).catch((fault) => {
    // An answer that is given up halfway is nobody's fault.
    if (!stop.signal.aborted) throw fault;
  });
  return () => stop.abort();
}

async function follow(
  connection: Connection,
  listener: HostListener,
  signal: AbortSignal,
): Promise<void> {
  let after = 0;
  let misses = 0;
  while (!signal.aborted) {
    const answer = await connection.ask('news', { after }, signal);
    if (signal.aborted) return;
    if (!answer.ok) {
      // A machine that slept breaks off what was under way, and nothing else.
      if (++misses < 2) continue;
      for (const problem of answer.problems) listener.lost?.(problem);
      return;
    }
    const { next, events } = answer.value as News;
    [after, misses] = [next, 0];
    for (const event of events) tell(listener, event);
  }
}

function tell({ changed, selected }: HostListener, event: Event): void {
  if (event.kind === 'changed') changed(event.sheet ?? undefined);
  else selected({ place: { sheet: event.sheet, cell: event.cell }, row: event.row });
}
