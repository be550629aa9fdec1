import { tidyTitle } from '../../../shared/reading/shapes/tidy-text.ts';
import type { ArticleAddress, Finding, OtherPage } from '../../../shared/reading/sources/source.ts';
import type { PartFound } from '../../../shared/reading/sources/source-check.ts';
import { bodyOf, dayOn, elementsAt, isNone, pageOf, textAt } from './article-page.ts';
import { isList, textOf } from './body-text.ts';

/** Tries everything that the form of an article looks for, one selector after the other. */
export function tryPage(document: Document, address: ArticleAddress): readonly PartFound[] {
  const { form, issued } = address;
  // Any page has a `title` to fall back on: that says nothing of the selectors.
  const headings = form.title.filter((selector) => selector !== 'title');
  const { date, page } = form;
  const byDate = date?.find.find((by) => dayOn(document, { date: { ...date, find: [by] } }));
  return [
    { what: 'title', by: headings.find((by) => tidyTitle(textAt(document, [by]))) ?? null },
    { what: 'body', by: form.body.find((by) => bodyOf(document, form, [by])) ?? null },
    { what: 'date', by: byDate ?? (issued && 'address') },
    ...(page === null ? [] : [{ what: 'page', by: pageBy(document, page) } as const]),
  ];
}

function pageBy(document: Document, page: string | Finding): string | null {
  if (typeof page === 'string') return 'address';
  return page.find.find((by) => pageOf(document, { ...page, find: [by] })) ?? null;
}

/** What a page at an article's address is, if none: a note by its title, a list by its links. */
export function otherOn(document: Document, { form }: ArticleAddress): OtherPage | null {
  if (isNone(tidyTitle(textAt(document, form.title)), form)) return 'note';
  const isListed = elementsAt(document, form.body).some((element) => isList(textOf(element, form)));
  return isListed && !bodyOf(document, form) ? 'list' : null;
}
