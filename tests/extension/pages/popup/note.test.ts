import { expect, test } from 'vitest';
import type { NoteDraft } from '../../../../extension/members/note-draft.ts';
import { createNote } from '../../../../extension/pages/popup/state/note.ts';
import type { Note } from '../../../../shared/reading/ledger/ledger-items.ts';
import { idOf } from '../../made-up-items.ts';

const ARTICLE = 'paper.people.com.cn/rmrb/1';
const KNOWN: Note = {
  kind: 'note',
  id: idOf(7),
  day: '2026-11-20',
  article: ARTICLE,
  text: '早先',
};

/** The popup with what was being written when it closed, and what has been kept. */
async function openPopup({ draft = null as NoteDraft | null, isFull = false } = {}) {
  const kept: Note[] = [];
  let stored = draft;
  const state = createNote({
    newId: () => idOf(1),
    today: () => '2026-11-23',
    async add(note) {
      if (isFull) throw new Error('full');
      kept.push(note);
    },
    loadDraft: async () => stored,
    async saveDraft(draft) {
      stored = draft;
    },
  });
  await state.load();
  return { state, kept, stored: () => stored };
}

test('a note on the article is kept under today, and nothing of the draft stays', async () => {
  const { state, kept, stored } = await openPopup();
  state.write(ARTICLE, null);
  state.type(' 有人常去 ');
  expect(stored()).toMatchObject({ article: ARTICLE, text: ' 有人常去 ' });
  await state.keep();
  expect(kept).toEqual([
    { kind: 'note', id: idOf(1), day: '2026-11-23', article: ARTICLE, text: '有人常去' },
  ]);
  expect([state.draft.value, stored()]).toEqual([null, null]);
});

test('one that is there is changed, under its own day', async () => {
  const { state, kept } = await openPopup();
  state.write(ARTICLE, KNOWN);
  expect(state.draft.value?.text).toBe('早先');
  state.type('现在');
  await state.keep();
  expect(kept).toEqual([{ ...KNOWN, text: '现在' }]);
});

test('what was typed is there again when the popup was closed by a press beside it', async () => {
  const draft = { article: ARTICLE, known: null, text: '写到一半' };
  const { state } = await openPopup({ draft });
  expect(state.draft.value).toEqual(draft);
  state.putAway();
  expect(state.draft.value).toBeNull();
});

test('an empty one is asked for again; one that could not be kept stays to be kept', async () => {
  const empty = await openPopup();
  empty.state.write(ARTICLE, null);
  await empty.state.keep();
  expect(empty.state.problem.value?.code).toBe('entry-text');
  const full = await openPopup({ isFull: true });
  full.state.write(ARTICLE, null);
  full.state.type('一点');
  await full.state.keep();
  expect(full.state.problem.value?.code).toBe('entry-not-kept');
  expect(full.stored()?.text).toBe('一点');
});
