import type { Day } from '../../../shared/reading/calendar/calendar.ts';
import { tidyTitle } from '../../../shared/reading/shapes/tidy-text.ts';
import {
  type ArticleAddress,
  type ArticleForm,
  countChars,
  dayIn,
  type Finding,
  originalKey,
  pageIn,
  paperPageAt,
  type ReadingSource,
} from '../../../shared/reading/sources/source.ts';
import { type BodyText, isList, textOf } from './body-text.ts';

/** An article as its page shows it. The text itself is measured and left where it is. */
export interface ArticlePage {
  readonly title: string;
  /** Of the paper. */
  readonly page: string | null;
  /** Day of issue. */
  readonly issued: Day | null;
  /** Address of the same article elsewhere. */
  readonly original: string | null;
  readonly text: BodyText;
}

/** The article on a page whose address is one; null where there is nothing to read. */
export function readArticlePage(
  document: Document,
  { form, ...address }: ArticleAddress,
  sources: readonly ReadingSource[],
): ArticlePage | null {
  const title = tidyTitle(textAt(document, form.title));
  const text = bodyOf(document, form);
  if (!text || title === '' || isNone(title, form)) return null;
  const original = originalOf(document, form, sources);
  const issued = dayOn(document, form) ?? address.issued;
  return {
    title,
    page: address.page ?? pageOn(document, form, sources),
    issued,
    original,
    text,
  };
}

/** Whether a title is one of those that no article has. */
export const isNone = (title: string, { skip }: ArticleForm): boolean =>
  skip !== null && new RegExp(skip).test(title);

/** The first selector's element that has text, and more of it in prose than in links. */
export function bodyOf(
  document: Document,
  form: Pick<ArticleForm, 'body' | 'remove'>,
  selectors = form.body,
): BodyText | null {
  const texts = elementsAt(document, selectors).map((element) => textOf(element, form));
  return texts.find((text) => text.chars > 0 && !isList(text)) ?? null;
}

/** The day of issue that the page shows. */
export function dayOn(document: Document, { date }: Pick<ArticleForm, 'date'>): Day | null {
  if (!date) return null;
  const days = textsAt(document, date.find).map((text) => dayIn(text, date));
  return days.find((day) => day !== null) ?? null;
}

/** From the page itself; else remembered by the page of the paper that led here. */
function pageOn(
  document: Document,
  { page }: ArticleForm,
  sources: readonly ReadingSource[],
): string | null {
  const ownNumber = page === null || typeof page === 'string' ? null : pageOf(document, page);
  if (ownNumber !== null) return ownNumber;
  const from = sources.map((source) => paperPageAt(document.referrer, source));
  return from.find((number) => number !== null) ?? null;
}

/** The number of the page of the paper that the page shows. */
export function pageOf(document: Document, page: Finding): string | null {
  const numbers = textsAt(document, page.find).map((text) => pageIn(text, page));
  return numbers.find((number) => number !== null) ?? null;
}

function originalOf(
  document: Document,
  form: ArticleForm,
  sources: readonly ReadingSource[],
): string | null {
  const links = elementsAt(document, form.original).map((link) => (link as HTMLAnchorElement).href);
  return links.find((address) => originalKey(address, sources) !== null) ?? null;
}

/** What each of some selectors finds first. */
export const elementsAt = (document: Document, selectors: readonly string[]): readonly Element[] =>
  selectors.flatMap((selector) => document.querySelector(selector) ?? []);

/** A `meta` says it in an attribute. */
const textsAt = (document: Document, selectors: readonly string[]): readonly string[] =>
  elementsAt(document, selectors)
    .map((element) => element.getAttribute('content') ?? element.textContent ?? '')
    .filter((text) => countChars(text) > 0);

/** The first text that one of some selectors finds. */
export const textAt = (document: Document, selectors: readonly string[]): string =>
  textsAt(document, selectors)[0] ?? '';
