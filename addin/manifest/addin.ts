/** Where a department serves the add-in, and what is served there. */
export interface ServedAddin {
  /** The folder of the build, without a slash at its end: `https://intranet.example/lianping`. */
  readonly url: string;
  /** Three numbers, as in package.json. */
  readonly version: string;
}

/** Identifies the add-in for as long as there is one. */
export const ADDIN_ID = '7a3c1de4-52b8-4c0e-9f6a-1d7e0b9a8c35';
export const CONFORMANCE_ID = '0f5b2a9e-8d1c-4b7e-a3f4-6c2d90e7b158';
export const NAMESPACE = 'LIANPING';
/** The oldest Excel that has what reading and writing needs. */
export const LEAST_EXCEL_API = '1.4';

/** Files of the build that a manifest names. */
export const PAGE = 'excel.html';
/** Tries, inside a real program, all that the add-in does there; it has a manifest of its own. */
export const CONFORMANCE_PAGE = 'conformance.html';
export const FUNCTIONS = { zh: 'functions-zh.json', en: 'functions-en.json' } as const;
export const iconFile = (size: number): string => `icon/${size}.png`;

/** What the ribbon and the menu call by name; the page associates each. */
export const ACTIONS = { explain: 'explainSelection' } as const;

/** A department's folder: https, since Office opens nothing else, but for a machine of one's own. */
export function servedAt(url: string): string | undefined {
  const parsed = URL.parse(url);
  if (!parsed || parsed.search || parsed.hash || parsed.username) return undefined;
  const isOwn = parsed.protocol === 'http:' && parsed.hostname === 'localhost';
  return parsed.protocol === 'https:' || isOwn ? parsed.href.replace(/\/+$/, '') : undefined;
}
