import type { browser } from 'wxt/browser';
import type { Report } from '../../../shared/reading/report.ts';
import type { SessionRules } from '../../../shared/reading/session.ts';
import {
  type ArticleAddress,
  articleAt,
  isContents,
  type ReadingSource,
} from '../../../shared/reading/source.ts';
import { type ArticlePage, readArticlePage } from '../../adapters/article-page.ts';
import { watchPage } from '../../adapters/page-events.ts';
import { watchText } from '../../adapters/text-in-view.ts';
import { ASK_STATUS, isKind, type PageStatus } from '../../state/messages.ts';
import { createReader, type Reader, type ReaderPorts } from '../../state/reader.ts';

type Runtime = Pick<(typeof browser)['runtime'], 'sendMessage' | 'onMessage' | 'id'>;

interface Seeds {
  readonly rules: SessionRules;
  readonly sources: readonly ReadingSource[];
}

/** Starts the reader of one page. @returns whether it is still alive */
export function startReading(page: Window, runtime: Runtime, seeds: Seeds): () => boolean {
  const end = new AbortController();
  const article = findArticle(page, seeds.sources);
  const reader = article && readArticle(page, article, { runtime, rules: seeds.rules, end });
  const answer = (message: unknown, _: unknown, reply: (status: PageStatus) => void) => {
    if (isKind(message, ASK_STATUS.kind)) reply(statusOf(page, reader, { article, seeds }));
  };
  runtime.onMessage.addListener(answer);
  end.signal.addEventListener('abort', () => runtime.onMessage?.removeListener(answer));
  return () => !end.signal.aborted;
}

interface FoundArticle extends ArticlePage {
  readonly address: ArticleAddress;
  readonly source: string;
}

function findArticle(page: Window, sources: readonly ReadingSource[]): FoundArticle | null {
  for (const source of sources) {
    const address = articleAt(page.location.href, source);
    const article = address && readArticlePage(page.document, address);
    if (article) return { ...article, address, source: source.id };
  }
  return null;
}

interface Surroundings {
  readonly runtime: Runtime;
  readonly rules: SessionRules;
  readonly end: AbortController;
}

function readArticle(page: Window, article: FoundArticle, surroundings: Surroundings): Reader {
  const { rules, end } = surroundings;
  const { address, source, title, chars } = article;
  const reader = createReader(
    portsOf(page, surroundings),
    {
      session: crypto.randomUUID(),
      source,
      article: address.key,
      title,
      page: article.page,
      issued: address.issued,
      chars,
    },
    {
      rules,
      visible: page.document.visibilityState === 'visible',
      focused: page.document.hasFocus(),
    },
  );
  watchPage(page, reader.take, end.signal);
  watchText(article.blocks, reader.take, end.signal);
  reader.take({ kind: 'article', chars });
  return reader;
}

function portsOf(page: Window, { runtime, end }: Surroundings): ReaderPorts {
  return {
    now: () => ({ monotonic: Math.floor(page.performance.now()), wall: Date.now() }),
    async send(report: Report) {
      // After an update of the extension this script is an orphan: it ends without a word.
      const kept = runtime.id !== undefined && (await runtime.sendMessage(report)) !== false;
      if (!kept) end.abort();
      return kept;
    },
    later(run, milliseconds) {
      setTimeout(() => !end.signal.aborted && run(), milliseconds);
    },
  };
}

function statusOf(
  { location }: Window,
  reader: Reader | null,
  { article, seeds }: { article: FoundArticle | null; seeds: Seeds },
): PageStatus {
  if (reader && article) return { state: reader.state(), article: article.address.key };
  const isKnown = seeds.sources.some((source) => isContents(location.href, source));
  return { state: isKnown ? 'contents' : 'unrecognised', article: null };
}
