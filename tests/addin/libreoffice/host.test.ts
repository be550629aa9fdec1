import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type HostListener, type Selection, UNWATCHED } from '../../../addin/hosts/host.ts';
import type { SheetPlace } from '../../../shared/messages/problem.ts';
import type { Workbook } from '../../../shared/workbook/model.ts';
import { readWorkbook } from '../../../shared/workbook/read.ts';
import { packExtension } from './extension.ts';
import { openLive } from './live.ts';
import { type Office, startOffice } from './office.ts';

const SAMPLE = 'seeds/workbooks/joint-review-2026.xlsx';
const folder = mkdtempSync(join(tmpdir(), 'lianping-oxt-'));
let office: Office;

beforeAll(async () => {
  office = await startOffice(await packExtension(folder));
});
afterAll(async () => {
  await office?.close();
  rmSync(folder, { recursive: true, force: true });
});

function fromFile(path: string): Workbook {
  const read = readWorkbook(new Uint8Array(readFileSync(path)));
  if (!read.ok) throw new Error(`${path} does not open`);
  return read.value;
}

interface State {
  readonly sheets: readonly string[];
  readonly url: string;
  readonly modified: boolean;
  readonly undo: readonly string[];
  readonly active: string;
}
const stateOf = (path: string) => office.act<State>('state', { path });

/** What the listener is told, until it is what is waited for. */
function listening() {
  const selections: Selection[] = [];
  const changes: (string | undefined)[] = [];
  const waiting = new Set<() => void>();
  const told = () => {
    for (const check of waiting) check();
  };
  const listener: HostListener = {
    selected: (selection) => {
      selections.push(selection);
      told();
    },
    changed: (sheet) => {
      changes.push(sheet);
      told();
    },
  };
  const until = <T>(find: () => T | undefined): Promise<T> =>
    new Promise((found) => {
      const check = () => {
        const value = find();
        if (value !== undefined) found(value);
      };
      waiting.add(check);
      check();
    });
  return {
    listener,
    changes,
    selected: ({ sheet, cell }: SheetPlace) =>
      until(() => selections.find(({ place }) => place.sheet === sheet && place.cell === cell)),
    changed: (sheet: string) => until(() => changes.find((one) => one === sheet)),
  };
}

describe('reading', () => {
  test('leaves the document as it was: unchanged, at its own address', async () => {
    const { host, document } = await openLive(office, SAMPLE);
    const before = await stateOf(document);
    await host.read(UNWATCHED);
    expect(await stateOf(document)).toEqual(before);
    expect(before).toMatchObject({ modified: false, undo: [] });
    await office.act('close', { path: document });
  });

  test('reads what is there now, not what was saved', async () => {
    const { host, document } = await openLive(office, SAMPLE);
    await office.act('write', { path: document, sheet: '年度考核', cell: 'F24', value: 24.5 });
    const read = await host.read(UNWATCHED);
    const sheets = read.ok ? read.value.sheets : [];
    const sheet = sheets.find(({ name }) => name === '年度考核');
    expect(sheet?.rows.get(24)?.get(6)).toEqual({ kind: 'number', value: 24.5 });
    await office.act('close', { path: document });
  });
});

describe('selecting', () => {
  test('a place is shown', async () => {
    const { host, document } = await openLive(office, SAMPLE);
    expect(await host.select({ sheet: '同级互评', cell: 'C7' })).toMatchObject({ ok: true });
    expect(await office.act('selected', { path: document })).toBe('$同级互评.$C$7');
    expect((await stateOf(document)).active).toBe('同级互评');
    await office.act('close', { path: document });
  });

  test.each([
    [{ sheet: '没有', cell: 'A1' }, 'host-place-missing'],
    [{ sheet: '名册', cell: 'ZZZZ1' }, 'host-place-missing'],
  ])('%j is not there', async (place, code) => {
    const { host, document } = await openLive(office, SAMPLE);
    const shown = await host.select(place);
    expect(shown.problems.map((problem) => problem.code)).toEqual([code]);
    await office.act('close', { path: document });
  });
});

describe('listening', () => {
  test('who stands in the row that is selected', async () => {
    const { host, document } = await openLive(office, SAMPLE);
    const { listener, selected } = listening();
    const stop = host.watch(listener);
    await office.act('select', { path: document, sheet: '名册', cell: 'C4' });
    const row = fromFile(SAMPLE).sheets[0]?.rows.get(4);
    const { row: told } = await selected({ sheet: '名册', cell: 'C4' });
    expect(told.filter(Boolean)).toEqual([...(row?.values() ?? [])].map(({ value }) => `${value}`));
    stop();
    await office.act('close', { path: document });
  });

  test.each([
    ['typed', 'type_into', { text: '7' }],
    ['written by another program', 'write', { value: 7 }],
  ])('a cell is %s', async (_, act, more) => {
    const { host, document } = await openLive(office, SAMPLE);
    const { listener, changed } = listening();
    const stop = host.watch(listener);
    await office.act(act, { path: document, sheet: '年度考核', cell: 'F24', ...more });
    expect(await changed('年度考核')).toBe('年度考核');
    stop();
    await office.act('close', { path: document });
  });
});

test('rows that are hidden or shown again are a change, and their widths and heights are none', async () => {
  const { host, document } = await openLive(office, SAMPLE);
  const { listener, changes, changed } = listening();
  const stop = host.watch(listener);
  const dispatch = (command: string) => office.act('dispatch', { path: document, command });
  await office.act('select', { path: document, sheet: '年度考核', cell: 'F24' });
  await dispatch('.uno:SetOptimalRowHeight?aExtraHeight:short=100');
  await dispatch('.uno:HideRow');
  expect(await changed('年度考核')).toBe('年度考核');
  await office.act('select', { path: document, sheet: '名册', cell: 'B4' });
  await dispatch('.uno:HideColumn');
  expect(await changed('名册')).toBe('名册');
  expect(changes).toHaveLength(2);
  stop();
  await office.act('close', { path: document });
});

describe('settings', () => {
  test('are kept in the document', async () => {
    const { host, document } = await openLive(office, SAMPLE);
    expect(await host.settings.read()).toBeUndefined();
    await host.settings.keep('规则：一');
    await host.settings.keep('规则：二');
    expect(await host.settings.read()).toBe('规则：二');
    await office.act('close', { path: document });
  });

  test('and what is too long is not', async () => {
    const { host, document } = await openLive(office, SAMPLE);
    const kept = await host.settings.keep('规'.repeat(500_001));
    expect(kept.problems).toMatchObject([
      { code: 'host-settings-too-long', values: { length: 500_001 } },
    ]);
    expect(await host.settings.read()).toBeUndefined();
    await office.act('close', { path: document });
  });
});
