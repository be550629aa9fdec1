import type { Report } from '../../shared/reading/report.ts';
import {
  type Instant,
  isCounting,
  isOpen,
  type ReadingEvent,
  type ReadingState,
  read,
  readingTime,
  type SessionRules,
  startSession,
} from '../../shared/reading/session.ts';
import type { PageState } from './messages.ts';

/** At most so much reading is lost when the browser is killed. */
const REPORT_EVERY = 30_000;

export interface ReaderPorts {
  now(): Instant;
  /** Whether the report was kept; false means that nobody wants any more of them. */
  send(report: Report): Promise<boolean>;
  /** Runs once, so many milliseconds from now. */
  later(run: () => void, milliseconds: number): void;
}

/** What a report says of its session besides the totals. */
export type About = Omit<Report, 'kind' | 'days'>;

export interface Reader {
  take(event: ReadingEvent): void;
  state(): Extract<PageState, 'counting' | 'idle' | 'away'>;
}

/**
 * Reads one article: hands events to the reducer, and reports totals when counting stops and once
 * in 30 s of reading. A report that nobody answers is made good by the next.
 */
export function createReader(
  ports: ReaderPorts,
  about: About,
  page: { readonly rules: SessionRules; readonly visible: boolean; readonly focused: boolean },
): Reader {
  let state = startSession(page.rules, ports.now(), page);
  let reported = 0;
  let waiting = false;
  let wanted = true;

  function take(event: ReadingEvent): void {
    if (!wanted) return;
    const before = state;
    state = read(state, event, ports.now());
    if (isDue(before)) report();
    if (isCounting(state)) wake();
  }

  function isDue(before: ReadingState): boolean {
    const unreported = readingTime(state) - reported;
    const stopped = isCounting(before) && !isCounting(state);
    return unreported > 0 && (stopped || unreported >= REPORT_EVERY);
  }

  function report(): void {
    reported = readingTime(state);
    ports.send({ kind: 'report', ...about, days: state.days }).then(
      (kept) => {
        wanted &&= kept;
      },
      () => {
        // Nobody there, or not yet. Totals only grow: the next report carries these too.
      },
    );
  }

  /** One timer at a time, and none while nothing is counted. */
  function wake(): void {
    if (waiting) return;
    waiting = true;
    const rest = REPORT_EVERY - (readingTime(state) - reported);
    ports.later(
      () => {
        waiting = false;
        take({ kind: 'settle' });
      },
      Math.max(rest, 1000),
    );
  }

  function describe() {
    take({ kind: 'settle' });
    if (isCounting(state)) return 'counting';
    return isOpen(state) || state.now.monotonic >= state.until ? 'idle' : 'away';
  }

  return { take, state: describe };
}
