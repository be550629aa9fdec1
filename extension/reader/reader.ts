import { clockJump } from '../../shared/reading/session/clock-jump.ts';
import { MOST_DAYS, type Report } from '../../shared/reading/session/report.ts';
import {
  type Instant,
  isCounting,
  isOpen,
  type Opening,
  type ReadingEvent,
  read,
  readingTime,
  type SessionRules,
  startSession,
} from '../../shared/reading/session/session.ts';
import type { PageState, Reading } from './messages.ts';

/** At most so much reading is lost when the browser is killed. */
const REPORT_EVERY = 30_000;
/** When a report that was not kept is sent again, if nothing happens before. Milliseconds. */
const RETRIES = [2_000, 10_000, 60_000, 300_000];

export interface ReaderPorts {
  now(): Instant;
  /** Whether the report was kept; false means that nobody wants any more of them. */
  send(report: Report & Pick<Reading, 'state' | 'jumps'>): Promise<boolean>;
  /** Says what the page is doing, where no report does. */
  tell(state: PageState): void;
  /** Runs once, so many milliseconds from now. */
  later(run: () => void, milliseconds: number): void;
}

/** What a report says of its session besides the totals. */
export type About = Omit<Report, 'kind' | 'days'>;

export interface Reader {
  take(event: ReadingEvent): void;
  state(): ReadingNow;
}

type ReadingNow = Extract<PageState, 'counting' | 'idle' | 'away'>;

/**
 * Reads one article: hands events to the reducer, and reports totals when counting stops and once
 * in 30 s of reading. A report that is not kept is made good by the next.
 */
export function createReader(
  ports: ReaderPorts,
  about: About,
  page: Opening & { readonly rules: SessionRules; readonly since: Instant },
): Reader {
  const opened = startSession(page.rules, page.since, page);
  let state = read(opened, { kind: 'article', chars: about.chars }, page.since);
  let told: PageState = 'away';
  // Kept, and last sent, of the session's milliseconds.
  let [reported, sent] = [0, 0];
  let jumps = 0;
  let failures = 0;
  let [waiting, retrying] = [false, false];
  let wanted = true;

  function take(event: ReadingEvent): void {
    if (!wanted) return;
    const [before, now] = [state, ports.now()];
    if (clockJump(before.now, now) !== 0) jumps += 1;
    state = read(before, event, now);
    if (isDue(isCounting(before) && !isCounting(state))) report();
    else tellState();
    if (isCounting(state)) wake();
  }

  function isDue(hasStopped: boolean): boolean {
    const time = readingTime(state);
    return time > reported && (hasStopped || time - sent >= REPORT_EVERY);
  }

  function report(): void {
    const before = reported;
    const carried = { state: describe(), jumps };
    told = carried.state;
    reported = sent = readingTime(state);
    jumps = 0;
    ports.send({ kind: 'report', ...about, days: state.days.slice(-MOST_DAYS), ...carried }).then(
      (kept) => {
        failures = 0;
        wanted &&= kept;
      },
      () => {
        // Nobody there, or no room. Totals only grow: the next report carries these too.
        reported = Math.min(reported, before);
        jumps += carried.jumps;
        retry();
      },
    );
  }

  function retry(): void {
    if (retrying) return;
    const wait = RETRIES[failures];
    failures += 1;
    if (wait === undefined) return;
    retrying = true;
    ports.later(() => {
      retrying = false;
      if (wanted && readingTime(state) > reported) report();
    }, wait);
  }

  function tellState(): void {
    const now = describe();
    if (now === told) return;
    told = now;
    ports.tell(now);
  }

  /** One timer at a time, and none while nothing is counted. */
  function wake(): void {
    if (waiting) return;
    waiting = true;
    const untilReport = REPORT_EVERY - (readingTime(state) - sent);
    const untilIdle = state.until - state.now.monotonic;
    ports.later(
      () => {
        waiting = false;
        take({ kind: 'settle' });
      },
      Math.max(Math.min(untilReport, untilIdle), 1000),
    );
  }

  function describe(): ReadingNow {
    if (isCounting(state)) return 'counting';
    return isOpen(state) || state.now.monotonic >= state.until ? 'idle' : 'away';
  }

  take({ kind: 'settle' });
  return {
    take,
    state() {
      take({ kind: 'settle' });
      return describe();
    },
  };
}
