import { type Signal, signal } from '@preact/signals';
import type { Day } from '../../shared/reading/calendar.ts';
import type { Correction, HandEntry, Note } from '../../shared/reading/ledger-items.ts';
import {
  type Field,
  type Fields,
  type Read,
  readCorrectionForm,
  readHandForm,
  readNoteForm,
} from './journal-forms.ts';

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
  newId(): string;
  today(): Day;
  add(items: readonly OwnItem[]): Promise<void>;
  /** Called when an item has been kept. */
  kept(item: OwnItem): Promise<void>;
}

export interface EntryState {
  readonly form: Signal<OpenForm | null>;
  /** The field to look at again. */
  readonly problem: Signal<Field | null>;
  open(form: OpenForm): void;
  close(): void;
  /** What was typed so far into a form that is still open, should the view go and come back. */
  draftOf(form: OpenForm): Fields;
  type(form: OpenForm, fields: Fields): void;
  submit(fields: Fields): Promise<void>;
}

/** Forms for what a member writes: nothing typed is lost until it is kept or put away. */
export function createEntryState(ports: EntryPorts): EntryState {
  const form = signal<OpenForm | null>(null);
  const problem = signal<Field | null>(null);
  const drafts = new Map<OpenForm, Fields>();

  function open(wanted: OpenForm): void {
    form.value = wanted;
    problem.value = null;
  }

  function close(): void {
    if (form.value) drafts.delete(form.value);
    form.value = null;
    problem.value = null;
  }

  async function submit(fields: Fields): Promise<void> {
    if (!form.value) return;
    const read = readForm(form.value, fields, ports);
    problem.value = read.ok ? null : read.field;
    if (!read.ok) return;
    try {
      await ports.add([read.value]);
    } catch {
      problem.value = 'storage';
      return;
    }
    close();
    await ports.kept(read.value);
  }

  return {
    form,
    problem,
    open,
    close,
    submit,
    draftOf: (of) => drafts.get(of) ?? {},
    type: (of, fields) => void drafts.set(of, fields),
  };
}

function readForm(form: OpenForm, fields: Fields, ports: EntryPorts): Read<OwnItem> {
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
