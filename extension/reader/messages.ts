import type { Report } from '../../shared/reading/session/report.ts';
import type { PageState } from './page-state.ts';

/**
 * Reader → background: totals so far. The answer is whether they are kept; false means that nobody
 * wants more of this session, and any other answer that they are to be sent again.
 */
export interface ReportMessage extends Report, Reading {}

/**
 * Reader → background: it counts, or has stopped, and there is nothing to report with it. The answer
 * to an opening that no hand can have caused is `UNATTENDED`.
 */
export interface StateMessage extends Stay {
  readonly kind: 'page-state';
  readonly state: PageState;
  /** When it began to count, where it does. Milliseconds since 1970-01-01 UTC. */
  readonly since: number;
}

/** Whose state it is. */
export interface Stay extends Pick<Report, 'session' | 'article'> {
  /** Whether a hand has done anything on the page. */
  readonly touched: boolean;
}

export const UNATTENDED = 'unattended';

/** Background → readers: another page has begun to count. */
export interface YieldMessage {
  readonly kind: 'yield';
  readonly since: number;
}

/** What comes along with a report. */
export interface Reading {
  /** Whose it is; '' where no member has been set up. */
  readonly member: string;
  /** The life of that member's ledger in which the session began. */
  readonly life: string;
  /** Of the article, without query and fragment. */
  readonly address: string;
  /** Of the same article elsewhere, under whose key it is kept; null where the page links to none. */
  readonly original: string | null;
  readonly state: PageState;
  /** Whether a hand has done anything on the page. */
  readonly touched: boolean;
  /** How often since the last report the clock was found set off. */
  readonly jumps: number;
}

/** Popup → reader: what is it doing now? The answer is a `PageStatus`, null where no article is. */
export const ASK_STATUS = { kind: 'status' } as const;

/** Options → background: a source was switched. The answer comes when scripts are in place. */
export const SWITCHED = { kind: 'switched' } as const;

/** Whether a message is of one kind. Messages are `unknown` until someone has looked. */
export const isKind = (message: unknown, kind: string): boolean =>
  (message as { readonly kind?: unknown } | null | undefined)?.kind === kind;
