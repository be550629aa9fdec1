/** The form of an article's address, from which others of the same form are told. */
export interface AddressForm {
  readonly host: string;
  /** Host, path and what else tells articles apart, as a regular expression. */
  readonly address: string;
  /** Template of the article's key. */
  readonly key: string;
  /** Names of the parameters that tell articles apart, `#` for the fragment. */
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
  const site = { host, address: `${asWritten(host)}(?<path>${anyLike(path)})` };
  const ofPath = { ...site, key: `${host}{path}`, query: [] };
  if (isTelling(path.split('/').at(-1) ?? '')) return ofPath;
  const id = idIn(query);
  if (id) {
    const address = `${site.address}\\?${asWritten(id.name)}=(?<id>${anyLike(id.value)})`;
    return { host, address, key: `${host}{path}:{id}`, query: [id.name] };
  }
  if (isTelling(path)) return ofPath;
  const place = fragment.slice(1);
  if (!PART.test(place) || !isTelling(place)) return null;
  const address = `${site.address}#(?<place>${anyLike(place)})`;
  return { host, address, key: `${host}{path}:{place}`, query: ['#'] };
}

/** The parameter that is called an id; else one that could only be one. */
function idIn(query: string): { readonly name: string; readonly value: string } | undefined {
  const pairs = query.split('&').map((pair) => pair.split('='));
  const all = pairs.map(([name = '', value = '']) => ({ name, value }));
  const some = all.filter(({ name, value }) => /^\w{1,40}$/.test(name) && PART.test(value));
  const ids = some.filter(({ value }) => /\d/.test(value));
  return (
    ids.find(({ name }) => /^id$/i.test(name)) ??
    ids.find(({ name }) => /id$/i.test(name)) ??
    some.find(({ value }) => isTelling(value))
  );
}

/** Whether a text holds a number or a hash that tells one article from another. */
const isTelling = (text: string): boolean =>
  /\d{3}|[0-9a-f]{16}/i.test(text) || (text.match(WORDS) ?? []).some(isHash);

const WORDS = /[0-9A-Za-z]+/g;

/** Letters and numbers by turns, as nobody writes them. */
const isHash = (word: string): boolean =>
  /^[0-9a-f]{16,64}$/i.test(word) ||
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
  const [, name = '', rest = ''] = /^([A-Za-z]*)\d+(.*)$/.exec(word) ?? [];
  // Letters after the number belong to it: `Articel01002BB`.
  return `${name}\\d{1,20}${rest === '' ? '' : '[0-9A-Za-z]{0,20}'}`;
}

const asWritten = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
