import type { Instant, SessionRules } from '../../../shared/reading/session/session.ts';
import type { ReaderStart } from '../../adapters/browser/reader-settings.ts';
import { lookUntilFound, watchAddress } from '../../adapters/page/address.ts';
import { ASK_STATUS, isKind, type YieldMessage } from '../../reader/messages.ts';
import type { PageStatus } from '../../reader/page-state.ts';
import type { Reader } from '../../reader/reader.ts';
import { type FoundArticle, findArticle, isSameText, keyAt } from './find-article.ts';
import { nowIn, type Runtime, readArticle, type Surroundings } from './read-article.ts';

export interface Seeds {
  readonly rules: SessionRules;
  loadStart(): Promise<ReaderStart>;
}

/** One article being read. */
interface Stay {
  readonly article: FoundArticle;
  readonly reader: Reader;
}

/** What is read in one page, one article after the other. */
interface Stays {
  now(): Stay | null;
  /** Begins anew, if these settings are other ones. */
  follow(start: ReaderStart): void;
  /** The page has another address. */
  moved(): void;
  /** What is found from here on was not in the page from its beginning. */
  late(): void;
}

/** How long a page may show the last article under the next one's address. Milliseconds. */
const SWAP = 1000;

/** Starts the reader of one page. @returns whether it is still alive */
export function startReading(page: Window, runtime: Runtime, seeds: Seeds): () => boolean {
  const end = new AbortController();
  const { signal } = end;
  const stays = createStays(page, { runtime, rules: seeds.rules, end, beginAnew: () => refresh() });

  /** Another member, other rules, a ledger that something was removed from: another session. */
  async function refresh(): Promise<void> {
    if (runtime.id === undefined) return end.abort();
    const start = await seeds.loadStart();
    if (!signal.aborted) stays.follow(start);
  }

  // Whatever was changed was changed elsewhere: it is enough to look on coming back.
  const comeBack = () => {
    stays.late();
    if (page.document.visibilityState === 'visible') refresh();
  };
  page.document.addEventListener('visibilitychange', comeBack, { signal });
  page.addEventListener('focus', comeBack, { signal });
  watchAddress(page, stays.moved, signal);
  answer(runtime, signal, stays.now);
  refresh();
  return () => {
    // After an update of the extension this script is an orphan, and another takes its place.
    if (runtime.id === undefined) end.abort();
    return !signal.aborted;
  };
}

type OfPage = Omit<Surroundings, 'start' | 'since' | 'signal'>;

function createStays(page: Window, ofPage: OfPage): Stays {
  // A busy page may let the settings wait: what is read meanwhile counts, if nobody leaves.
  let opened: Instant | null = nowIn(page);
  let start: ReaderStart | null = null;
  let stay: Stay | null = null;
  let ofStay = new AbortController();
  const key = () => keyAt(page, start?.sources ?? []);

  /** Waits for an article other than `last` to stand in the page, and reads it. */
  function begin(last: FoundArticle | null): void {
    // What it has not yet reported, it reports now; if need be again, later.
    stay?.reader.take({ kind: 'left' });
    ofStay.abort();
    ofStay = new AbortController();
    stay = null;
    if (key() === null) return;
    const signal = AbortSignal.any([ofStay.signal, ofPage.end.signal]);
    lookUntilFound(page, () => tryToRead(last, signal), signal);
    if (last) setTimeout(() => !signal.aborted && !stay && begin(null), SWAP);
  }

  function tryToRead(last: FoundArticle | null, signal: AbortSignal): boolean {
    const article = start && findArticle(page, start);
    if (!start || !article || (last && isSameText(article, last))) return false;
    const since = opened ?? nowIn(page);
    stay = { article, reader: readArticle(page, article, { ...ofPage, start, since, signal }) };
    opened = null;
    return true;
  }

  return {
    now: () => stay,
    follow(settings) {
      if (JSON.stringify(settings) === JSON.stringify(start)) return;
      start = settings;
      begin(null);
      opened = null;
    },
    moved() {
      if (stay?.article.address.key !== key()) begin(stay?.article ?? null);
    },
    late() {
      opened = null;
    },
  };
}

function answer(runtime: Runtime, signal: AbortSignal, stay: () => Stay | null): void {
  const reply = (message: unknown, _: unknown, tell: (answer: PageStatus | null) => void) => {
    if (isKind(message, ASK_STATUS.kind)) tell(statusOf(stay()));
    // Nobody but the extension sends messages here.
    if (isKind(message, 'yield')) stay()?.reader.yieldSince((message as YieldMessage).since);
  };
  runtime.onMessage.addListener(reply);
  signal.addEventListener('abort', () => runtime.onMessage?.removeListener(reply));
}

const statusOf = (stay: Stay | null): PageStatus | null =>
  stay && { state: stay.reader.state(), article: stay.article.key };
