import type { ReadingResult } from '../../messages/reading.ts';
import { readingProblem } from '../../messages/reading.ts';
import { count, flag, nullable, object, oneOf, type Shape, Unfit } from '../rules/shape.ts';
import {
  articleKey,
  day,
  LONGEST_DAY,
  matching,
  noteOrNone,
  randomId,
  title,
} from '../rules/text-shapes.ts';
import { type Correction, type HandEntry, type Note, WAYS } from './ledger-items.ts';

const some: Shape<number> = (value, path) => {
  const found = count(LONGEST_DAY)(value, path);
  if (found === 0) throw new Unfit(path);
  return found;
};

const handEntry = object<HandEntry>({
  kind: oneOf(['by-hand']),
  id: randomId,
  day,
  way: oneOf(WAYS),
  title,
  article: nullable(articleKey),
  milliseconds: count(LONGEST_DAY),
  finished: flag,
});

const correction = object<Correction>({
  kind: oneOf(['correction']),
  id: randomId,
  day,
  of: matching(/^[\w./:-]{1,200}$/),
  less: some,
  reason: title,
});

const annotation = object<Note>({
  kind: oneOf(['note']),
  id: randomId,
  day,
  article: articleKey,
  text: noteOrNone,
});

/** What a member wrote, from a form or a file: every field looked at. */
export const readHandEntry = (value: unknown): ReadingResult<HandEntry> => take(handEntry, value);
export const readCorrection = (value: unknown): ReadingResult<Correction> =>
  take(correction, value);
export const readNote = (value: unknown): ReadingResult<Note> => take(annotation, value);

function take<T>(shape: Shape<T>, value: unknown): ReadingResult<T> {
  try {
    return { ok: true, value: shape(value, '') };
  } catch (cause) {
    if (!(cause instanceof Unfit)) throw cause;
    return { ok: false, problem: readingProblem('item-form', { field: cause.path }) };
  }
}
