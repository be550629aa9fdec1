import { tidyTitle } from '../../../shared/reading/shapes/tidy-text.ts';
import { DAY, type PointedArticle } from '../../../shared/reading/sources/own-source.ts';
import { countChars } from '../../../shared/reading/sources/source.ts';
import { holderOfText, isBlock } from './holder-of-text.ts';
import { selectorsOf } from './selectors-of.ts';

/** The line under a heading, with day, source and author. */
const LONGEST_LINE = 100;

/** What stands out on a page as title, text and day of an article. */
export function pointAt({ document, location }: Window): PointedArticle {
  const body = holderOfText(document);
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

/** The last heading of the first level before the text: the first may be the name of the site. */
function headingOf(document: Document, body: Element | null): Element | null {
  const levels = ['h1', 'h2', 'h3'].map((level) =>
    [...document.querySelectorAll(level)].filter(isTitle),
  );
  const before = levels.map(
    (level) => body && level.findLast((heading) => isBefore(heading, body)),
  );
  const first = before.find((heading) => heading) ?? levels[0]?.[0];
  return first ?? (body && largestBefore(document, body));
}

/** Not empty, and not the name of the site, which leads to its home. */
const isTitle = (heading: Element): boolean => {
  const chars = countChars(heading.textContent ?? '');
  const linked = [...heading.querySelectorAll('a')].map((link) => link.textContent ?? '');
  return chars > 0 && countChars(linked.join('')) < chars && !heading.closest('a');
};

/** Old pages have no headings: the title is the line in the largest letters, the last of those. */
function largestBefore(document: Document, body: Element): Element | null {
  const sizeOf = (line: Element) => Number.parseFloat(getComputedStyle(line).fontSize) || 0;
  const lines = [...document.querySelectorAll('body :not(script, style)')].filter(
    (line) => isBlock(line) && isTitle(line) && isLine(line) && isBefore(line, body),
  );
  // A page may have more lines than a call takes, and each size is asked of the browser.
  let [title, largest]: [Element | null, number] = [null, sizeOf(body)];
  for (const line of lines) {
    const size = sizeOf(line);
    if (size > largest || (title && size === largest)) [title, largest] = [line, size];
  }
  return title;
}

/** The first line between heading and text that tells a day; above the heading it would be today. */
function dayLine(document: Document, heading: Element, body: Element): Element | null {
  const day = new RegExp(DAY);
  const lines = [...document.querySelectorAll('body :not(script, style)')].filter(
    (line) => isBefore(heading, line) && isBefore(line, body),
  );
  return lines.find((line) => isLine(line) && day.test(line.textContent ?? '')) ?? null;
}

const isLine = ({ textContent }: Element): boolean => countChars(textContent ?? '') <= LONGEST_LINE;

const isBefore = (a: Element, b: Element): boolean =>
  !a.contains(b) && (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
