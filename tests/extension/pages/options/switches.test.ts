import { expect, test } from 'vitest';
import { createSwitchState } from '../../../../extension/pages/options/state/switches.ts';
import type { ReadingSource } from '../../../../shared/reading/sources/source.ts';

const SOURCE: ReadingSource = {
  id: 'people-daily',
  title: { zh: '报', en: 'Paper' },
  home: null,
  today: null,
  seen: null,
  asks: ['*://paper.people.com.cn/*'],
  runs: ['*://paper.people.com.cn/rmrb/pc/*'],
  articles: [],
  others: [],
};

/** A browser that answers the request for permission as given, and what is done in it. */
async function openOptions({ grants = true, on = false, lost = false } = {}) {
  const done: string[] = [];
  const state = createSwitchState({
    isOn: async () => on,
    isLost: async () => lost,
    async turnOn({ id }) {
      done.push(`ask ${id}`);
      return grants;
    },
    turnOff: async ({ id }) => void done.push(`give back ${id}`),
    arrange: async () => void done.push('arrange'),
    sources: async () => [SOURCE],
    remove: async ({ id }) => void done.push(`remove ${id}`),
    rename: async ({ id, title }) => void done.push(`${id} is ${title.zh}`),
  });
  await state.load();
  const flip = async () => {
    const [view] = state.switches.value;
    if (view) await state.flip(view);
  };
  const remove = async () => {
    const [view] = state.switches.value;
    if (view) await state.remove(view);
  };
  const rename = async (name: string) => {
    const [view] = state.switches.value;
    if (view) await state.rename(view, name);
  };
  return { done, flip, remove, rename, view: () => state.switches.value[0] };
}

test('switching on asks, then starts the scripts', async () => {
  const { done, flip, view } = await openOptions();
  expect(view()).toEqual({ source: SOURCE, on: false, refused: false, lost: false });
  await flip();
  expect(done).toEqual(['ask people-daily', 'arrange']);
  expect(view()).toEqual({ source: SOURCE, on: true, refused: false, lost: false });
});

test('a refusal leaves it off, and says so', async () => {
  const { flip, view } = await openOptions({ grants: false });
  await flip();
  expect(view()).toEqual({ source: SOURCE, on: false, refused: true, lost: false });
});

test('switching off gives the permission back, then ends the scripts', async () => {
  const { done, flip, view } = await openOptions({ on: true });
  await flip();
  expect(done).toEqual(['give back people-daily', 'arrange']);
  expect(view()).toEqual({ source: SOURCE, on: false, refused: false, lost: false });
});

test('a source of one’s own is switched off before it goes', async () => {
  const { done, remove, view } = await openOptions({ on: true });
  await remove();
  expect(done).toEqual(['give back people-daily', 'remove people-daily', 'arrange']);
  expect(view()).toBeUndefined();
});

test('a switch whose pages went with those of another says so', async () => {
  const site = { ...SOURCE, id: 'people-cn', asks: ['*://*.people.com.cn/*'] };
  const on = new Set(['people-daily', 'people-cn']);
  const state = createSwitchState({
    isOn: async ({ id }) => on.has(id),
    isLost: async ({ id }) => !on.has(id),
    turnOn: async () => true,
    // As a browser may do: the wider permission was all that it had been asked for
    turnOff: async () => on.clear(),
    arrange: async () => {},
    sources: async () => [SOURCE, site],
    remove: async () => {},
    rename: async () => {},
  });
  await state.load();
  const wide = state.switches.value.find(({ source }) => source === site);
  if (wide) await state.flip(wide);
  // It was switched off itself; the other one was not.
  expect(state.switches.value.map(({ on, lost }) => [on, lost])).toEqual([
    [false, true],
    [false, false],
  ]);
});

test('a lost permission is told, and the switch asks for it again', async () => {
  const { done, flip, view } = await openOptions({ lost: true });
  expect(view()).toEqual({ source: SOURCE, on: false, refused: false, lost: true });
  await flip();
  expect(done).toEqual(['ask people-daily', 'arrange']);
  expect(view()).toEqual({ source: SOURCE, on: true, refused: false, lost: false });
});

test('a source of one’s own has the name that the member gives it, and keeps its own for none', async () => {
  const { done, rename, view } = await openOptions();
  await rename('  县报\u3000电子版 ');
  expect(done).toEqual(['people-daily is 县报 电子版', 'arrange']);
  await rename('  ');
  expect(view()?.source.title).toEqual({ zh: '县报 电子版', en: '县报 电子版' });
});
