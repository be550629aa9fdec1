import type { Title } from '../rulebook/rulebook.ts';
import type { Day } from './calendar.ts';

/** A newspaper or site that a member can switch on: where its articles are and how to read them. */
export interface ReadingSource {
  readonly id: string;
  readonly title: Title;
  /** Match patterns of the permission that its switch asks for. */
  readonly asks: readonly string[];
  /** Match patterns of the pages that the reader watches. */
  readonly runs: readonly string[];
  readonly articles: readonly ArticleForm[];
  /** Addresses known to be no article: regular expressions like `ArticleForm.address`. */
  readonly others: readonly string[];
}

/** One form of a source's article pages. */
export interface ArticleForm {
  /** Regular expression on the whole address, without query and fragment. */
  readonly address: string;
  /** Template of the article's key; `{name}` is a named group of the address. */
  readonly key: string;
  /** Template of the day of issue. */
  readonly issued: string;
  /** Selectors, tried in order. */
  readonly title: readonly string[];
  readonly body: readonly string[];
  /** Where the page number stands; group 1 of the pattern is the number. */
  readonly page: { readonly find: readonly string[]; readonly pattern: string };
  /** A title that matches is no article. */
  readonly skip: string;
}

/** What an address says before anything of the page is read. */
export interface ArticleAddress {
  readonly form: ArticleForm;
  readonly key: string;
  readonly issued: Day;
}

/** The article that an address of this source names; null where it names none. */
export function articleAt(address: string, source: ReadingSource): ArticleAddress | null {
  for (const form of source.articles) {
    const groups = new RegExp(`^(?:${form.address})$`).exec(bare(address))?.groups;
    if (groups) return { form, key: fillIn(form.key, groups), issued: fillIn(form.issued, groups) };
  }
  return null;
}

/** Whether an address is one that the source knows to be no article, such as a table of contents. */
export function isContents(address: string, source: ReadingSource): boolean {
  return source.others.some((other) => new RegExp(`^(?:${other})$`).test(bare(address)));
}

/** Characters of a text as reading speed counts them: everything but white space. */
export function countChars(text: string): number {
  return [...text.replace(/\s+/g, '')].length;
}

/** A title as the ledger keeps it: one line, no control characters, at most 200 characters. */
export function tidyTitle(text: string): string {
  const line = text
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .trim();
  return [...line].slice(0, 200).join('').trim();
}

/** A note as the ledger keeps it: line breaks, no other control characters, at most 5,000 characters. */
export function tidyNote(text: string): string {
  const lines = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]|(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')
    .trim();
  return [...lines].slice(0, 5000).join('').trim();
}

/** The two digits of a page number found in a text; null where there is none. */
export function pageIn(text: string, { page }: ArticleForm): string | null {
  return new RegExp(page.pattern).exec(text)?.[1]?.padStart(2, '0') ?? null;
}

const bare = (address: string): string => address.replace(/[?#].*$/s, '');

function fillIn(template: string, groups: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => groups[name] ?? '');
}
