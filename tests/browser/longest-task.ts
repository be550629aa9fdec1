import type { Page } from 'puppeteer-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** In microseconds. */
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

/**
 * The longest task on a page's own thread while something is done, in milliseconds, as the browser records
 * it: a page that asked itself again and again whether it stands still would be what keeps it busy.
 */
export async function longestTask(page: Page, work: () => Promise<unknown>): Promise<number> {
  await page.tracing.start({ categories: ['disabled-by-default-devtools.timeline'] });
  await work();
  const trace = new TextDecoder().decode(await page.tracing.stop());
  const { traceEvents } = JSON.parse(trace) as { traceEvents: readonly TraceEvent[] };
  const threads = new Set(
    traceEvents.filter(({ args }) => args?.name === 'CrRendererMain').map(threadOf),
  );
  const tasks = traceEvents.filter(
    (event) => event.name === 'RunTask' && event.ph === 'X' && threads.has(threadOf(event)),
  );
  if (tasks.length === 0) throw new Error('The browser recorded no task');
  return Math.max(...tasks.map(({ dur = 0 }) => dur / 1000));
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
