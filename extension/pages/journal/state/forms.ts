import {
  type EntryCode,
  type EntryProblem,
  entryProblem,
} from '../../../../shared/messages/entry.ts';
import { done, type Result, stopped } from '../../../../shared/messages/problem.ts';
import type { Day } from '../../../../shared/reading/calendar/calendar.ts';
import type {
  Correction,
  HandEntry,
  Note,
} from '../../../../shared/reading/ledger/ledger-items.ts';
import {
  readCorrection,
  readHandEntry,
  readNote,
} from '../../../../shared/reading/ledger/read-item.ts';
import { tidyNote, tidyTitle } from '../../../../shared/reading/shapes/tidy-text.ts';

/** What a form holds, every value as typed. */
export type Fields = Readonly<Record<string, string>>;

/** Fields that a form can ask to look at again, and what it asks. */
const ASKED = {
  day: 'entry-day',
  way: 'entry-way',
  title: 'entry-title',
  minutes: 'entry-minutes',
  less: 'entry-less',
  reason: 'entry-reason',
  text: 'entry-text',
} as const satisfies Readonly<Record<string, EntryCode>>;
type Field = keyof typeof ASKED;

const lookAgain = (field: Field): Result<never, EntryProblem> =>
  stopped(entryProblem(ASKED[field], {}, { place: { field } }));

/** An entry by hand from its form. No day after today can have been read on. */
export function readHandForm(
  fields: Fields,
  { id, today }: { readonly id: string; readonly today: Day },
): Result<HandEntry, EntryProblem> {
  if ((fields.day ?? '') > today) return lookAgain('day');
  const milliseconds = readMinutes(fields.minutes ?? '');
  if (milliseconds === null) return lookAgain('minutes');
  const { day, way } = fields;
  return orField(
    readHandEntry({
      kind: 'by-hand',
      id,
      day,
      way,
      title: tidyTitle(fields.title ?? ''),
      article: fields.article || null,
      milliseconds,
      finished: fields.finished === 'on',
    }),
  );
}

/** What a correction takes off. */
export interface CorrectionAbout {
  readonly id: string;
  readonly day: Day;
  readonly of: string;
  /** What is left to take off, milliseconds. */
  readonly most: number;
}

/** A correction from its form: all that is left, or so many minutes of it; always with a reason. */
export function readCorrectionForm(
  fields: Fields,
  about: CorrectionAbout,
): Result<Correction, EntryProblem> {
  const { id, day, of, most } = about;
  const less = fields.part === 'some' ? readMinutes(fields.less ?? '') : most;
  if (less === null || less > most) return lookAgain('less');
  const reason = tidyTitle(fields.reason ?? '');
  return orField(readCorrection({ kind: 'correction', id, day, of, less, reason }));
}

/** A note from its form; one that was there is deleted by leaving it empty. */
export function readNoteForm(
  fields: Fields,
  about: Pick<Note, 'id' | 'day' | 'article'> & Partial<Pick<Note, 'text'>>,
): Result<Note, EntryProblem> {
  const { id, day, article, text: before } = about;
  const text = tidyNote(fields.text ?? '');
  if (text === '' && before === undefined) return lookAgain('text');
  return orField(readNote({ kind: 'note', id, day, article, text }));
}

/** Whole minutes, 1 to 1440, as milliseconds; digits of any width. */
function readMinutes(text: string): number | null {
  const digits = text.normalize('NFKC').trim();
  if (!/^\d{1,4}$/.test(digits)) return null;
  const minutes = Number(digits);
  return minutes >= 1 && minutes <= 1440 ? minutes * 60_000 : null;
}

function orField<T>(read: Result<T>): Result<T, EntryProblem> {
  if (read.ok) return done(read.value);
  const field = read.problems[0]?.values.field;
  // Whatever else is wrong did not come from the member's hand.
  if (!isAsked(field)) throw new Error(`${field} is made by the page: it cannot be wrong`);
  return lookAgain(field);
}

const isAsked = (field: unknown): field is Field =>
  typeof field === 'string' && Object.hasOwn(ASKED, field);
