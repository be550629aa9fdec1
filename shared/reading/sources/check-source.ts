import { done, type Result, stopped } from '../../messages/problem.ts';
import { readingProblem } from '../../messages/reading.ts';
import { type Day, isDay } from '../calendar/calendar.ts';
import { list, oneOrMore, record, text, texts } from '../seeded/fields.ts';
import {
  addressPattern,
  issueTemplate,
  keyTemplate,
  pattern,
  sitePattern,
  template,
  webAddress,
  within,
} from './check-pattern.ts';
import {
  type ArticleForm,
  type Finding,
  OTHER_PAGES,
  type OtherForm,
  type ReadingSource,
  SOURCE_ID,
} from './source.ts';

/**
 * A source from its data file, every value as text.
 * @throws TypeError naming the path of the first value that is absent, unknown or of another kind:
 * the files are part of the product, so a wrong one is a bug
 */
export function checkSource(data: unknown): ReadingSource {
  const file = record(data, '', FILE);
  if (text(file.source, 'source') !== '1') throw new TypeError('source: 1 is the only form known');
  const title = record(file.title, 'title', ['zh', 'en']);
  const asks = sites(file.asks, 'asks');
  return {
    id: id(file.id),
    title: { zh: text(title.zh, 'title.zh'), en: text(title.en, 'title.en') },
    home: optional(file.home, (value) => webAddress(text(value, 'home'), 'home')),
    today: optional(file.today, (value) => issueTemplate(text(value, 'today'), 'today')),
    seen: optional(file.seen, dayOf),
    asks,
    runs: within(sites(file.runs, 'runs'), asks),
    articles: list(file.articles, 'articles').map((form, at) => checkForm(form, `articles[${at}]`)),
    others: list(file.others ?? [], 'others').map((other, at) =>
      checkOther(other, `others[${at}]`),
    ),
  };
}

const FILE = [
  'source',
  'id',
  'title',
  'home',
  'today',
  'seen',
  'asks',
  'runs',
  'articles',
  'others',
];
const FORM = [
  'address',
  'query',
  'key',
  'issued',
  'title',
  'body',
  'remove',
  'date',
  'page',
  'original',
  'skip',
];

/** A source that a member added, as it was kept; anyone may have written there. */
export function readSource(data: unknown): Result<ReadingSource> {
  try {
    return done(checkSource(data));
  } catch (cause) {
    if (!(cause instanceof TypeError || cause instanceof SyntaxError)) throw cause;
    return stopped(readingProblem('source-form', { path: cause.message }));
  }
}

/** A source as `checkSource` takes it. */
export const writeSource = (source: ReadingSource): unknown => ({ source: '1', ...source });

function checkForm(data: unknown, path: string): ArticleForm {
  const form = record(data, path, FORM);
  const at = (name: string) => `${path}.${name}`;
  const address = addressPattern(text(form.address, at('address')), at('address'));
  const filled = (value: unknown, name: string) =>
    template(text(value, at(name)), at(name), address);
  return {
    address,
    query: texts(form.query ?? [], at('query')).map((name) => parameter(name, at('query'))),
    key: keyTemplate(text(form.key, at('key')), at('key'), address),
    issued: optional(form.issued, (value) => filled(value, 'issued')),
    title: oneOrMore(form.title, at('title')),
    body: oneOrMore(form.body, at('body')),
    remove: texts(form.remove ?? [], at('remove')),
    date: optional(form.date, (value) => finding(value, at('date'), 3)),
    page: optional(form.page, (value) =>
      typeof value === 'string' ? filled(value, 'page') : finding(value, at('page'), 1),
    ),
    original: texts(form.original ?? [], at('original')),
    skip: optional(form.skip, (value) => pattern(text(value, at('skip')), at('skip'))),
  };
}

function checkOther(data: unknown, path: string): OtherForm {
  const other = record(data, path, ['address', 'is']);
  const is = OTHER_PAGES.find((known) => known === other.is);
  if (!is) throw new TypeError(`${path}.is: one of ${OTHER_PAGES.join(', ')} is expected`);
  const at = `${path}.address`;
  return { address: addressPattern(text(other.address, at), at), is };
}

function finding(data: unknown, path: string, groups: number): Finding {
  const { find, pattern: form } = record(data, path, ['find', 'pattern']);
  const at = `${path}.pattern`;
  return { find: oneOrMore(find, `${path}.find`), pattern: pattern(text(form, at), at, groups) };
}

function parameter(name: string, path: string): string {
  if (!/^(?:#|\w{1,40})$/.test(name)) throw new TypeError(`${path}: a name of a parameter, or #`);
  return name;
}

const optional = <T>(data: unknown, check: (data: unknown) => T): T | null =>
  data === undefined || data === null ? null : check(data);

function dayOf(data: unknown): Day {
  if (!isDay(data)) throw new TypeError('seen: a day is expected, as in 2026-11-30');
  return data;
}

function id(data: unknown): string {
  const name = text(data, 'id');
  if (!SOURCE_ID.test(name)) throw new TypeError('id: small letters, digits and hyphens');
  return name;
}

const sites = (data: unknown, path: string): readonly string[] =>
  oneOrMore(data, path).map((site, at) => sitePattern(site, `${path}[${at}]`));
