import { describe, expect, test } from 'vitest';
import {
  createExportState,
  type ExportView,
  type Material,
} from '../../../../extension/pages/export/state/export.ts';
import { dayTable, sayMinutes } from '../../../../extension/pages/export/state/record-view.ts';
import { done } from '../../../../shared/messages/problem.ts';
import { NO_HOLIDAYS } from '../../../../shared/reading/holidays/holidays.ts';
import { makeRecord } from '../../../../shared/reading/record/make-record.ts';
import { chainKey } from '../../../../shared/reading/record/merge-records.ts';
import { writeRecord } from '../../../../shared/reading/record/read-record.ts';
import type { ReadingRecord } from '../../../../shared/reading/record/record.ts';
import { composeRecordSheets } from '../../../../shared/reading/record/record-sheets.ts';
import {
  readRecordWorkbook,
  writeRecordWorkbook,
} from '../../../../shared/reading/record/record-workbook.ts';
import { verifyRecord } from '../../../../shared/reading/record/verify-record.ts';
import { LAPTOP, onOffice, RULEBOOK, request } from '../../../reading/record/example.ts';
import { byHand, entry, finished, MINUTE, RULES } from '../../../reading/rules.ts';

const HOSTILE = '<img src=x onerror=alert(1)>';
const LEDGER = [
  finished({ day: '2026-11-03', title: HOSTILE, milliseconds: 3 * MINUTE }),
  entry({ session: 's2', day: '2026-11-03', article: 'a2', milliseconds: 30_000 }),
  byHand({ day: '2026-11-04' }),
  {
    kind: 'correction' as const,
    id: '00000000-0000-4000-8000-000000000002',
    day: '2026-11-03',
    of: 'a2',
    less: 6_000,
    reason: '离开了座位',
  },
  {
    kind: 'note' as const,
    id: '00000000-0000-4000-8000-000000000003',
    day: '2026-11-03',
    article: 'paper.people.com.cn/rmrb/1',
    text: '一点心得',
  },
];
const MATERIAL: Material = {
  ledger: LEDGER,
  chains: [],
  rules: [{ from: '2026-01-01', rulebook: RULEBOOK, rules: RULES }],
  leave: [{ from: '2026-11-10', to: '2026-11-11' }],
  holidays: NO_HOLIDAYS,
  device: LAPTOP,
  name: '张三',
  unit: '一支部',
};

/** The page on 23 November in Shanghai, still the 22nd in UTC. */
async function openExport(material: Partial<Material> = {}) {
  const saved: { name: string; bytes: Uint8Array }[] = [];
  const remembered: string[][] = [];
  const state = createExportState({
    now: () => Date.UTC(2026, 10, 22, 16, 30),
    gather: async () => ({ ...MATERIAL, ...material }),
    write: (record, rulesOn) => writeRecordWorkbook(record, { language: 'zh', rulesOn }),
    sheets: (record, rulesOn) => composeRecordSheets(record, { language: 'zh', rulesOn }),
    read: readRecordWorkbook,
    save: (name, bytes) => saved.push({ name, bytes }),
    soon: (run) => run(),
    async remember(name, unit) {
      remembered.push([name, unit]);
    },
  });
  expect(state.view.value).toEqual({ kind: 'loading' });
  await state.load();
  return { state, saved, remembered };
}

function recordOf(view: ExportView): ReadingRecord {
  if (view.kind !== 'shown') throw new Error(`Nothing shown: ${view.kind}`);
  return view.record;
}
const text = (view: ExportView) => writeRecord(recordOf(view));

