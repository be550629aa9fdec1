import { browser } from 'wxt/browser';
import type { NoteDraft, NoteDraftStore } from '../../members/note-draft.ts';

const keyOf = (member: string): string => `note-draft:${member}`;

/**
 * A note that is not finished, kept as the member types, for that member alone: only the extension
 * writes there.
 */
export const noteDraftOf = (member: () => string): NoteDraftStore => ({
  async loadDraft() {
    const key = keyOf(member());
    return ((await browser.storage.local.get(key))[key] as NoteDraft | undefined) ?? null;
  },
  async saveDraft(draft) {
    const key = keyOf(member());
    await (draft ? browser.storage.local.set({ [key]: draft }) : forgetDraft(member()));
  },
});

/** Forgets what a member has not finished. */
export const forgetDraft = (member: string): Promise<void> =>
  browser.storage.local.remove([keyOf(member)]);
