import '../../fake-browser.ts';
import { expect, test } from 'vitest';
import { profileStore } from '../../../../extension/adapters/browser/profile-store.ts';
import { storedItem } from '../../../../extension/adapters/browser/stored-item.ts';
import { changeMember } from '../../../../extension/members/members.ts';
import { activeProfile } from '../../../../extension/members/profile.ts';
import { storage } from '../../fake-browser.ts';

const numbers = (): ReturnType<typeof storedItem<readonly number[]>> =>
  storedItem('numbers', (stored) => (Array.isArray(stored) ? stored : []));

test('changes from several pages at once are all kept', async () => {
  const pages = [1, 2, 3].map((number) => ({ number, item: numbers() }));
  await Promise.all(pages.map(({ number, item }) => item.change((all) => [...all, number])));
  expect(await numbers().load()).toEqual([1, 2, 3]);
});

test('a change to nothing else writes nothing', async () => {
  const before = storage.writes.length;
  expect(await numbers().change((all) => all)).toEqual([1, 2, 3]);
  expect(storage.writes).toHaveLength(before);
});

test('a write that failed keeps nobody else from changing', async () => {
  storage.fail(new Error('quota'));
  await expect(numbers().change((all) => [...all, 4])).rejects.toThrow('quota');
  storage.fail(null);
  expect(await numbers().change((all) => [...all, 5])).toEqual([1, 2, 3, 5]);
});

test('two settings changed at once are both kept', async () => {
  const { active } = await profileStore().load();
  await Promise.all([
    profileStore().change((all) => changeMember(all, active, { goal: 3 })),
    profileStore().change((all) => changeMember(all, active, { reminder: '19:30' })),
  ]);
  expect(activeProfile(await profileStore().load())).toMatchObject({ goal: 3, reminder: '19:30' });
});
