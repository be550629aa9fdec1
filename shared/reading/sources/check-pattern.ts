/** Texts of a source's file that have a form of their own. Each throws a TypeError naming its path. */

/** A regular expression with at least so many groups. */
export function pattern(source: string, path: string, groups = 0): string {
  const count = countGroups(source, path);
  if (count < groups) {
    throw new TypeError(`${path}: ${groups} of (…) are expected, not ${count}`);
  }
  return source;
}

/**
 * A regular expression on an address. Addresses are anyone's, so that every repetition needs an upper
 * bound: without it, a long one could be made to take for ever.
 */
export function addressPattern(source: string, path: string): string {
  pattern(source, path);
  const bare = source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, '');
  const [unbounded] = /[*+]|\{\d*,\}/.exec(bare) ?? [];
  if (unbounded !== undefined) {
    throw new TypeError(
      `${path}: an upper bound as in {1,60} is expected in place of ${unbounded}`,
    );
  }
  return source;
}

/** A template whose every `{name}` is a named group of the address. */
export function template(text: string, path: string, address: string): string {
  for (const [shown, name] of text.matchAll(/\{(\w*)\}/g)) {
    if (!address.includes(`(?<${name}>`)) {
      throw new TypeError(`${path}: ${shown} is no named group of the address`);
    }
  }
  return text;
}

/** A template that gives different articles different keys. */
export function keyTemplate(text: string, path: string, address: string): string {
  if (!/\{\w+\}/.test(text)) throw new TypeError(`${path}: a named group is expected, as in {id}`);
  return template(text, path, address);
}

/** An address that a link may lead to. */
export function webAddress(text: string, path: string): string {
  if (!/^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+\/[^\s"<>]*$/.test(text)) {
    throw new TypeError(`${path}: an address is expected, as in https://www.example.cn/`);
  }
  return text;
}

/** An address with the year, the month and the day of an issue in it, and nothing else to fill in. */
export function issueTemplate(text: string, path: string): string {
  const parts = [...text.matchAll(/\{(\w*)\}/g)].map(([, name]) => name);
  if (parts.toSorted().join() !== 'day,month,year') {
    throw new TypeError(`${path}: {year}, {month} and {day} are expected, once each`);
  }
  return webAddress(text, path);
}

/** Pages of one site, as browsers ask for them; never of all sites. */
export function sitePattern(text: string, path: string): string {
  if (!/^\*:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\S*$/.test(text)) {
    throw new TypeError(`${path}: a site is expected, as in *://*.example.cn/*`);
  }
  return text;
}

/** Refuses pages that the switch does not ask for: the browser would never let the reader in. */
export function within(runs: readonly string[], asks: readonly string[]): readonly string[] {
  runs.forEach((run, at) => {
    if (!asks.some((ask) => covers(ask, run))) {
      throw new TypeError(`runs[${at}]: not among the pages of asks`);
    }
  });
  return runs;
}

/** Whether all pages of the second site are pages of the first. */
export function covers(site: string, other: string): boolean {
  const [host, within] = [hostOf(site), hostOf(other)];
  const isBelow = within === host.slice(2) || within.endsWith(host.slice(1));
  return host === within || (host.startsWith('*.') && isBelow);
}

const hostOf = (site: string): string => site.split('/')[2] ?? '';

function countGroups(source: string, path: string): number {
  try {
    // With nothing as the other choice it matches, and says how many groups there are.
    return (new RegExp(`${source}|`).exec('')?.length ?? 1) - 1;
  } catch {
    throw new TypeError(`${path}: a regular expression is expected`);
  }
}
