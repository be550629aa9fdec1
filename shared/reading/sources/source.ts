import type { Title } from '../../rulebook/model/rulebook.ts';
import { type Day, isDay } from '../calendar/calendar.ts';

/** The form of a source's id: any host fits, with its hyphens doubled. */
export const SOURCE_ID = /^[a-z0-9-]{1,300}$/;

/** A newspaper or site that a member can switch on: where its articles are and how to read them. */
export interface ReadingSource {
  readonly id: string;
  readonly title: Title;
  /** Address where a reader begins; null where none is known. */
  readonly home: string | null;
  /** Template of the address of a day's issue: `{year}`, `{month}`, `{day}`; null where there is none. */
  readonly today: string | null;
  /** Day on which its pages, or public evidence of them, were looked at; null where a member points. */
  readonly seen: Day | null;
  /** Match patterns of the permission that its switch asks for. */
  readonly asks: readonly string[];
  /** Match patterns of the pages that the reader watches. */
  readonly runs: readonly string[];
  readonly articles: readonly ArticleForm[];
  /** Addresses known to be no article, whatever the forms of articles say. */
  readonly others: readonly OtherForm[];
}

/** One form of a source's article pages. */
export interface ArticleForm {
  /** Regular expression on the whole address, without query and fragment but for those of `query`. */
  readonly address: string;
  /** Parameters that tell articles apart, in the order of `address`; `#` for the fragment. */
  readonly query: readonly string[];
  /** Template of the article's key; `{name}` is a named group of the address. */
  readonly key: string;
  /** Template of the day of issue; null where the address does not tell it. */
  readonly issued: string | null;
  /** Selectors, tried in order. */
  readonly title: readonly string[];
  readonly body: readonly string[];
  /** Selectors of what stands inside the body and is none of its text. */
  readonly remove: readonly string[];
  /** Where the day stands, for addresses that do not tell it: groups 1 to 3 are year, month, day. */
  readonly date: Finding | null;
  /** Where the page number (版) stands: a template of the address, or group 1 of a text. */
  readonly page: string | Finding | null;
  /** Selectors of links to the same article elsewhere, whose key is then its key. */
  readonly original: readonly string[];
  /** A title that matches is no article; null where any title may be one. */
  readonly skip: string | null;
}

/** A text found by the first selector that finds one, and what to take of it. */
export interface Finding {
  readonly find: readonly string[];
  readonly pattern: string;
}

/** What a page of a source may be, if no article. */
export const OTHER_PAGES = ['layout', 'list', 'video', 'note', 'pdf'] as const;
/** Any of `OTHER_PAGES`. */
export type OtherPage = (typeof OTHER_PAGES)[number];

/** One form of a source’s addresses that are no article’s. */
export interface OtherForm {
  /** Like an article's; its group `page` is the number of a page of the paper. */
  readonly address: string;
  readonly is: OtherPage;
}

/** What an address says before anything of the page is read. */
export interface ArticleAddress {
  readonly form: ArticleForm;
  readonly key: string;
  readonly issued: Day | null;
  /** Two digits; null where the address does not tell. */
  readonly page: string | null;
}

/** The article that an address of this source names; null where it names none, or another page. */
export function articleAt(address: string, source: ReadingSource): ArticleAddress | null {
  if (otherAt(address, source)) return null;
  for (const form of source.articles) {
    const groups = groupsOf(form.address, address, form.query);
    if (!groups) continue;
    const issued = form.issued === null ? null : fillIn(form.issued, groups);
    const page = typeof form.page === 'string' ? twoDigits(fillIn(form.page, groups)) : null;
    return { form, key: fillIn(form.key, groups), issued: asDay(issued), page };
  }
  return null;
}

/** What an address of this source is known to be, if no article; null where nothing is known. */
export function otherAt(address: string, source: ReadingSource): OtherPage | null {
  return source.others.find((other) => groupsOf(other.address, address))?.is ?? null;
}

/** The page of the paper that an address shows, as one comes to an article from it; else null. */
export function paperPageAt(address: string, source: ReadingSource): string | null {
  for (const other of source.others) {
    const page = groupsOf(other.address, address)?.page;
    if (page !== undefined) return twoDigits(page);
  }
  return null;
}

/** The key that a link to the same article elsewhere gives it; null where it leads to none. */
export function originalKey(address: string, sources: readonly ReadingSource[]): string | null {
  for (const source of sources) {
    const article = articleAt(address, source);
    if (article) return article.key;
  }
  return null;
}

/** The day that a text tells near its beginning; null where it tells none. */
export function dayIn(text: string, finding: Pick<Finding, 'pattern'>): Day | null {
  const [, year, month, day] = groupsIn(text, finding);
  if (year === undefined || month === undefined || day === undefined) return null;
  return asDay([year, month, day].map((part) => part.padStart(2, '0')).join('-'));
}

const asDay = (text: string | null): Day | null => (text !== null && isDay(text) ? text : null);

/** Longer addresses are none of a newspaper. */
const LONGEST_ADDRESS = 2000;

function groupsOf(
  form: string,
  address: string,
  query?: readonly string[],
): Readonly<Record<string, string>> | null {
  if (address.length > LONGEST_ADDRESS) return null;
  const match = new RegExp(`^(?:${form})$`).exec(bare(address, query));
  return match && { ...match.groups };
}

/** Characters of a text as reading speed counts them: everything but white space. */
export function countChars(text: string): number {
  return [...text.replace(/\s+/g, '')].length;
}

/** The two digits of a page number found near a text's beginning; null where there is none. */
export function pageIn(text: string, finding: Pick<Finding, 'pattern'>): string | null {
  return twoDigits(groupsIn(text, finding)[1] ?? '');
}

/** As far as days and page numbers are looked for: a page can make a text as long as it likes. */
const LONGEST_LINE = 1000;

function groupsIn(text: string, { pattern }: Pick<Finding, 'pattern'>): readonly string[] {
  return new RegExp(pattern).exec(text.replace(/\s+/g, ' ').slice(0, LONGEST_LINE)) ?? [];
}

const twoDigits = (number: string): string | null =>
  /^\d{1,2}$/.test(number) ? number.padStart(2, '0') : null;

/**
 * An address without query and fragment, but for what tells its site's articles apart.
 * @param query names of parameters, `#` for the fragment
 */
export function bare(address: string, query: readonly string[] = []): string {
  const [page = '', fragment = ''] = address.split('#');
  // Sites that are one page have their parameters in the fragment.
  const partOf = (name: string): string =>
    name === '#' ? `#${fragment}` : (new RegExp(`[?&]${name}=[^&#]*`).exec(address)?.[0] ?? '');
  return page.replace(/\?.*$/s, '') + query.map(partOf).join('').replace('&', '?');
}

function fillIn(template: string, groups: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => groups[name] ?? '');
}
