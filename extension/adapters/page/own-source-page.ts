import { tidyTitle } from '../../../shared/reading/shapes/tidy-text.ts';
import { DAY, type PointedArticle } from '../../../shared/reading/sources/own-source.ts';
import { countChars } from '../../../shared/reading/sources/source.ts';

/** A paragraph, and not a caption. */
const LEAST_PARAGRAPH = 20;
const LEAST_TEXT = 120;
/** The line under a heading, with day, source and author. */
const LONGEST_LINE = 100;

/** What stands out on a page as title, text and day of an article. */
export function pointAt({ document, location }: Window): PointedArticle {
  const body = densest(document);
  const heading = headingOf(document, body);
  const line = body && heading && dayLine(document, heading, body);
  const site = document.querySelector('meta[property="og:site_name"]');
  return {
    address: location.href,
    site: site?.getAttribute('content') ?? '',
    shown: {
      title: tidyTitle(heading?.textContent ?? document.title),
      chars: countChars(body?.textContent ?? ''),
    },
    title: heading ? selectorsOf(heading) : [],
    body: body ? selectorsOf(body) : [],
    date: line ? selectorsOf(line) : [],
  };
}

/** The element with the most text in paragraphs of its own. */
function densest(document: Document): Element | null {
  const texts = new Map<Element, number>();
  for (const paragraph of document.querySelectorAll('p')) {
    const chars = countChars(paragraph.textContent ?? '');
    const parent = paragraph.parentElement;
    if (parent && chars >= LEAST_PARAGRAPH) texts.set(parent, (texts.get(parent) ?? 0) + chars);
  }
  const [most] = [...texts].toSorted(([, a], [, b]) => b - a);
  return most && most[1] >= LEAST_TEXT ? most[0] : null;
}

/** The last one before the text: the first may be the name of the site. */
function headingOf(document: Document, body: Element | null): Element | null {
  const headings = [...document.querySelectorAll('h1')].filter(
    (heading) => countChars(heading.textContent ?? '') > 0,
  );
  const before = body && headings.findLast((heading) => isBefore(heading, body));
  return before ?? headings[0] ?? null;
}

/** The first line between heading and text that tells a day; above the heading it would be today. */
function dayLine(document: Document, heading: Element, body: Element): Element | null {
  const day = new RegExp(DAY);
  const lines = [...document.querySelectorAll('body :not(script, style)')].filter(
    (line) => isBefore(heading, line) && isBefore(line, body),
  );
  const isDay = (text: string) => countChars(text) <= LONGEST_LINE && day.test(text);
  return lines.find((line) => isDay(line.textContent ?? '')) ?? null;
}

const isBefore = (a: Element, b: Element): boolean =>
  !a.contains(b) && (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** Elements that are what their name says; any other name finds anything on the next page. */
const TELLING = ['h1', 'article', 'main', 'time'];

/** By id, by class, by name; each only if it finds this very element first. */
function selectorsOf(element: Element): readonly string[] {
  const { id, classList, localName, ownerDocument } = element;
  const classes = [...classList].map((name) => `.${CSS.escape(name)}`);
  const parent = element.parentElement?.id;
  const candidates = [
    // An id with a number in it may be this article's own.
    ...(id === '' || /\d{3}/.test(id) ? [] : [`#${CSS.escape(id)}`]),
    ...classes.map((name) => `${localName}${name}`),
    ...classes,
    ...(TELLING.includes(localName) ? [localName] : []),
    ...(parent && !/\d{3}/.test(parent) ? [`#${CSS.escape(parent)} > ${localName}`] : []),
  ];
  return candidates.filter((selector) => ownerDocument.querySelector(selector) === element);
}
