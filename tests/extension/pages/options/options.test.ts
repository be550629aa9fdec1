import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addMember } from '../../../../extension/members/members.ts';
import type { ImportedRulebook } from '../../../../extension/members/profile.ts';
import {
  firstProfiles,
  newProfile,
  type ProfileStore,
  type Profiles,
} from '../../../../extension/members/profile.ts';
import {
  bringRulebook,
  nameOfRulebook,
  takeBackRulebook,
} from '../../../../extension/members/rulebooks-in-force.ts';
import { createOptionsState } from '../../../../extension/members/settings.ts';
import { createBackupState } from '../../../../extension/pages/options/state/backup.ts';
import { createDeleteState } from '../../../../extension/pages/options/state/delete.ts';
import { addRange } from '../../../../extension/pages/options/state/leave-days.ts';
import { createMembersState } from '../../../../extension/pages/options/state/members.ts';
import { readRulebookFile } from '../../../../extension/pages/options/state/read-rulebook-file.ts';
import { createRecordImport } from '../../../../extension/pages/options/state/records.ts';
import { createRulebookState } from '../../../../extension/pages/options/state/rulebook.ts';
import type { LedgerItem } from '../../../../shared/reading/ledger/ledger-items.ts';
import { mergeLedgers } from '../../../../shared/reading/ledger/merge-ledgers.ts';
import { readRecord, writeRecord } from '../../../../shared/reading/record/read-record.ts';
import type { Chain, ReadingRecord } from '../../../../shared/reading/record/record.ts';
import { LAPTOP, OFFICE, richRecord } from '../../../reading/record/example.ts';
import { byHand, entry, MINUTE, RULES } from '../../../reading/rules.ts';

/** Ids one after the other. */
function ids() {
  let last = 0;
  return () => `00000000-0000-4000-8000-${`${++last}`.padStart(12, '0')}`;
}

/** A store of profiles in memory. */
function memoryStore(random = ids(), full = false) {
  let kept = firstProfiles(random);
  const store: ProfileStore = {
    load: async () => kept,
    async change(edit) {
      if (full) throw new Error('quota');
      kept = edit(kept);
      return kept;
    },
    onChange: () => {},
  };
  return { store, kept: (): Profiles => kept };
}

describe('settings', () => {
  test('are stored as they are changed, and shown as stored', async () => {
    const { store, kept } = memoryStore();
    const options = createOptionsState(store);
    await options.load();
    await options.change({ goal: 7, reminder: '19:30' });
    expect(kept().members[0]).toMatchObject({ goal: 7, reminder: '19:30' });
    expect(options.profile.value).toMatchObject({ goal: 7 });
    expect(options.saving.value).toEqual({ kind: 'saved' });
  });

  test('that cannot be stored stay as they were, and that is said', async () => {
    const options = createOptionsState(memoryStore(ids(), true).store);
    await options.load();
    await options.change({ declared: true });
    expect(options.profile.value?.declared).toBe(false);
    expect(options.saving.value).toEqual({ kind: 'unsaved', cause: 'Error: quota' });
  });

  test('that another window changed meanwhile are not lost', async () => {
    const { store, kept } = memoryStore();
    const [one, other] = [createOptionsState(store), createOptionsState(store)];
    await Promise.all([one.load(), other.load()]);
    await one.change({ goal: 3 });
    await other.change({ declared: true });
    expect(kept().members[0]).toMatchObject({ goal: 3, declared: true });
  });

  test('are of the member that is shown, and lists as they are stored by then', async () => {
    const { store, kept } = memoryStore();
    const [one, other] = [createOptionsState(store), createOptionsState(store)];
    await Promise.all([one.load(), other.load()]);
    const day = (date: string) => ({ from: date, to: date });
    await one.change(({ leave }) => ({ leave: addRange(leave, day('2026-11-02')) }));
    await one.update((all) =>
      addMember(
        all,
        newProfile(() => OFFICE),
      ),
    );
    await other.change(({ leave }) => ({ leave: addRange(leave, day('2026-11-09')) }));
    expect(kept().members.map(({ leave }) => leave.map(({ from }) => from))).toEqual([
      ['2026-11-02', '2026-11-09'],
      [],
    ]);
  });
});

