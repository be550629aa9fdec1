import type { ArticleForm, ReadingSource } from './source.ts';

/**
 * A source from its data file, every value as text.
 * @throws TypeError naming the path of the first value that is absent or of another kind: the files
 * are part of the product, so a wrong one is a bug
 */
export function checkSource(data: unknown): ReadingSource {
  const file = record(data, 'source');
  if (text(file.source, 'source') !== '1') throw new TypeError('source: 1 is the only form known');
  const title = record(file.title, 'title');
  return {
    id: text(file.id, 'id'),
    title: { zh: text(title.zh, 'title.zh'), en: text(title.en, 'title.en') },
    asks: texts(file.asks, 'asks'),
    runs: texts(file.runs, 'runs'),
    articles: list(file.articles, 'articles').map(checkForm),
    others: texts(file.others, 'others').map(pattern),
  };
}

function checkForm(data: unknown): ArticleForm {
  const form = record(data, 'articles');
  const page = record(form.page, 'page');
  return {
    address: pattern(text(form.address, 'address')),
    key: text(form.key, 'key'),
    issued: text(form.issued, 'issued'),
    title: texts(form.title, 'title'),
    body: texts(form.body, 'body'),
    page: { find: texts(page.find, 'page.find'), pattern: pattern(text(page.pattern, 'pattern')) },
    skip: pattern(text(form.skip, 'skip')),
  };
}

function record(data: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new TypeError(`${path}: keys and values are expected`);
  }
  return data as Readonly<Record<string, unknown>>;
}

function list(data: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(data)) throw new TypeError(`${path}: a list is expected`);
  return data;
}

function text(data: unknown, path: string): string {
  if (typeof data !== 'string' || data === '') throw new TypeError(`${path}: text is expected`);
  return data;
}

function texts(data: unknown, path: string): readonly string[] {
  return list(data, path).map((value) => text(value, path));
}

/** @throws SyntaxError when it is no regular expression */
function pattern(source: string): string {
  new RegExp(source);
  return source;
}
