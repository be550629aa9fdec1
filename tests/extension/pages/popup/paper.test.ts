import { describe, expect, test } from 'vitest';
import { createPaper, type PaperPorts } from '../../../../extension/pages/popup/state/paper.ts';
import { NEW, PEOPLE, QIUSHI, SOURCES } from '../../../sources/pages.ts';

/** The popup over a page, some sources on, in a browser that answers as given; and what is done. */
async function over(
  address: string | null,
  on: readonly string[] = [],
  changes: Partial<PaperPorts> = {},
) {
  const done: string[] = [];
  const state = createPaper({
    address: async () => address,
    sources: async () => SOURCES,
    isOn: async ({ id }) => on.includes(id),
    isLost: async () => false,
    news: async () => [],
    async turnOn({ id }) {
      done.push(`ask ${id}`);
      return true;
    },
    arrange: async () => void done.push('arrange'),
    ...changes,
  });
  await state.load();
  return { state, done };
}

const LAYOUT = 'https://paper.people.com.cn/rmrb/pc/layout/202611/22/node_05.html';

describe('the paper in front is named', () => {
  test.each([
    ['an article of the e-paper, which the site’s pattern meets too', NEW, 'people-daily'],
    ['a page of the paper', LAYOUT, 'people-daily'],
    ['an article of the site', PEOPLE, 'people-cn'],
    ['any page of a site', 'https://www.qstheory.cn/', 'qstheory'],
  ])('%s', async (_, address, id) => {
    const { state } = await over(address);
    expect(state.view.value).toMatchObject({ kind: 'off', source: { id } });
  });

  test.each([
    ['where its source is on', NEW, ['people-daily']],
    ['where another source is on, it is', NEW, ['people-cn'], 'people-daily'],
    ['where no source knows the page', 'https://elsewhere.example/', []],
    ['where the browser does not tell', null, []],
  ])('%s', async (_, address, on, id = '') => {
    const { state } = await over(address, on);
    const view = state.view.value;
    expect(view.kind === 'none' ? '' : view.source.id).toBe(id);
  });

  test('nowhere else where its permission is lost: that is told with a button of its own', async () => {
    const { state } = await over(NEW, [], { isLost: async () => true });
    expect(state.view.value).toEqual({ kind: 'none' });
  });
});

test.each([
  [NEW, true],
  ['https://elsewhere.example/', false],
])(
  'where the browser’s question closed the popup, it says over %s what now',
  async (at, isArticle) => {
    const { state } = await over(at, ['people-daily'], { news: async () => ['people-daily'] });
    expect(state.view.value).toMatchObject({
      kind: 'on',
      source: { id: 'people-daily' },
      isArticle,
    });
  },
);

describe('one press', () => {
  test('asks, starts the scripts, and says that this article counts from now', async () => {
    const { state, done } = await over(QIUSHI);
    await state.turnOn();
    expect(done).toEqual(['ask qstheory', 'arrange']);
    expect(state.view.value).toMatchObject({ kind: 'on', isArticle: true });
    await state.turnOn();
    expect(done).toHaveLength(2);
  });

  test('over a page of the paper says to open an article', async () => {
    const { state } = await over(LAYOUT);
    await state.turnOn();
    expect(state.view.value).toMatchObject({ kind: 'on', isArticle: false });
  });

  test('that is refused leaves it off, and can be made again', async () => {
    const answers = [false, true];
    const { state, done } = await over(NEW, [], { turnOn: async () => answers.shift() ?? false });
    await state.turnOn();
    expect(state.view.value).toMatchObject({ kind: 'refused', source: { id: 'people-daily' } });
    expect(done).toEqual([]);
    await state.turnOn();
    expect(state.view.value).toMatchObject({ kind: 'on' });
  });
});
