import { done, type Result, stopped } from '../../messages/problem.ts';
import { readingProblem } from '../../messages/reading.ts';
import {
  count,
  flag,
  nullable,
  object,
  oneOf,
  positive,
  readAs,
  type Shape,
} from '../shapes/shape.ts';
import {
  articleKey,
  day,
  LONGEST_DAY,
  matching,
  noteOrNone,
  randomId,
  title,
} from '../shapes/text-shapes.ts';
import { entryShape } from './entry-shape.ts';
import {
  type Correction,
  type HandEntry,
  type LedgerItem,
  type Note,
  WAYS,
} from './ledger-items.ts';

const handEntryShape = object<HandEntry>({
  kind: oneOf(['by-hand']),
  id: randomId,
  day,
  way: oneOf(WAYS),
  title,
  article: nullable(articleKey),
  milliseconds: count(LONGEST_DAY),
  finished: flag,
});

const correctionShape = object<Correction>({
  kind: oneOf(['correction']),
  id: randomId,
  day,
  of: matching(/^[\w./:-]{1,200}$/),
  less: positive(LONGEST_DAY),
  reason: title,
});

const noteShape = object<Note>({
  kind: oneOf(['note']),
  id: randomId,
  day,
  article: articleKey,
  text: noteOrNone,
});

const SHAPES: ReadonlyMap<unknown, Shape<LedgerItem>> = new Map<unknown, Shape<LedgerItem>>([
  [undefined, entryShape],
  ['by-hand', handEntryShape],
  ['correction', correctionShape],
  ['note', noteShape],
]);

/** An entry by hand from a form: every field looked at; a problem names the one that is wrong. */
export const readHandEntry = (value: unknown): Result<HandEntry> => take(handEntryShape, value);
/** A correction from a form, likewise. */
export const readCorrection = (value: unknown): Result<Correction> => take(correctionShape, value);
/** A note from a form, likewise. */
export const readNote = (value: unknown): Result<Note> => take(noteShape, value);

/** Any item of a ledger, from a file that anyone may have written. */
export function readItem(value: unknown): Result<LedgerItem> {
  if (typeof value !== 'object' || value === null) return unfit('{}');
  const shape = SHAPES.get((value as { readonly kind?: unknown }).kind);
  return shape ? take(shape, value) : unfit('kind');
}

function take<T>(shape: Shape<T>, value: unknown): Result<T> {
  const fitted = readAs(shape, value);
  return fitted.ok ? done(fitted.value) : unfit(fitted.path);
}

const unfit = (field: string): Result<never> => stopped(readingProblem('item-form', { field }));
