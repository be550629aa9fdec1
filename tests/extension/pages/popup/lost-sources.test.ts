import { expect, test } from 'vitest';
import { createLostSources } from '../../../../extension/pages/popup/state/lost-sources.ts';
import { SOURCES } from '../../../sources/pages.ts';

test('what the browser took back is named, and one click asks for all of it', async () => {
  const lost = new Set(['people-daily', 'people-cn']);
  const asked: string[][] = [];
  const state = createLostSources({
    sources: SOURCES,
    isLost: async ({ id }) => lost.has(id),
    async turnOn(...sources) {
      asked.push(sources.map(({ id }) => id));
      lost.clear();
      return true;
    },
  });
  await state.load();
  expect(state.lost.value.map(({ id }) => id)).toEqual(['people-cn', 'people-daily']);
  await state.mend();
  expect(asked).toEqual([['people-cn', 'people-daily']]);
  expect(state.lost.value).toEqual([]);
});

test('a refusal leaves it as it was', async () => {
  const state = createLostSources({
    sources: SOURCES,
    isLost: async ({ id }) => id === 'qstheory',
    turnOn: async () => false,
  });
  await state.load();
  await state.mend();
  expect(state.lost.value.map(({ id }) => id)).toEqual(['qstheory']);
});