describe('a rulebook file', () => {
  const SEED = readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8');

  /** What the page shows after a file was chosen, and what was put in force. */
  async function choose(text: string) {
    const applied: unknown[] = [];
    const state = createRulebookState({
      read: async (text) => readRulebookFile(text),
      async apply({ from, rulebook: { id, version } }) {
        applied.push([from, id, version]);
        return 'applied';
      },
    });
    await state.read('rules.yaml', async () => text);
    return { state, applied };
  }

  test('with a mistake is refused, with line, column and sentence', async () => {
    const line = SEED.split('\n').findIndex((text) => text.includes('speed: 1200')) + 1;
    const { state, applied } = await choose(SEED.replace('speed: 1200', 'speeed: 1200'));
    const view = state.view.value;
    if (view.kind !== 'refused') throw new Error(view.kind);
    const column = (SEED.split('\n')[line - 1] ?? '').indexOf('speed: 1200') + 1;
    const [first] = view.problems;
    expect(first?.place).toEqual({ line, column });
    expect(first?.said.zh).toContain('speeed');
    await state.apply();
    expect(applied).toEqual([]);
  });

  test('waits for a yes; the first day is its own, or another that the member gives', async () => {
    const { state, applied } = await choose(SEED);
    expect(state.view.value).toMatchObject({ kind: 'confirming', from: '2026-01-01' });
    expect(applied).toEqual([]);
    state.startOn('2026-02-30');
    expect(state.view.value).toMatchObject({ from: '2026-01-01' });
    state.startOn('2026-11-16');
    await state.apply();
    expect(applied).toEqual([['2026-11-16', 'grassroots-joint-review', '2026.1.0']]);
    expect(state.view.value).toMatchObject({ kind: 'applied', from: '2026-11-16' });
  });

  test('that says nothing about reading has nothing to apply', async () => {
    const { state } = await choose(SEED.replace(/^reading:[\s\S]*$/m, ''));
    expect(state.view.value).toMatchObject({ kind: 'silent' });
  });

  test('is put away again by cancelling', async () => {
    const { state, applied } = await choose(SEED);
    state.cancel();
    await state.apply();
    expect([state.view.value, applied]).toEqual([{ kind: 'choosing' }, []]);
  });

  test('takes the place of one from the same day, and can be taken back', () => {
    const rulebook = (version: string) => ({ id: 'r', version, sha256: '0'.repeat(64) });
    const bring = (before: Parameters<typeof bringRulebook>[0], from: string, version: string) =>
      bringRulebook(before, { from, rulebook: rulebook(version), rules: RULES }) ?? [];
    const two = bring(bring([], '2026-11-16', '2'), '2026-01-01', '1');
    expect(two.map(({ from, version }) => [from, version])).toEqual([
      ['2026-01-01', '1'],
      ['2026-11-16', '2'],
    ]);
    const other = bring(two, '2026-11-16', '3');
    expect(other.map(({ version }) => version)).toEqual(['1', '3']);
    expect(takeBackRulebook(other, '2026-01-01').map(({ version }) => version)).toEqual(['3']);
  });

  test('is called by its title and version, or by its id where no title was kept', () => {
    const dated = {
      from: '2026-01-01',
      rulebook: { id: 'r', version: '1', sha256: '0'.repeat(64) },
    };
    const named = bringRulebook([], { ...dated, rules: RULES }, { zh: '支部 规则', en: '' }) ?? [];
    const unnamed = bringRulebook([], { ...dated, rules: RULES }) ?? [];
    const stored = JSON.parse(JSON.stringify([...named, ...unnamed]));
    const names = stored.map((one: ImportedRulebook) =>
      ['zh', 'en'].map((language) => nameOfRulebook(one, language as 'zh' | 'en')),
    );
    expect(names).toEqual([
      ['支部 规则 1', 'r 1'],
      ['r 1', 'r 1'],
    ]);
  });
});

const SESSION = '00000000-0000-4000-8000-0000000000aa';
const LEDGER: readonly LedgerItem[] = [
  entry({ session: SESSION, day: '2026-11-01', milliseconds: MINUTE }),
  entry({ session: SESSION, day: '2026-11-02', milliseconds: MINUTE + 1 }),
  byHand({ day: '2026-11-03' }),
];

