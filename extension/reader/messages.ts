import type { Report } from '../../shared/reading/session/report.ts';
import { OTHER_PAGES } from '../../shared/reading/sources/source.ts';

/**
 * Reader → background: totals so far. The answer is whether they are kept; false means that nobody
 * wants more of this session, and any other answer that they are to be sent again.
 */
export interface ReportMessage extends Report, Reading {}

/** Reader → background: it counts, or has stopped, and there is nothing to report with it. */
export interface StateMessage {
  readonly kind: 'page-state';
  readonly state: PageState;
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
  /** How often since the last report the clock was found set off. */
  readonly jumps: number;
}

/** Popup → reader: what is it doing now? The answer is a `PageStatus`. */
export const ASK_STATUS = { kind: 'status' } as const;

/** Options → reader: what can be read here? The answer is a list of `PartFound`, or null for no article. */
export const ASK_CHECK = { kind: 'check' } as const;

/** Options → background: a source was switched. The answer comes when scripts are in place. */
export const SWITCHED = { kind: 'switched' } as const;

/** Whether a message is of one kind. Messages are `unknown` until someone has looked. */
export function isKind(message: unknown, kind: string): boolean {
  return typeof message === 'object' && message !== null && 'kind' in message
    ? message.kind === kind
    : false;
}

/** What the reader of a page is doing, as the popup says it in words. */
export const PAGE_STATES = ['counting', 'idle', 'away', ...OTHER_PAGES, 'unrecognised'] as const;
export type PageState = (typeof PAGE_STATES)[number];

export interface PageStatus {
  readonly state: PageState;
  /** Key of the article; null where the page is none. */
  readonly article: string | null;
}

/** A status from an answer that anyone may have made. */
export function readStatus(answer: unknown): PageStatus | null {
  if (typeof answer !== 'object' || answer === null) return null;
  if (!('state' in answer) || !('article' in answer)) return null;
  const state = readState(answer);
  const { article } = answer;
  if (!state || (typeof article !== 'string' && article !== null)) return null;
  return { state, article };
}

/** The state that a message names; null where it names none. */
export function readState(message: unknown): PageState | null {
  const { state } = fieldsOf(message);
  return PAGE_STATES.find((known) => known === state) ?? null;
}

/** What came along with a report, every field looked at. */
export function readReading(message: unknown): Reading | null {
  const { member, life, address, original, jumps } = fieldsOf(message);
  const state = readState(message);
  if (!state || typeof member !== 'string' || typeof life !== 'string') return null;
  if (typeof address !== 'string' || !URL.canParse(address)) return null;
  if (original !== null && typeof original !== 'string') return null;
  if (!Number.isSafeInteger(jumps) || Number(jumps) < 0 || Number(jumps) > 1000) return null;
  return { member, life, address, original, state, jumps: Number(jumps) };
}

const fieldsOf = (message: unknown): Readonly<Record<string, unknown>> =>
  typeof message === 'object' && message !== null ? { ...message } : {};
