import { done, type Result, stopped } from '../../messages/problem.ts';
import { readingProblem } from '../../messages/reading.ts';
import { articleAt, otherAt, type ReadingSource } from './source.ts';

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
 * are of the same form, with other numbers in it.
 * @param known sources that need not be added: those built in
 */
export function proposeSource(
  article: PointedArticle,
  known: readonly ReadingSource[] = [],
): Result<ReadingSource> {
  const { address } = article;
  const form = formOf(address);
  if (!form) {
    const shown = address.replace(/[?#].*$/s, '').slice(0, 200);
    return stopped(readingProblem('own-source-address', { address: shown }));
  }
  if (known.some((source) => articleAt(address, source) ?? otherAt(address, source))) {
    return stopped(readingProblem('own-source-known', { host: form.host }));
  }
  if (article.body.length === 0) return stopped(readingProblem('own-source-text', {}));
  return done(sourceOf(article, form));
}

/** A source with forms of articles that were added to it one after the other, the latest first. */
export function addForms(known: ReadingSource | undefined, added: ReadingSource): ReadingSource {
  const addresses = added.articles.map(({ address }) => address);
  const others = known?.articles.filter(({ address }) => !addresses.includes(address)) ?? [];
  return { ...added, articles: [...added.articles, ...others] };
}

function sourceOf(article: PointedArticle, { host, path }: AddressForm): ReadingSource {
  const { title, body, date } = article;
  const name = article.site.trim().slice(0, 40) || host;
  const pages = [`*://${host}/*`];
  return {
    // Two hosts, two ids: `a-b.cn` and `a.b.cn`.
    id: `own-${host.replaceAll('-', '--').replaceAll('.', '-')}`.slice(0, 300),
    title: { zh: name, en: name },
    asks: pages,
    runs: pages,
    articles: [
      {
        address: `https?://${asWritten(host)}(?<path>${path})`,
        key: `${host}{path}`,
        issued: null,
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

/** Host and path; a host with a port is no newspaper's. */
const ADDRESS = /^https?:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)(\/[^?#]*)/i;
/** Keys of articles hold nothing else. */
const PATH = /^\/[\w./:-]{1,150}$/;

/** A number or a hash that tells one article from another. */
const NUMBER = /\d{3}|[0-9a-f]{16}/i;

interface AddressForm {
  readonly host: string;
  /** As a regular expression. */
  readonly path: string;
}

/** Null for an address without a number in its path: then nothing tells an article from a list. */
function formOf(address: string): AddressForm | null {
  const [, host = '', shown = ''] = ADDRESS.exec(address) ?? [];
  if (host === '' || !PATH.test(shown) || !NUMBER.test(shown)) return null;
  return { host: host.toLowerCase(), path: shown.split('/').map(anyLike).join('/') };
}

/** A part of a path with its numbers left open, of whatever length: they grow. */
function anyLike(part: string): string {
  if (/^[0-9a-f]{16,64}$/i.test(part)) return `[0-9a-fA-F]{${part.length}}`;
  return part
    .split(/(\d+)/)
    .map((piece) => (/^\d+$/.test(piece) ? '\\d{1,20}' : asWritten(piece)))
    .join('');
}

const asWritten = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
