import { done, type Result, stopped } from '../../messages/problem.ts';
import { readingProblem } from '../../messages/reading.ts';
import { type AddressForm, formOf } from './address-form.ts';
import { covers } from './check-pattern.ts';
import { articleAt, bare, otherAt, type ReadingSource } from './source.ts';

/** A source that the member added, by its id. */
export const isOwn = ({ id }: Pick<ReadingSource, 'id'>): boolean => id.startsWith('own-');

/** What the page of an article shows of itself, as far as a source of its own needs it. */
export interface PointedArticle {
  /** Of the page. */
  readonly address: string;
  /** Of its site; may be empty. */
  readonly site: string;
  /** What was found, for the member to judge: a title in one line, and characters of body. */
  readonly shown: { readonly title: string; readonly chars: number };
  /** Selectors of title and body, best first; none where there is no text to speak of. */
  readonly title: readonly string[];
  readonly body: readonly string[];
  /** Of the line that tells the day. */
  readonly date: readonly string[];
}

/**
 * A source made from one article that a member points at: all pages of that host whose addresses
 * are of the same form, with other numbers or ids in it.
 * @param known sources that need not be added: those built in
 */
export function proposeSource(
  article: PointedArticle,
  known: readonly ReadingSource[] = [],
): Result<ReadingSource> {
  const { address } = article;
  const form = formOf(address);
  if (!form) {
    const shown = bare(address).slice(0, 200);
    return stopped(readingProblem('own-source-address', { address: shown }));
  }
  if (known.some((source) => articleAt(address, source) ?? otherAt(address, source))) {
    return stopped(readingProblem('own-source-known', { host: form.host }));
  }
  if (article.body.length === 0) return stopped(readingProblem('own-source-text', {}));
  return done(sourceOf(article, form));
}

/** What a second article says of a source that was made from a first one. */
export type SecondArticle = 'fits' | 'same' | 'elsewhere' | 'other-address' | 'other-text';

/**
 * Holds a source against a second article of its site: of one article alone nobody knows which part of
 * its address is its own.
 * @param first key of the article that the source was made from
 */
export function checkSecond(
  source: ReadingSource,
  first: string,
  { address, body }: PointedArticle,
): SecondArticle {
  if (!source.asks.some((ask) => covers(ask, address))) return 'elsewhere';
  const article = articleAt(address, source);
  if (!article) return 'other-address';
  if (article.key === first) return 'same';
  return article.form.body.some((selector) => body.includes(selector)) ? 'fits' : 'other-text';
}

/** A source with forms of articles that were added to it one after the other, the latest first. */
export function addForms(known: ReadingSource | undefined, added: ReadingSource): ReadingSource {
  const addresses = added.articles.map(({ address }) => address);
  const others = known?.articles.filter(({ address }) => !addresses.includes(address)) ?? [];
  return { ...added, articles: [...added.articles, ...others] };
}

function sourceOf(article: PointedArticle, form: AddressForm): ReadingSource {
  const { host, address, key, query, issued } = form;
  const { title, body, date } = article;
  const name = article.site.trim().slice(0, 40) || host;
  const pages = [`*://${host}/*`];
  return {
    // Two hosts, two ids: `a-b.cn` and `a.b.cn`.
    id: `own-${host.replaceAll('-', '--').replaceAll('.', '-')}`.slice(0, 300),
    title: { zh: name, en: name },
    home: article.address.replace(/^(https?:\/\/[^/]*).*$/s, '$1/'),
    today: null,
    seen: null,
    asks: pages,
    runs: pages,
    articles: [
      {
        address: `https?://${address}`,
        key,
        query,
        issued,
        title: [...title, 'title'],
        body,
        remove: ['script', 'style'],
        date: { find: [...DAY_META, ...date], pattern: DAY },
        page: null,
        original: [],
        skip: null,
      },
    ],
    others: [],
  };
}

/** How a page tells a day: year, month, day. */
export const DAY = '(20\\d{2})[年/.-](\\d{1,2})[月/.-](\\d{1,2})';
/** Where the makers of sites are asked to put it. */
const DAY_META = ['meta[name=PubDate]', 'meta[property="article:published_time"]'];
