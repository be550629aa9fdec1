import { asWritten } from '../../base/as-written.ts';

/** The form of an article's address, from which others of the same form are told. */
export interface AddressForm {
  readonly host: string;
  /** Host, path and what else tells articles apart, as a regular expression. */
  readonly address: string;
  /** Template of the article's key. */
  readonly key: string;
  /** Template of the day of issue; null where the address does not tell it. */
  readonly issued: string | null;
  /** What tells articles apart beside the path, as `ArticleForm` has it. */
  readonly query: readonly string[];
}

/** Host, path, query, fragment; a host with a port is no newspaper's. */
const ADDRESS = /^https?:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)(\/[^?#]*)(?:\?([^#]*))?(#.*)?$/is;
/** Keys of articles hold nothing else. */
const PART = /^[\w./:-]{1,120}$/;

/**
 * What tells one article from another in its address: a number or a hash at the end of the path, an
 * id in the query, a number anywhere in the path, or one in the fragment.
 * @returns null where nothing tells an article from a list
 */
export function formOf(shown: string): AddressForm | null {
  const [, name = '', path = '', query = '', fragment = ''] = ADDRESS.exec(shown) ?? [];
  if (name === '' || !PART.test(path)) return null;
  const host = name.toLowerCase();
  const { address: pathForm, issued } = formOfPath(path);
  const site = { host, address: asWritten(host) + pathForm, issued };
  const ofPath = { ...site, key: `${host}{path}`, query: [] };
  if (isTelling(path.split('/').at(-1) ?? '')) return ofPath;
  const ids = idsIn(query);
  if (ids.length > 0) return withIds(site, ids);
  if (isTelling(path)) return ofPath;
  const place = fragment.slice(1);
  if (PART.test(place) && isTelling(place)) {
    const address = `${site.address}#(?<place>${anyLike(place)})`;
    return { ...site, address, key: `${host}{path}:{place}`, query: ['#'] };
  }
  // Sites that are one page have a path and parameters of their own in the fragment.
  const within = idsIn(/^[^?]*\?(.*)$/s.exec(place)?.[1] ?? '');
  return within.length > 0 ? withIds(site, within) : null;
}

type Site = Pick<AddressForm, 'host' | 'address' | 'issued'>;

/** A folder for each day of issue, as newspapers have: its name is a day, however it is written. */
const DAY_FOLDER = /\/20\d{2}(-?|\/)(?:0[1-9]|1[0-2])(\/?|-)(?:0[1-9]|[12]\d|3[01])(?=\/)/;
const NAMED_DAY = ['(?<year>\\d{4})', '(?<month>\\d{2})', '(?<day>\\d{2})'];

function formOfPath(path: string): Pick<Site, 'address' | 'issued'> {
  const [folder, ...between] = DAY_FOLDER.exec(path) ?? [];
  if (folder === undefined) return { address: `(?<path>${anyLike(path)})`, issued: null };
  const [before = '', ...after] = path.split(folder);
  const named = NAMED_DAY.map((part, at) => part + (between[at] ?? '')).join('');
  const rest = anyLike(after.join(folder));
  return {
    address: `(?<path>${anyLike(before)}/${named}${rest})`,
    issued: '{year}-{month}-{day}',
  };
}

interface Id {
  readonly name: string;
  readonly value: string;
}

/** Articles told apart by parameters of the query, or of the fragment. */
function withIds(site: Site, ids: readonly Id[]): AddressForm {
  const names = ids.map(({ name }) => name);
  const parts = ids.map(({ name, value }, at) => `[?&]${name}=(?<id${at}>${anyLike(value)})`);
  return {
    ...site,
    address: site.address + parts.join(''),
    key: `${site.host}{path}:${names.map((_, at) => `{id${at}}`).join('-')}`,
    query: names,
  };
}

/** What the article's own id is called; beside it, who shares an article adds ids of readers and of shares. */
const OWN_IDS = [/^id$/i, /^art(?:icle)?_?id$/i];

/**
 * The parameter that is called id, or the article's id; else all that are called some id, since one may be
 * the page of the paper's; else one that could only be an id.
 */
function idsIn(query: string): readonly Id[] {
  const pairs = query.split('&').map((pair) => pair.split('='));
  const all = pairs.map(([name = '', value = '']) => ({ name, value }));
  const some = all.filter(({ name, value }) => /^\w{1,40}$/.test(name) && PART.test(value));
  const ids = some.filter(({ value }) => /\d/.test(value));
  const own = OWN_IDS.map((form) => ids.filter(({ name }) => form.test(name)));
  const called = own.find((some) => some.length > 0) ?? ids.filter(({ name }) => /id$/i.test(name));
  return called.length > 0 ? called : some.filter(({ value }) => isTelling(value)).slice(0, 1);
}

/** Whether a text holds a number or a hash that tells one article from another. */
const isTelling = (text: string): boolean =>
  /\d{3}|[0-9a-f]{16}/i.test(text) || (text.match(WORDS) ?? []).some(isHash);

const WORDS = /[0-9A-Za-z]+/g;

/** Letters and numbers by turns, as nobody writes them; a long number is none, and grows. */
const isHash = (word: string): boolean =>
  /^(?!\d{1,20}$)[0-9a-f]{16,64}$/i.test(word) ||
  (word.length >= 6 && (word.match(/\d+|[A-Za-z]+/g) ?? []).length > 3);

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** A text with what tells articles apart left open: numbers of whatever length, since they grow. */
function anyLike(text: string): string {
  const [before = '', ...after] = text.split(UUID);
  const parts = [before, ...after].map((part) =>
    part
      .split(/([0-9A-Za-z]+)/)
      .map(anyWord)
      .join(''),
  );
  return parts.join('[0-9a-fA-F-]{36}');
}

function anyWord(word: string): string {
  if (!/\d/.test(word) && !isHash(word)) return asWritten(word);
  if (isHash(word)) return `[0-9A-Za-z]{${word.length}}`;
  // Pages of a paper in parts: `A01`, `B02`.
  if (/^[A-Z]\d{1,2}$/.test(word)) return '[A-Z]\\d{1,20}';
  const [, name = '', rest = ''] = /^([A-Za-z]*)\d+(.*)$/.exec(word) ?? [];
  // Letters after the number belong to it: `Articel01002BB`.
  return `${name}\\d{1,20}${rest === '' ? '' : '[0-9A-Za-z]{0,20}'}`;
}