describe('deleting', () => {
  function openDelete(items = LEDGER, imported = 0) {
    const removed: unknown[] = [];
    const state = createDeleteState({
      all: async () => items,
      imported: async () => imported,
      async remove(range) {
        removed.push(range);
      },
    });
    return { state, removed };
  }
  const RANGE = { from: '2026-11-02', to: '2026-11-03' };

  test('shows days, articles and minutes first, and asks for the number of days', async () => {
    const { state, removed } = openDelete();
    await state.look(RANGE);
    expect(state.view.value).toMatchObject({
      kind: 'asking',
      doomed: { days: 2, articles: 2, minutes: 12, byHand: 1, imported: 0 },
    });
    await state.confirm('3');
    expect(state.view.value).toMatchObject({ kind: 'asking', mistyped: true });
    await state.confirm('');
    expect(removed).toEqual([]);
    await state.confirm(' 2 ');
    expect(removed).toEqual([RANGE]);
    expect(state.view.value).toMatchObject({ kind: 'deleted', doomed: { days: 2 } });
  });

  test('has nothing to ask where there is nothing', async () => {
    const { state } = openDelete();
    await state.look({ from: '2025-01-01', to: '2025-12-31' });
    expect(state.view.value).toEqual({ kind: 'nothing-there' });
  });

  test('of everything takes imported records too', async () => {
    const { state, removed } = openDelete([], 2);
    await state.look('everything');
    expect(state.view.value).toMatchObject({ doomed: { days: 0, imported: 2 } });
    await state.confirm('0');
    expect(removed).toEqual(['everything']);
  });

  test('can be given up', async () => {
    const { state, removed } = openDelete();
    await state.look('everything');
    state.cancel();
    await state.confirm('3');
    expect(removed).toEqual([]);
  });
});

describe('a backup', () => {
  function openBackup(items: readonly LedgerItem[], device = LAPTOP) {
    let ours = items;
    const saved: string[] = [];
    const shown: unknown[] = [];
    const state = createBackupState({
      device: () => device,
      all: async () => ours,
      async merge(theirs, told) {
        told(1, theirs.length);
        shown.push(state.view.value);
        ours = mergeLedgers(ours, theirs);
      },
      save: (text) => saved.push(text),
    });
    return { state, saved, shown, ledger: () => ours };
  }

  test('adds nothing before it is told to, nothing twice, and replaces nothing', async () => {
    const { state: source, saved } = openBackup(LEDGER);
    await source.save();
    const longer = entry({ session: SESSION, day: '2026-11-01', milliseconds: 9 * MINUTE });
    const { state, ledger, shown } = openBackup([longer]);
    await state.offer('b.json', saved[0] ?? '');
    expect(state.view.value).toMatchObject({
      kind: 'offered',
      foreign: false,
      changes: { added: { days: 2 }, raised: 0, known: 1 },
    });
    expect(ledger()).toEqual([longer]);
    await state.merge();
    const all = LEDGER.length;
    expect(shown).toEqual([{ kind: 'merging', file: 'b.json', done: 1, all }]);
    expect(ledger()).toHaveLength(3);
    expect(ledger()).toContainEqual(longer);
    await state.offer('b.json', saved[0] ?? '');
    expect(state.view.value).toEqual({ kind: 'nothing-new', file: 'b.json' });
  });

  test('of another device says so', async () => {
    const { state: source, saved } = openBackup(LEDGER);
    await source.save();
    const { state } = openBackup([], OFFICE);
    await state.offer('b.json', saved[0] ?? '');
    expect(state.view.value).toMatchObject({ kind: 'offered', foreign: true });
  });

  test('that is none changes nothing', async () => {
    const { state } = openBackup([]);
    await state.offer('b.json', '[]');
    expect(state.view.value).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'not-a-backup' }],
    });
    await state.merge();
    expect(state.view.value).toMatchObject({ kind: 'refused' });
  });
});

describe('records of other devices', () => {
  const record = richRecord();
  const file = (content: ReadingRecord | string, name = 'r.xlsx') => ({
    name,
    bytes: async () =>
      new TextEncoder().encode(typeof content === 'string' ? content : writeRecord(content)),
  });
  function openImport(name = '') {
    const kept = new Map<string, Chain>();
    const state = createRecordImport({
      member: () => ({ name, unit: '一支部' }),
      device: () => LAPTOP,
      read: async (bytes) => readRecord(new TextDecoder().decode(bytes)),
      chains: async () => [...kept.values()],
      async keepChains(chains) {
        for (const chain of chains) kept.set(chain.end, chain);
      },
    });
    return { state, kept };
  }

  test('are kept once, however often they come; this device’s own are not', async () => {
    const { state, kept } = openImport();
    const others = record.chains.filter(({ header }) => header.device === OFFICE);
    await state.take([file(record), file(record)]);
    const days = others.reduce((sum, chain) => sum + chain.days.length, 0);
    expect(state.outcomes.value).toEqual([
      { file: 'r.xlsx', kind: 'kept', chains: 2, days, known: 0, own: 1 },
      { file: 'r.xlsx', kind: 'kept', chains: 0, days: 0, known: 2, own: 1 },
    ]);
    expect([...kept.values()]).toEqual(others);
    expect(state.chains.value).toEqual(others);
  });

  test('with an edit are refused whole, the place named, and the next file still read', async () => {
    const { state, kept } = openImport();
    const edited = writeRecord(record).replace('"measured":', '"measured":1');
    await state.take([file(edited, 'edited.xlsx'), file('PK', 'none.xlsx')]);
    expect(state.outcomes.value).toMatchObject([
      { file: 'edited.xlsx', kind: 'refused', problems: [{ code: 'record-day-altered' }] },
      { file: 'none.xlsx', kind: 'refused', problems: [{ code: 'record-not-json' }] },
    ]);
    expect(kept.size).toBe(0);
  });

  test('of somebody else are refused', async () => {
    const { state, kept } = openImport('李四');
    await state.take([file(record)]);
    expect(state.outcomes.value).toMatchObject([
      {
        kind: 'refused',
        problems: [
          {
            code: 'record-other-member',
            values: { ours: '李四 (一支部)', theirs: '张三 (一支部)' },
          },
        ],
      },
    ]);
    expect(kept.size).toBe(0);
  });

  test('that cannot be opened are named', async () => {
    const { state } = openImport();
    await state.take([{ name: 'gone.xlsx', bytes: () => Promise.reject(new Error('gone')) }]);
    expect(state.outcomes.value).toEqual([
      { file: 'gone.xlsx', kind: 'not-done', cause: 'Error: gone' },
    ]);
  });
});

