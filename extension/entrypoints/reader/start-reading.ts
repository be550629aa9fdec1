import type { Instant, SessionRules } from '../../../shared/reading/session/session.ts';
import type { ReadingSource } from '../../../shared/reading/sources/source.ts';
import type { PartFound } from '../../../shared/reading/sources/source-check.ts';
import type { ReaderStart } from '../../adapters/browser/reader-settings.ts';
import { lookUntilFound, watchAddress } from '../../adapters/page/address.ts';
import { ASK_CHECK, ASK_STATUS, isKind, type PageStatus } from '../../reader/messages.ts';
import type { Reader } from '../../reader/reader.ts';
import {
  type FoundArticle,
  findArticle,
  isSameText,
  keyAt,
  otherPage,
  tryArticle,
} from './find-article.ts';
import { nowIn, type Runtime, readArticle } from './read-article.ts';

export interface Seeds {
  readonly rules: SessionRules;
  loadStart(): Promise<ReaderStart>;
}

/** One article being read. */
interface Stay {
  readonly article: FoundArticle;
  readonly reader: Reader;
}

/** How long a page may show the last article under the next one's address. Milliseconds. */
const SWAP = 1000;

/** Starts the reader of one page. @returns whether it is still alive */
export function startReading(page: Window, runtime: Runtime, seeds: Seeds): () => boolean {
  const end = new AbortController();
  // A busy page may let the settings wait: what is read meanwhile counts, if nobody leaves.
  let opened: Instant | null = nowIn(page);
  let start: ReaderStart | null = null;
  const sources = () => start?.sources ?? [];
  let stay: Stay | null = null;
  let ofStay = new AbortController();

  /** Waits for an article other than `last` to stand in the page, and reads it. */
  function begin(last: FoundArticle | null): void {
    // What it has not yet reported, it reports now; if need be again, later.
    stay?.reader.take({ kind: 'left' });
    ofStay.abort();
    ofStay = new AbortController();
    stay = null;
    if (keyAt(page, sources()) === null) return;
    const signal = AbortSignal.any([ofStay.signal, end.signal]);
    lookUntilFound(page, () => tryToRead(last, signal), signal);
    if (last) setTimeout(() => !signal.aborted && !stay && begin(null), SWAP);
  }

  function tryToRead(last: FoundArticle | null, signal: AbortSignal): boolean {
    const article = start && findArticle(page, start);
    if (!start || !article || (last && isSameText(article, last))) return false;
    const { rules } = seeds;
    const beginAnew = () => refresh();
    const since = opened ?? nowIn(page);
    const surroundings = { runtime, rules, start, since, signal, end, beginAnew };
    stay = { article, reader: readArticle(page, article, surroundings) };
    opened = null;
    return true;
  }

  function moved(): void {
    if (stay?.article.address.key === keyAt(page, sources())) return;
    begin(stay?.article ?? null);
  }

  /** Another member, other rules, a ledger that something was removed from: another session. */
  async function refresh(): Promise<void> {
    if (runtime.id === undefined) return end.abort();
    const now = await seeds.loadStart();
    if (end.signal.aborted || JSON.stringify(now) === JSON.stringify(start)) return;
    start = now;
    begin(null);
    opened = null;
  }

  // Whatever was changed was changed elsewhere: it is enough to look on coming back.
  const comeBack = () => {
    opened = null;
    if (page.document.visibilityState === 'visible') refresh();
  };
  page.document.addEventListener('visibilitychange', comeBack, { signal: end.signal });
  page.addEventListener('focus', comeBack, { signal: end.signal });
  watchAddress(page, moved, end.signal);
  answer(runtime, end.signal, {
    status: () => statusOf(page, stay, sources()),
    check: () => tryArticle(page, sources()),
  });
  refresh();
  return () => {
    // After an update of the extension this script is an orphan, and another takes its place.
    if (runtime.id === undefined) end.abort();
    return !end.signal.aborted;
  };
}

interface Answers {
  status(): PageStatus;
  check(): readonly PartFound[] | null;
}

function answer(runtime: Runtime, signal: AbortSignal, { status, check }: Answers): void {
  const reply = (
    message: unknown,
    _: unknown,
    tell: (answer: PageStatus | readonly PartFound[] | null) => void,
  ) => {
    if (isKind(message, ASK_STATUS.kind)) tell(status());
    if (isKind(message, ASK_CHECK.kind)) tell(check());
  };
  runtime.onMessage.addListener(reply);
  signal.addEventListener('abort', () => runtime.onMessage?.removeListener(reply));
}

function statusOf(page: Window, stay: Stay | null, sources: readonly ReadingSource[]): PageStatus {
  if (stay) return { state: stay.reader.state(), article: stay.article.key };
  return { state: otherPage(page, sources) ?? 'unrecognised', article: null };
}