describe('what the page shows', () => {
  test('is this month up to today, with titles, and whole', async () => {
    const { state } = await openExport();
    const record = recordOf(state.view.value);
    expect(verifyRecord(record)).toEqual([]);
    expect(record.chains[0]?.header).toMatchObject({
      member: { name: '张三', unit: '一支部' },
      device: LAPTOP,
      made: '2026-11-23',
      period: { from: '2026-11-01', to: '2026-11-23' },
      leave: [{ from: '2026-11-10', to: '2026-11-11' }],
    });
    expect(record.chains[0]?.days.map(({ content }) => content.day)).toEqual([
      '2026-11-03',
      '2026-11-04',
    ]);
    expect(text(state.view.value)).toContain(HOSTILE);
  });

  test('is what the file holds: the record is read back from its bytes', async () => {
    const { state } = await openExport();
    const view = state.view.value;
    if (view.kind !== 'shown') throw new Error('Nothing shown');
    expect(readRecordWorkbook(view.bytes)).toEqual(done(view.record));
    expect(view.sheets.map(({ name }) => name)).toEqual(['说明', '每日', '文章']);
  });

  test('is neither times of articles, nor notes, nor reasons, unless the member says so', async () => {
    const { state } = await openExport();
    expect(text(state.view.value)).not.toMatch(/心得|离开|"milliseconds":(180000|24000)/);
    state.change({ parts: { titles: true, articleTimes: true, notes: true } });
    expect(text(state.view.value)).toMatch(/一点心得/);
    expect(text(state.view.value)).toMatch(/"milliseconds":180000/);
    expect(text(state.view.value)).not.toMatch(/离开/);
  });

  test('has no titles where they are withheld, and then no times or notes either', async () => {
    const { state } = await openExport();
    state.change({ parts: { titles: false, articleTimes: true, notes: true } });
    expect(state.form.value.parts).toEqual({ titles: false, articleTimes: false, notes: false });
    expect(text(state.view.value)).not.toMatch(/onerror|心得/);
  });

  test('follows the period', async () => {
    const { state } = await openExport();
    state.change({ choice: 'last-month' });
    expect(recordOf(state.view.value).chains[0]?.days).toEqual([]);
    state.change({ choice: 'range', from: '2026-11-04', to: '' });
    expect(state.view.value).toEqual({ kind: 'no-range' });
    state.change({ to: '2026-11-04' });
    expect(recordOf(state.view.value).chains[0]?.days).toHaveLength(1);
  });

  test('waits for a name, and takes one line of it', async () => {
    const { state } = await openExport({ name: '' });
    expect(state.view.value).toEqual({ kind: 'no-name' });
    state.change({ name: ' 李\n四\u202e ', unit: '' });
    expect(recordOf(state.view.value).chains[0]?.header.member).toEqual({
      name: '李 四',
      unit: '',
    });
  });

  test('follows what is typed, and leaves alone what stands in the field', async () => {
    const { state } = await openExport({ name: '' });
    state.type({ name: '欧阳 ' });
    expect(state.form.value.name).toBe('欧阳 ');
    expect(recordOf(state.view.value).chains[0]?.header.member.name).toBe('欧阳');
    state.type({ name: '' });
    expect(state.view.value).toEqual({ kind: 'no-name' });
  });

  test('says that the ledger cannot be read', async () => {
    const state = createExportState({
      now: () => 0,
      gather: () => Promise.reject(new Error('blocked')),
      write: () => new Uint8Array(),
      sheets: () => [],
      read: readRecordWorkbook,
      save: () => {},
      soon: (run) => run(),
      remember: async () => {},
    });
    await state.load();
    expect(state.view.value).toEqual({ kind: 'unreadable', cause: 'Error: blocked' });
  });
});

describe('records of other devices', () => {
  const [chain] = makeRecord(
    request(
      [finished()],
      onOffice({ made: '2026-11-20', period: { from: '2026-11-01', to: '2026-11-20' } }),
    ),
  ).chains;
  const chains = chain ? [chain] : [];
  const key = chains.map(chainKey)[0] ?? '';
  const offered = (view: ExportView) =>
    view.kind === 'shown' ? view.offered.map(({ barred, included }) => [barred, included]) : [];

  test('go in, and can be left out', async () => {
    const { state } = await openExport({ chains });
    expect(offered(state.view.value)).toEqual([[null, true]]);
    expect(recordOf(state.view.value).chains).toHaveLength(2);
    state.change({ leftOut: new Set([key]) });
    expect(offered(state.view.value)).toEqual([[null, false]]);
    expect(recordOf(state.view.value).chains).toHaveLength(1);
  });

  test('do not go in under another name', async () => {
    const { state } = await openExport({ chains });
    state.change({ name: '李四' });
    expect(offered(state.view.value)).toEqual([['other-member', false]]);
    expect(recordOf(state.view.value).chains).toHaveLength(1);
  });

  test('do not go in with days outside the period', async () => {
    const { state } = await openExport({ chains });
    state.change({ choice: 'range', from: '2026-11-02', to: '2026-11-20' });
    expect(offered(state.view.value)).toEqual([['other-days', false]]);
  });
});

describe('saving', () => {
  test('hands the shown bytes over, under a name that any disk takes, and remembers who', async () => {
    const { state, saved, remembered } = await openExport({ name: 'a/b: <c>..' });
    await state.save();
    expect(saved.map(({ name }) => name)).toEqual(['阅读记录-a-b-c--2026-11-01-2026-11-23.xlsx']);
    expect(saved[0]?.bytes).toBe(state.view.value.kind === 'shown' && state.view.value.bytes);
    expect(remembered).toEqual([['a/b: <c>..', '一支部']]);
    expect(state.saved.value).toBe(true);
    state.change({ unit: '二支部' });
    expect(state.saved.value).toBe(false);
  });

  test('does nothing while nothing is shown', async () => {
    const { state, saved } = await openExport({ name: '' });
    await state.save();
    expect(saved).toEqual([]);
  });
});

test('the day table adds up what stands in the record', async () => {
  const { state } = await openExport();
  const [chain] = recordOf(state.view.value).chains;
  if (!chain) throw new Error('No chain');
  expect(dayTable(chain)).toEqual({
    rows: [
      { day: '2026-11-03', measured: 204_000, byHand: 0, corrected: 6_000, finished: 1 },
      { day: '2026-11-04', measured: 0, byHand: 600_000, corrected: 0, finished: 1 },
    ],
    total: { measured: 204_000, byHand: 600_000, corrected: 6_000, finished: 2 },
  });
});

test.each([
  [0, '0.0'],
  [5_999, '0.0'],
  [6_000, '0.1'],
  [59_999, '0.9'],
  [60_000, '1.0'],
  [3_661_000, '61.0'],
])('%i ms are %s minutes: never more than there were', (milliseconds, minutes) => {
  expect(sayMinutes(milliseconds)).toBe(minutes);
});
