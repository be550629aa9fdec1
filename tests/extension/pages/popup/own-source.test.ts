import { expect, test } from 'vitest';
import { createOwnSource } from '../../../../extension/pages/popup/state/own-source.ts';
import type { PointedArticle } from '../../../../shared/reading/sources/own-source.ts';
import type { ReadingSource } from '../../../../shared/reading/sources/source.ts';
import { NEW, SOURCES } from '../../../sources/pages.ts';

const PAGE: PointedArticle = {
  address: 'https://www.example.cn/article/12345',
  site: '某日报',
  shown: { title: '灯下', chars: 500 },
  title: ['h1'],
  body: ['#content'],
  date: [],
};

function openPopup(page: PointedArticle | null) {
  const added: ReadingSource[] = [];
  const state = createOwnSource({
    look: async () => page,
    known: SOURCES,
    add: async (source) => void added.push(source),
  });
  return { state, added };
}

test('nothing is added before the member has seen what was found', async () => {
  const { state, added } = openPopup(PAGE);
  await state.add();
  expect([state.view.value, added]).toEqual([{ kind: 'none' }, []]);
  await state.propose();
  expect(state.view.value).toMatchObject({
    kind: 'proposed',
    shown: { title: '灯下', chars: 500 },
  });
  expect(added).toEqual([]);
  await state.add();
  expect(state.view.value).toMatchObject({ kind: 'added', source: { id: 'own-www-example-cn' } });
  expect(added).toMatchObject([{ asks: ['*://www.example.cn/*'] }]);
});

test.each([
  [null, { kind: 'no-page' }],
  [
    { ...PAGE, body: [] },
    { kind: 'refused', problems: [{ code: 'own-source-text' }] },
  ],
  [
    { ...PAGE, address: NEW },
    { kind: 'refused', problems: [{ code: 'own-source-known' }] },
  ],
])('a page that cannot be added: %#', async (page, view) => {
  const { state, added } = openPopup(page);
  await state.propose();
  expect(state.view.value).toMatchObject(view);
  await state.add();
  expect(added).toEqual([]);
});
