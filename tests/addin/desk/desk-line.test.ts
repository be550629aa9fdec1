import { expect, test } from 'vitest';
import { createDeskLine } from '../../../addin/desk/desk-line.ts';
import type { Listener } from '../../../addin/desk/desk-post.ts';
import type { Question } from '../../../addin/desk/messages.ts';

/** Desks that say what the test has them say, and still do once they are replaced. */
function handMoved() {
  const desks: { listener: Listener; asked: Question[]; isEnded: boolean }[] = [];
  const line = createDeskLine(async (listener) => {
    const desk = { listener, asked: [] as Question[], isEnded: false };
    desks.push(desk);
    return {
      send: (question) => desk.asked.push(question),
      end: () => {
        desk.isEnded = true;
      },
    };
  });
  const at = async (index: number) => {
    for (let turns = 0; turns < 20; turns++) await Promise.resolve();
    const desk = desks[index];
    if (!desk) throw new Error(`There is no desk ${index}`);
    return desk;
  };
  return { line, desks, at };
}

const TEXT = { text: '', path: 'version', value: '2' };

test('a desk that was replaced says nothing any more: no answer, no share, no end', async () => {
  const { line, desks, at } = handMoved();
  const [givenUp, shares] = [new AbortController(), [] as number[]];
  const draft = line.ask('draft', 'zh', { signal: givenUp.signal });
  const changed = line.ask('change-rule', TEXT, { onProgress: ({ done }) => shares.push(done) });
  const old = await at(0);
  givenUp.abort();
  await expect(draft).rejects.toThrow('');
  const now = await at(1);
  expect(now.asked.map(({ kind }) => kind)).toEqual(['change-rule']);
  const id = now.asked[0]?.id ?? -1;
  old.listener.heard({ id, progress: { done: 9, all: 10, of: 'steps' } });
  old.listener.heard({ id, given: 'of the old' as never });
  old.listener.lost('the old one ended late');
  await at(1);
  expect(desks.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  now.listener.heard({ id, progress: { done: 1, all: 10, of: 'steps' } });
  now.listener.heard({ id, given: 'of the new' as never });
  expect(await changed).toBe('of the new');
  expect(shares).toEqual([1]);
});

test('what could not be put back on a new desk is put back once more when something is asked', async () => {
  const { line, desks, at } = handMoved();
  line.onRenewed(async (ask) => void (await ask('draft', 'zh')));
  (await at(0)).listener.lost('it ended');
  const bare = await at(1);
  bare.listener.heard({ id: bare.asked[0]?.id ?? -1, fault: 'it befell' });
  await at(1);
  expect(desks.length).toBe(2);
  const changed = line.ask('change-rule', TEXT);
  const whole = await at(2);
  expect(whole.asked.map(({ kind }) => kind)).toEqual(['draft']);
  whole.listener.heard({ id: whole.asked[0]?.id ?? -1, given: null as never });
  await at(2);
  expect(whole.asked.map(({ kind }) => kind)).toEqual(['draft', 'change-rule']);
  whole.listener.heard({ id: whole.asked[1]?.id ?? -1, given: 'of the whole' as never });
  expect(await changed).toBe('of the whole');
});
