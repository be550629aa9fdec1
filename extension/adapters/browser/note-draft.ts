import { browser } from 'wxt/browser';
import type { NoteDraft, NoteDraftStore } from '../../members/note-draft.ts';

const KEY = 'note-draft';

/** A note that is not finished, kept as the member types: only the extension writes there. */
export const noteDraft: NoteDraftStore = {
  async loadDraft() {
    return ((await browser.storage.local.get(KEY))[KEY] as NoteDraft | undefined) ?? null;
  },
  async saveDraft(draft) {
    await (draft ? browser.storage.local.set({ [KEY]: draft }) : browser.storage.local.remove(KEY));
  },
};
