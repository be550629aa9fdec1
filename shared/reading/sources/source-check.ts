/** What a source looks for on the page of an article. */
export const PARTS_OF_PAGE = ['title', 'body', 'date', 'page'] as const;
/** Any of `PARTS_OF_PAGE`. */
export type PartOfPage = (typeof PARTS_OF_PAGE)[number];

/** Whether a part of a page can be read, for a member to see whether a source still works. */
export interface PartFound {
  readonly what: PartOfPage;
  /** The selector that found it, or `address`; null where nothing did. */
  readonly by: string | null;
}

/** Longer selectors are none of ours. */
const LONGEST = 300;

/** Findings from a message that anyone may have made; null where they are of another form. */
export function readFindings(message: unknown): readonly PartFound[] | null {
  if (!Array.isArray(message) || message.length > PARTS_OF_PAGE.length) return null;
  const parts = message.flatMap((part: unknown) => readPart(part) ?? []);
  const isEach = new Set(parts.map(({ what }) => what)).size === message.length;
  return message.length > 0 && isEach ? parts : null;
}

function readPart(value: unknown): PartFound | null {
  if (typeof value !== 'object' || value === null) return null;
  const { what, by } = value as Partial<Record<string, unknown>>;
  const part = PARTS_OF_PAGE.find((known) => known === what);
  if (!part || !isBy(by)) return null;
  return { what: part, by };
}

const isBy = (value: unknown): value is string | null =>
  value === null || (typeof value === 'string' && value !== '' && value.length <= LONGEST);
