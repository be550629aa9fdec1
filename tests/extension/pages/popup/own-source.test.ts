import { describe, expect, test } from 'vitest';
import {
  createOwnSource,
  type UncheckedSource,
} from '../../../../extension/pages/popup/state/own-source.ts';
import {
  type PointedArticle,
  proposeSource,
} from '../../../../shared/reading/sources/own-source.ts';
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

function openPopup(page: PointedArticle | null, waiting: UncheckedSource | null = null) {
  const added: ReadingSource[] = [];
  const checked: string[] = [];
  const state = createOwnSource({
    look: async () => page,
    known: SOURCES,
    add: async (source) => void added.push(source),
    unchecked: async () => waiting,
    checked: async ({ id }) => void checked.push(id),
  });
  return { state, added, checked };
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

describe('a second article', () => {
  const proposed = proposeSource(PAGE);
  if (!proposed.ok) throw new Error('The page is an article');
  const waiting = { source: proposed.value, first: 'www.example.cn/article/12345' };
  const second = { ...PAGE, address: 'https://www.example.cn/article/777' };

  test.each([
    [second, 'fits', ['own-www-example-cn']],
    [PAGE, 'same', []],
    [{ ...second, address: 'https://www.example.cn/zt/777' }, 'other-address', []],
    [{ ...second, body: ['.text'] }, 'other-text', []],
    [null, 'elsewhere', []],
  ])('is asked for, and told how it fits: %#', async (page, says, kept) => {
    const { state, checked } = openPopup(page, waiting);
    await state.load();
    expect(state.view.value).toMatchObject({ kind: 'to-check', says: null });
    await state.check();
    expect(state.view.value).toMatchObject({ kind: 'to-check', says });
    expect(checked).toEqual(kept);
  });

  test('that does not fit can be added as another form', async () => {
    const { state, added } = openPopup(
      { ...PAGE, address: 'https://www.example.cn/zt/777' },
      waiting,
    );
    await state.load();
    await state.check();
    await state.propose();
    await state.add();
    expect(added).toMatchObject([{ id: 'own-www-example-cn' }]);
  });

  test('is not asked for where no source waits', async () => {
    const { state } = openPopup(PAGE);
    await state.load();
    expect(state.view.value).toEqual({ kind: 'none' });
  });
});
