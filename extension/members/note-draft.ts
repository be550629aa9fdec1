import type { Note } from '../../shared/reading/ledger/ledger-items.ts';

/** A note that is being written; JSON only. */
export interface NoteDraft {
  readonly article: string;
  /** The note that is changed; null for a new one. */
  readonly known: Note | null;
  readonly text: string;
}

/** Where it is kept as the member types: a press beside the popup closes it. */
export interface NoteDraftStore {
  loadDraft(): Promise<NoteDraft | null>;
  saveDraft(draft: NoteDraft | null): Promise<void>;
}