describe('members', () => {
  async function openMembers() {
    const random = ids();
    const { store, kept } = memoryStore(random);
    const options = createOptionsState(store);
    await options.load();
    const forgotten: string[] = [];
    const state = createMembersState(options, {
      random,
      ledgerOf: async () => LEDGER,
      async forget(member) {
        forgotten.push(member);
      },
    });
    return { state, kept, forgotten, first: kept().active };
  }
  const names = ({ members }: Profiles) => members.map(({ name }) => name);

  test('are added with a name of one line, and are current then', async () => {
    const { state, kept, first } = await openMembers();
    expect(await state.add('  ', '二支部')).toBe(false);
    expect(await state.add('李\n四', '二支部')).toBe(true);
    expect(names(kept())).toEqual(['', '李 四']);
    expect(kept().active).not.toBe(first);
    await state.switchTo(first);
    expect(kept().active).toBe(first);
    await state.switchTo('nobody');
    expect(kept().active).toBe(first);
  });

  test('have devices of their own', async () => {
    const { state, kept } = await openMembers();
    await state.add('李四', '');
    expect(new Set(kept().members.map(({ device }) => device)).size).toBe(2);
  });

  test('are renamed', async () => {
    const { state, kept, first } = await openMembers();
    expect(await state.rename(first, '张三', '一支部')).toBe(true);
    expect(kept().members[0]).toMatchObject({ id: first, name: '张三', unit: '一支部' });
  });

  test('go with their ledger, after its number of days was typed', async () => {
    const { state, kept, forgotten, first } = await openMembers();
    await state.add('李四', '');
    await state.askToRemove(first);
    expect(state.removal.value).toMatchObject({ kind: 'asking', sum: { days: 3, minutes: 13 } });
    await state.confirmRemoval('4');
    expect(state.removal.value).toMatchObject({ mistyped: true });
    expect(forgotten).toEqual([]);
    await state.confirmRemoval('3');
    expect(forgotten).toEqual([first]);
    expect(names(kept())).toEqual(['李四']);
    expect(kept().active).toBe(kept().members[0]?.id);
  });

  test('stay where the ledger could not be removed', async () => {
    const { store, kept } = memoryStore();
    const options = createOptionsState(store);
    await options.load();
    const state = createMembersState(options, {
      random: ids(),
      ledgerOf: async () => [],
      forget: () => Promise.reject(new Error('blocked')),
    });
    await options.update((all) =>
      addMember(
        all,
        newProfile(() => OFFICE),
      ),
    );
    await state.askToRemove(kept().active);
    await state.confirmRemoval('0');
    expect(state.removal.value).toEqual({ kind: 'not-done', cause: 'Error: blocked' });
    expect(kept().members).toHaveLength(2);
  });

  test('the last one stays with the ledger, where another page removed the others', async () => {
    const { state, kept, forgotten, first } = await openMembers();
    await state.askToRemove(first);
    await state.confirmRemoval('3');
    expect([state.removal.value, forgotten]).toEqual([{ kind: 'none' }, []]);
    expect(kept().members).toHaveLength(1);
  });

  test('a name is cut where it is longer than a record takes, also in its normal form', async () => {
    const { state, kept } = await openMembers();
    await state.add('\u0958'.repeat(100), '');
    expect(names(kept())[1]).toBe('\u0915\u093c'.repeat(50));
    await state.add(`a${'😀'.repeat(80)}`, '');
    expect(names(kept())[2]).toBe(`a${'😀'.repeat(49)}`);
  });
});
