import type { browser } from 'wxt/browser';
import type { Instant, SessionRules } from '../../../shared/reading/session/session.ts';
import { bare } from '../../../shared/reading/sources/source.ts';
import type { ReaderStart } from '../../adapters/browser/reader-settings.ts';
import { bodyOf } from '../../adapters/page/article-page.ts';
import { watchPage } from '../../adapters/page/events.ts';
import { seeText } from '../../adapters/page/text-in-view.ts';
import { type ReportMessage, type StateMessage, UNATTENDED } from '../../reader/messages.ts';
import { createReader, type Reader, type ReaderPorts } from '../../reader/reader.ts';
import { rulesNow } from '../../reader/reader-settings.ts';
import type { FoundArticle } from './find-article.ts';

export type Runtime = Pick<(typeof browser)['runtime'], 'sendMessage' | 'onMessage' | 'id'>;

export interface Surroundings {
  readonly runtime: Runtime;
  readonly rules: SessionRules;
  readonly start: ReaderStart;
  /** When the article came before the reader, if that was some time ago. */
  readonly since: Instant;
  /** Of this stay. */
  readonly signal: AbortSignal;
  /** Of this page: nobody wants its reports any more. */
  readonly end: AbortController;
  /** The ledger is another one now: what follows belongs to a new session. */
  beginAnew(): void;
}

/** The page's own clock, which nobody sets, and the wall's. */
export const nowIn = ({ performance }: Window): Instant => ({
  monotonic: Math.floor(performance.now()),
  wall: Date.now(),
});

/** As `crypto.randomUUID` makes them: pages without https have none, but may name a blob. */
function randomId(): string {
  const name = URL.createObjectURL(new Blob());
  URL.revokeObjectURL(name);
  return name.slice(-36);
}

/** Reads one article until the signal says stop. */
export function readArticle(page: Window, article: FoundArticle, stay: Surroundings): Reader {
  const { key, source, title, issued, address } = article;
  const text = seeText(page, article.text, () => bodyOf(page.document, address.form));
  const about = {
    session: randomId(),
    source,
    article: key,
    title,
    page: article.page,
    issued,
  };
  const reader = createReader(portsOf(page, stay, article), about, {
    since: stay.since,
    rules: rulesNow(stay.start, stay.rules, Date.now()),
    declared: stay.start.declared,
    visible: page.document.visibilityState === 'visible',
    focused: page.document.hasFocus(),
    text: text.first,
  });
  watchPage(page, reader.take, stay.signal);
  text.watch(reader.take, stay.signal);
  return reader;
}

function portsOf(page: Window, stay: Surroundings, article: FoundArticle): ReaderPorts {
  const { original } = article;
  const address = bare(page.location.href, article.address.form.query);
  const { runtime, start, end } = stay;
  const { member, life } = start;
  const send = (message: ReportMessage | StateMessage) =>
    runtime.sendMessage<unknown, unknown>(message);
  return {
    now: () => nowIn(page),
    async send(report) {
      // After an update of the extension this script is an orphan: it ends without a word.
      const isOrphan = runtime.id === undefined;
      const answer = !isOrphan && (await send({ ...report, member, life, address, original }));
      if (answer === true) return true;
      if (answer === 'anew') stay.beginAnew();
      else if (answer === false) end.abort();
      else throw new Error('Nobody kept it');
      return false;
    },
    async tell(message) {
      // Where nobody hears it, nothing is lost.
      return runtime.id !== undefined && (await send(message).catch(() => null)) === UNATTENDED;
    },
    later(run, milliseconds) {
      setTimeout(() => !end.signal.aborted && run(), milliseconds);
    },
  };
}
