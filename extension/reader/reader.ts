import { clockJump } from '../../shared/reading/session/clock-jump.ts';
import {
  type Instant,
  isCounting,
  type Opening,
  type ReadingEvent,
  read,
  type SessionRules,
  startSession,
} from '../../shared/reading/session/session.ts';
import {
  type About,
  createReporter,
  describe,
  type ReadingNow,
  type ReporterPorts,
} from './reporter.ts';

export interface ReaderPorts extends ReporterPorts {
  now(): Instant;
}

export interface Reader {
  take(event: ReadingEvent, now?: Instant): void;
  /** Another page has begun to count, at an instant of the wall clock. */
  yieldSince(wall: number): void;
  state(): ReadingNow;
}

/** An article as it comes before the reader. */
export interface OpenPage extends Opening {
  readonly rules: SessionRules;
  readonly since: Instant;
  readonly text: Readonly<Record<'chars' | 'inView' | 'reach', number>>;
}

/** Reads one article: hands events to the reducer, and what came of them to the reporter. */
export function createReader(ports: ReaderPorts, about: About, page: OpenPage): Reader {
  const { rules, since, text } = page;
  const opened = read(startSession(rules, since, page), { kind: 'article', ...text }, since);
  let state = read(opened, { kind: 'extent', ...text }, since);
  const tell: ReaderPorts['tell'] = async (message) =>
    (await ports.tell(message)) && take({ kind: 'unattended' });
  const reporter = createReporter({ ...ports, tell }, about, () => state);
  let waiting = false;

  function take(event: ReadingEvent, now = ports.now()): void {
    if (!reporter.isWanted()) return;
    const before = state;
    if (clockJump(before.now, now) !== 0) reporter.jumped();
    state = read(before, event, now);
    reporter.tell(isCounting(before) && !isCounting(state));
    if (isCounting(state)) wake();
  }

  const settle = () => take({ kind: 'settle' });

  /** One timer at a time, and none while nothing is counted. */
  function wake(): void {
    if (waiting) return;
    waiting = true;
    const untilIdle = state.until - state.now.monotonic;
    ports.later(
      () => {
        waiting = false;
        settle();
      },
      Math.max(Math.min(reporter.untilDue(), untilIdle), 1000),
    );
  }

  settle();
  return {
    take,
    yieldSince(since) {
      const { monotonic, wall } = ports.now();
      const ago = Math.max(wall - since, 0);
      // Where the word comes late, the reader has been back here since.
      if (monotonic - ago >= state.sign)
        take({ kind: 'yield' }, { monotonic: monotonic - ago, wall: wall - ago });
    },
    state() {
      settle();
      return describe(state);
    },
  };
}
