import { count, nullable, object, type Shape, Unfit } from '../shapes/shape.ts';
import {
  articleKey,
  day,
  LONGEST_DAY,
  pageNumber,
  randomId,
  sourceId,
  title,
} from '../shapes/text-shapes.ts';
import type { LedgerEntry } from './ledger.ts';

/** No article is longer. Characters. */
const MOST_CHARS = 1_000_000;

/** What is kept of a session, whatever the day. */
export const ABOUT_SESSION = {
  session: randomId,
  source: sourceId,
  article: articleKey,
  title,
  page: nullable(pageNumber),
  issued: nullable(day),
  chars: count(MOST_CHARS),
};

/** What is kept of each of its days. */
export const OF_DAY = { day, milliseconds: count(LONGEST_DAY), deepest: count(MOST_CHARS) };

const members = object<Omit<LedgerEntry, 'kind'>>({ ...ABOUT_SESSION, ...OF_DAY });

/** What was measured of one session on one day; nobody sees deeper than the text is long. */
export const entryShape: Shape<LedgerEntry> = (value, path) => {
  const entry = members(value, path);
  if (entry.deepest > entry.chars) throw new Unfit('deepest');
  return entry;
};
