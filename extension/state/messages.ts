import type { Report } from '../../shared/reading/report.ts';

/** Reader → background: totals so far. The answer is whether they are kept. */
export type { Report };

/** Popup → reader: what is it doing now? The answer is a `PageStatus`. */
export const ASK_STATUS = { kind: 'status' } as const;

/** Options → background: a source was switched. The answer comes when scripts are in place. */
export const SWITCHED = { kind: 'switched' } as const;

/** Whether a message is of one kind. Messages are `unknown` until someone has looked. */
export function isKind(message: unknown, kind: string): boolean {
  return typeof message === 'object' && message !== null && 'kind' in message
    ? message.kind === kind
    : false;
}

/** What the reader of a page is doing, as the popup says it in words. */
export const PAGE_STATES = ['counting', 'idle', 'away', 'contents', 'unrecognised'] as const;
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
  const state = PAGE_STATES.find((known) => known === answer.state);
  const { article } = answer;
  if (!state || (typeof article !== 'string' && article !== null)) return null;
  return { state, article };
}
