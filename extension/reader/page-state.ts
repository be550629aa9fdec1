import { OTHER_PAGES } from '../../shared/reading/sources/source.ts';

/** What the reader of a page is doing, as the popup says it in words. */
export const PAGE_STATES = ['counting', 'idle', 'away', ...OTHER_PAGES, 'unrecognised'] as const;
export type PageState = (typeof PAGE_STATES)[number];

export interface PageStatus {
  readonly state: PageState;
  /** Key of the article; null where the page is none. */
  readonly article: string | null;
}
