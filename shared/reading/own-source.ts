import { type ReadingResult, readingProblem } from '../messages/reading.ts';
import type { ReadingSource } from './source.ts';

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
}

/**
 * A source made from one article that a member points at: all pages of that host whose addresses
 * are of the same form, with other numbers in it.
 */
export function proposeSource(article: PointedArticle): ReadingResult<ReadingSource> {
  const { title, body, address } = article;
  const form = formOf(address);
  if (!form) {
    const shown = address.replace(/[?#].*$/s, '').slice(0, 200);
    return { ok: false, problem: readingProblem('own-source-address', { address: shown }) };
  }
  if (body.length === 0) return { ok: false, problem: readingProblem('own-source-text', {}) };
  const { host, path } = form;
  const name = article.site.trim().slice(0, 40) || host;
  const pages = [`*://${host}/*`];
  return {
    ok: true,
    value: {
      id: `own-${host.replace(/[^a-z0-9]+/g, '-')}`.slice(0, 40),
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
          date: { find: ['time', 'article', 'body'], pattern: DAY },
          page: null,
          original: [],
          skip: null,
        },
      ],
      others: [],
    },
  };
}

const DAY = '(20\\d{2})[年/.-](\\d{1,2})[月/.-](\\d{1,2})';

/** Host and path; a host with a port is no newspaper's. */
const ADDRESS = /^https?:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)(\/[^?#]*)/i;
/** Keys of articles hold nothing else. */
const PATH = /^\/[\w./:-]{1,150}$/;

/** A number or a hash that tells one article from another. */
const NUMBER = /\d{3}|[0-9a-f]{16}/i;

/** Null for an address without a number in its path: then nothing tells an article from a list. */
function formOf(address: string): { readonly host: string; readonly path: string } | null {
  const [, host = '', shown = ''] = ADDRESS.exec(address) ?? [];
  if (host === '' || !PATH.test(shown) || !NUMBER.test(shown)) return null;
  return { host: host.toLowerCase(), path: shown.split('/').map(anyLike).join('/') };
}

/** A part of a path with its numbers left open: those of days as long, others of any length. */
function anyLike(part: string): string {
  if (/^[0-9a-f]{16,64}$/i.test(part)) return `[0-9a-fA-F]{${part.length}}`;
  const isOfDay = /^(?:20)?\d{2}(?:-?\d{2}){0,2}$/.test(part);
  return part
    .split(/(\d+)/)
    .map((piece) => {
      if (!/^\d+$/.test(piece)) return asWritten(piece);
      return isOfDay ? `\\d{${piece.length}}` : '\\d{1,20}';
    })
    .join('');
}

const asWritten = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
