import type { PointedArticle } from '../../shared/reading/own-source.ts';
import { countChars, tidyTitle } from '../../shared/reading/source.ts';

/** A paragraph, and not a caption. */
const LEAST_PARAGRAPH = 20;
const LEAST_TEXT = 120;

/** What stands out on a page as title and text of an article. */
export function pointAt({ document, location }: Window): PointedArticle {
  const body = densest(document);
  const heading = document.querySelector('h1');
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

/** By id, by class, by name; each only if it finds this very element first. */
function selectorsOf(element: Element): readonly string[] {
  const { id, classList, localName, ownerDocument } = element;
  const classes = [...classList].map((name) => `.${CSS.escape(name)}`);
  const candidates = [
    ...(id === '' ? [] : [`#${CSS.escape(id)}`]),
    ...classes.map((name) => `${localName}${name}`),
    ...classes,
    localName,
    ...(element.parentElement?.id
      ? [`#${CSS.escape(element.parentElement.id)} > ${localName}`]
      : []),
  ];
  return candidates.filter((selector) => ownerDocument.querySelector(selector) === element);
}
