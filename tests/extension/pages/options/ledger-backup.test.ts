import { describe, expect, test } from 'vitest';
import {
  changesNothing,
  changesOf,
} from '../../../../extension/pages/options/state/backup-changes.ts';
import {
  readBackup,
  writeBackup,
} from '../../../../extension/pages/options/state/ledger-backup.ts';
import type { LedgerItem } from '../../../../shared/reading/ledger/ledger-items.ts';
import { mergeLedgers } from '../../../../shared/reading/ledger/merge-ledgers.ts';
import { byHand, entry, MINUTE } from '../../../reading/rules.ts';

const DEVICE = '3f2b8c1e-7a5d-4c1b-9f00-0123456789ab';
const SESSION = '00000000-0000-4000-8000-000000000001';
const session = (changes = {}) => entry({ session: SESSION, milliseconds: MINUTE, ...changes });
const CORRECTION: LedgerItem = {
  kind: 'correction',
  id: '00000000-0000-4000-8000-000000000002',
  day: '2026-11-22',
  of: 'paper.people.com.cn/rmrb/1',
  less: 1000,
  reason: '离开过',
};
const NOTE: LedgerItem = {
  kind: 'note',
  id: '00000000-0000-4000-8000-000000000003',
  day: '2026-11-22',
  article: 'paper.people.com.cn/rmrb/1',
  text: '<img src=x onerror=alert(1)>\n=1+1',
};
const ALL = [session(), byHand(), CORRECTION, NOTE];

const write = (items: readonly LedgerItem[]) => writeBackup({ device: DEVICE, items });
const head = (items: string) => `{"lianping-ledger":1,"device":"${DEVICE}","items":[${items}]}`;

test('a backup reads back as it was, whatever the order', () => {
  const read = readBackup(write(ALL));
  expect(read).toEqual({
    ok: true,
    value: { device: DEVICE, items: mergeLedgers([], ALL) },
    problems: [],
  });
  expect(write(ALL.toReversed())).toBe(write(ALL));
  expect(write([])).toBe(`{"lianping-ledger":1,"device":"${DEVICE}","items":[\n\n]}\n`);
});

test.each([
  ['no JSON', 'PK…', 'backup-not-json', {}],
  ['something else', '{"items":[]}', 'not-a-backup', {}],
  ['null', 'null', 'not-a-backup', {}],
  ['no list', head('').replace('[]', '{}'), 'not-a-backup', {}],
  ['an item of no kind', head('{"kind":"x"}'), 'backup-item', { item: 1, field: 'kind' }],
  ['an item that is none', head('7'), 'backup-item', { item: 1, field: '{}' }],
  [
    'a second item out of bounds',
    head([session(), session({ milliseconds: -1 })].map((one) => JSON.stringify(one)).join()),
    'backup-item',
    { item: 2, field: 'milliseconds' },
  ],
  [
    'deeper than the text',
    head(JSON.stringify(session({ chars: 5, deepest: 6 }))),
    'backup-item',
    { item: 1, field: 'deepest' },
  ],
  [
    'an unknown member',
    head(JSON.stringify({ ...byHand(), more: 1 })),
    'backup-item',
    { item: 1, field: 'more' },
  ],
  ['too much of it', ' '.repeat(50_000_001), 'backup-too-large', { chars: 50_000_001 }],
])('not taken: %s', (_, text, code, values) => {
  expect(readBackup(text)).toMatchObject({ ok: false, problems: [{ code, values }] });
});

describe('merging says first what it would add', () => {
  test('to an empty ledger: everything', () => {
    const { added, raised, known } = changesOf([], ALL);
    expect(added).toEqual({
      days: 1,
      articles: 2,
      minutes: 11,
      byHand: 1,
      corrections: 1,
      notes: 1,
    });
    expect([raised, known]).toEqual([0, 0]);
  });

  test('to the same ledger: nothing', () => {
    const changes = changesOf(ALL, ALL);
    expect(changesNothing(changes)).toBe(true);
    expect(changes.known).toBe(4);
  });

  test('a session that is longer there is raised, a shorter one is not', () => {
    const longer = session({ milliseconds: 2 * MINUTE });
    expect(changesOf([session()], [longer])).toMatchObject({ raised: 1, known: 0 });
    expect(changesNothing(changesOf([longer], [session()]))).toBe(true);
  });
});
