import { MOST_DAYS, type Report } from '../../shared/reading/session/report.ts';
import {
  isCounting,
  isOpen,
  isTouched,
  type ReadingState,
  readingTime,
} from '../../shared/reading/session/session.ts';
import type { Reading, StateMessage } from './messages.ts';
import type { PageState } from './page-state.ts';

/** At most so much reading is lost when the browser is killed. */
const REPORT_EVERY = 30_000;
/** When a report that was not kept is sent again, if nothing happens before. Milliseconds. */
const RETRIES = [2_000, 10_000, 60_000, 300_000];

export interface ReporterPorts {
  /** Whether the report was kept; false means that nobody wants any more of them. */
  send(report: Report & Pick<Reading, 'state' | 'touched' | 'jumps'>): Promise<boolean>;
  /** Says what the page is doing, where no report does; whether no hand can have opened it. */
  tell(message: StateMessage): Promise<unknown>;
  /** Runs once, so many milliseconds from now. */
  later(run: () => void, milliseconds: number): void;
}

/** What a report says of its session besides the totals and how long the text is by then. */
export type About = Omit<Report, 'kind' | 'days' | 'chars'>;

/** What the background is told of a session. */
export interface Reporter {
  /** Reports where that is due, else says what the page is doing if that is news. */
  tell(hasStopped: boolean): void;
  /** The clock was found set off. */
  jumped(): void;
  /** Milliseconds of reading until a report is due. */
  untilDue(): number;
  /** False once nobody wants any more. */
  isWanted(): boolean;
}

export type ReadingNow = Extract<PageState, 'counting' | 'idle' | 'away'>;

/** What the page is doing, in one word. */
export function describe(state: ReadingState): ReadingNow {
  if (isCounting(state)) return 'counting';
  return isOpen(state) || state.now.monotonic >= state.until ? 'idle' : 'away';
}

/**
 * Reports totals when counting stops and once in 30 s of reading. A report that is not kept is made
 * good by the next: totals only grow.
 * @param session as it is by now
 */
export function createReporter(
  ports: ReporterPorts,
  about: About,
  session: () => ReadingState,
): Reporter {
  let told: PageState = 'away';
  // Kept, and last sent, of the session's milliseconds.
  let [reported, sent] = [0, 0];
  let [jumps, wanted] = [0, true];
  const hasMore = () => readingTime(session()) > reported;
  const untilDue = () => REPORT_EVERY - (readingTime(session()) - sent);
  const retries = createRetries(ports, () => wanted && hasMore() && report());

  function report(): void {
    const [state, before] = [session(), reported];
    const carried = { state: describe(state), touched: isTouched(state), jumps };
    told = carried.state;
    reported = sent = readingTime(state);
    jumps = 0;
    const [days, chars] = [state.days.slice(-MOST_DAYS), state.chars ?? 0];
    ports.send({ kind: 'report', ...about, chars, days, ...carried }).then(
      (kept) => {
        retries.end();
        wanted &&= kept;
      },
      () => {
        // Nobody there, or no room: the next report carries these too.
        reported = Math.min(reported, before);
        jumps += carried.jumps;
        retries.begin();
      },
    );
  }

  function say(): void {
    const now = session();
    if (describe(now) === told) return;
    told = describe(now);
    const { session: id, article } = about;
    const since = now.now.wall - (now.now.monotonic - now.sign);
    const touched = isTouched(now);
    ports.tell({ kind: 'page-state', session: id, article, state: told, since, touched });
  }

  return {
    tell(hasStopped) {
      if (hasMore() && (hasStopped || untilDue() <= 0)) report();
      else say();
    },
    jumped() {
      jumps += 1;
    },
    untilDue,
    isWanted: () => wanted,
  };
}

/** Waits longer after each failure, and gives up after the last: then only what happens helps. */
function createRetries({ later }: ReporterPorts, run: () => void) {
  let [failures, waiting] = [0, false];
  return {
    begin(): void {
      if (waiting) return;
      const wait = RETRIES[failures];
      failures += 1;
      if (wait === undefined) return;
      waiting = true;
      later(() => {
        waiting = false;
        run();
      }, wait);
    },
    end(): void {
      failures = 0;
    },
  };
}
