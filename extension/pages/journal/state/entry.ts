import { type Signal, signal } from '@preact/signals';
import { type EntryProblem, entryProblem } from '../../../../shared/messages/entry.ts';
import type { Result } from '../../../../shared/messages/problem.ts';
import type { Day } from '../../../../shared/reading/calendar/calendar.ts';
import type {
  Correction,
  HandEntry,
  Note,
} from '../../../../shared/reading/ledger/ledger-items.ts';
import { type Fields, readCorrectionForm, readHandForm, readNoteForm } from './forms.ts';

type OwnItem = HandEntry | Correction | Note;

/** The form that is open; there is one at a time. */
export type OpenForm =
  | { readonly kind: 'hand'; readonly day: Day; readonly like: LikeArticle | null }
  | {
      readonly kind: 'note';
      readonly day: Day;
      readonly article: string;
      /** The note to change; null for a new one. */
      readonly known: Note | null;
    }
  | {
      readonly kind: 'correction';
      readonly day: Day;
      readonly of: string;
      readonly most: number;
      /** All of an entry by hand is taken back, or some measured time is taken off. */
      readonly takesBack: boolean;
    };

/** An article that the member read elsewhere too. */
export interface LikeArticle {
  readonly article: string;
  readonly title: string;
}

export interface EntryPorts {
  /** Whose journal it is. */
  member(): string;
  newId(): string;
  today(): Day;
  /** What a correction may still take off now. Milliseconds. */
  leftOf(form: Extract<OpenForm, { kind: 'correction' }>): Promise<number>;
  add(items: readonly OwnItem[]): Promise<void>;
  /** Called when an item has been kept. */
  kept(item: OwnItem): Promise<void>;
}

export interface EntryState {
  readonly form: Signal<OpenForm | null>;
  /** What to look at again, and at which field. */
  readonly problem: Signal<EntryProblem | null>;
  open(form: OpenForm): void;
  close(): void;
  /** Another member's journal is shown: what was typed waits for whoever typed it. */
  leave(): void;
  /** What was typed so far into a form that is still open, should the view go and come back. */
  draftOf(form: OpenForm): Fields;
  type(form: OpenForm, fields: Fields): void;
  submit(fields: Fields): Promise<void>;
}

/** Forms for what a member writes: nothing typed is lost until it is kept or put away. */
export function createEntryState(ports: EntryPorts): EntryState {
  const form = signal<OpenForm | null>(null);
  const problem = signal<EntryProblem | null>(null);
  const drafts = new Map<string, Fields>();
  const draftKey = (of: OpenForm) => JSON.stringify([ports.member(), ...aboutWhat(of)]);
  let keeping = false;

  function open(wanted: OpenForm): void {
    form.value = wanted;
    problem.value = null;
  }

  function close(): void {
    if (form.value) drafts.delete(draftKey(form.value));
    leave();
  }

  function leave(): void {
    form.value = null;
    problem.value = null;
  }

  async function submit(fields: Fields): Promise<void> {
    // A second press while the first is being kept would write it twice.
    if (!form.value || keeping) return;
    keeping = true;
    const kept = await keep(form.value, fields).catch(() => null);
    keeping = false;
    if (kept === null) problem.value = entryProblem('entry-not-kept', {});
    else if (!kept.ok) problem.value = kept.problems[0] ?? null;
    else {
      close();
      await ports.kept(kept.value);
    }
  }

  async function keep(open: OpenForm, fields: Fields): Promise<Result<OwnItem, EntryProblem>> {
    // Another page may have taken some off since this form was opened.
    const now =
      open.kind === 'correction'
        ? { ...open, most: Math.min(open.most, await ports.leftOf(open)) }
        : open;
    const read = readForm(now, fields, ports);
    if (read.ok) await ports.add([read.value]);
    return read;
  }

  return {
    form,
    problem,
    open,
    close,
    leave,
    submit,
    draftOf: (of) => drafts.get(draftKey(of)) ?? {},
    type: (of, fields) => void drafts.set(draftKey(of), fields),
  };
}

/** Forms about the same thing have the same draft. */
function aboutWhat(form: OpenForm): readonly (string | null)[] {
  const { kind, day } = form;
  if (kind === 'hand') return [kind, day, form.like?.article ?? null];
  if (kind === 'note') return [kind, day, form.article, form.known?.id ?? null];
  return [kind, day, form.of];
}

function readForm(
  form: OpenForm,
  fields: Fields,
  ports: EntryPorts,
): Result<OwnItem, EntryProblem> {
  const id = ports.newId();
  switch (form.kind) {
    case 'hand': {
      const article = form.like?.article ?? '';
      return readHandForm({ ...fields, article }, { id, today: ports.today() });
    }
    case 'note':
      return readNoteForm(fields, form.known ?? { id, day: form.day, article: form.article });
    case 'correction':
      return readCorrectionForm(fields, { id, day: form.day, of: form.of, most: form.most });
  }
}

/** Whether two forms are about the same thing. */
export function isForm(open: OpenForm | null, about: Pick<OpenForm, 'kind'> & { of: string }) {
  if (open?.kind !== about.kind) return false;
  if (open.kind === 'note') return open.article === about.of;
  return open.kind === 'correction' && open.of === about.of;
}
