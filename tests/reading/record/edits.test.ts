import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../shared/messages/problem.ts';
import { addDays } from '../../../shared/reading/calendar/calendar-days.ts';
import { hashDay, sealChain } from '../../../shared/reading/record/chain.ts';
import { readRecord, writeRecord } from '../../../shared/reading/record/read-record.ts';
import type { Chain, ReadingRecord, SealedDay } from '../../../shared/reading/record/record.ts';
import { verifyRecord } from '../../../shared/reading/record/verify-record.ts';
import { OFFICE, richRecord } from './example.ts';

type Path = readonly (string | number)[];
const RECORD = richRecord();
const TEXT = writeRecord(RECORD);

/** Everything that is odd about a text, whoever finds it. */
function findings(text: string): readonly Problem[] {
  const read = readRecord(text);
  return read.ok ? verifyRecord(read.value) : read.problems;
}

/** Paths of every value that holds no others. */
function leavesOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([name, of]) => leavesOf(of, [...path, name]));
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce((at, name) => (at as Record<string | number, unknown>)[name], value);

function replaced(path: Path, leaf: unknown): string {
  const copy: unknown = structuredClone(RECORD);
  const parent = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  parent[path.at(-1) ?? ''] = leaf;
  return JSON.stringify(copy);
}

/** Another value of the same kind, most often one that a record could hold. */
function otherThan(leaf: unknown, by: number): unknown {
  if (typeof leaf === 'boolean') return !leaf;
  if (typeof leaf === 'number') return leaf + by;
  if (leaf === null) return by % 2 === 0 ? 0 : '01';
  const text = `${leaf}`;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return addDays(text, by);
  const at = by % text.length;
  const letter = text[at] === '1' ? '2' : '1';
  return text.slice(0, at) + letter + text.slice(at + 1);
}

/** Where an edit at a path is to be named: the day as it stands now, else the device's chain. */
function placeOf(text: string, path: Path) {
  const chain = valueAt(JSON.parse(text), path.slice(0, 2)) as Chain;
  const { device } = chain.header;
  if (path[2] !== 'days') return { device };
  return { device, day: chain.days[Number(path[3])]?.content.day };
}

const LEAVES = leavesOf(RECORD).filter(([, ...below]) => below.length > 0);

test('1,500 seeded edits of single values are all detected, and named where they are', () => {
  const edit = fc.record({
    path: fc.constantFrom(...LEAVES),
    by: fc.integer({ min: 1, max: 400 }),
  });
  fc.assert(
    fc.property(edit, ({ path, by }) => {
      const text = replaced(path, otherThan(valueAt(RECORD, path), by));
      const read = readRecord(text);
      if (read.ok) {
        const names = verifyRecord(read.value).map(({ values }) => values);
        expect(names).toContainEqual(expect.objectContaining(placeOf(text, path)));
        return;
      }
      expect(read.problems.map(({ code }) => code)).toEqual(['record-form']);
      const named = `${read.problems[0]?.values.path}`;
      expect(pathText(path).startsWith(named)).toBe(true);
    }),
    { numRuns: 1500, seed: 20261122 },
  );
});

const pathText = (path: Path): string =>
  path
    .map((name) => (typeof name === 'number' ? `[${name}]` : `.${name}`))
    .join('')
    .slice(1);

test('1,500 seeded edits of single characters are all detected', () => {
  const edit = fc.record({
    at: fc.nat(TEXT.length - 1),
    kind: fc.constantFrom('replace', 'insert', 'delete'),
    letter: fc.constantFrom(...'0123456789abcdef{}[]",: 一é\n'),
  });
  fc.assert(
    fc.property(edit, ({ at, kind, letter }) => {
      const rest = TEXT.slice(kind === 'insert' ? at : at + 1);
      const text = TEXT.slice(0, at) + (kind === 'delete' ? '' : letter) + rest;
      fc.pre(text !== TEXT);
      expect(findings(text)).not.toEqual([]);
    }),
    { numRuns: 1500, seed: 20261123 },
  );
});

/** The record with the office's last export changed. */
function officeWith(change: (chain: Chain) => Chain): ReadingRecord {
  const chains = RECORD.chains.map((chain) =>
    chain.header.device === OFFICE && chain.header.made === '2026-12-01' ? change(chain) : chain,
  );
  return { ...RECORD, chains };
}

const withDays = (change: (days: readonly SealedDay[]) => readonly SealedDay[]) =>
  officeWith((chain) => ({ ...chain, days: change(chain.days) }));

const named = (record: ReadingRecord) =>
  verifyRecord(record).map(({ code, values }) => `${code} ${values.day ?? ''}`.trim());

// The office's chain has the twelve days from 2026-11-10 to 2026-11-21.
const day = RECORD.chains.at(-1)?.days[0];
if (!day) throw new Error('The example has days');
const made = { ...day.content, day: '2026-11-22' };
test.each<readonly [string, ReadingRecord, string[]]>([
  ['the first one taken out', withDays((days) => days.slice(1)), ['record-days-moved 2026-11-11']],
  ['one taken out', withDays((days) => days.toSpliced(4, 1)), ['record-days-moved 2026-11-15']],
  ['three taken out', withDays((days) => days.toSpliced(4, 3)), ['record-days-moved 2026-11-17']],
  [
    'the last one taken off',
    withDays((days) => days.slice(0, -1)),
    ['record-end-altered 2026-11-20'],
  ],
  ['all taken out', withDays(() => []), ['record-end-altered –']],
  [
    'one put in twice',
    withDays((days) => days.toSpliced(4, 0, ...days.slice(4, 5))),
    ['record-days-moved 2026-11-14', 'record-day-order 2026-11-14'],
  ],
  [
    'two exchanged',
    withDays((days) => [...days.slice(0, 4), ...days.slice(4, 6).toReversed(), ...days.slice(6)]),
    [
      'record-days-moved 2026-11-15',
      'record-days-moved 2026-11-14',
      'record-day-order 2026-11-14',
      'record-days-moved 2026-11-16',
    ],
  ],
  [
    'one added at the end, well hashed',
    withDays((days) => {
      const before = days.at(-1)?.hash ?? '';
      return [...days, { before, content: made, hash: hashDay(before, made) }];
    }),
    ['record-end-altered 2026-11-22'],
  ],
  [
    'one from another export',
    withDays((days) => [...(RECORD.chains[1]?.days.slice(0, 1) ?? []), ...days.slice(1)]),
    ['record-days-moved 2026-11-10', 'record-days-moved 2026-11-11'],
  ],
])('days as a whole: %s', (_, record, expected) => {
  expect(named(record)).toEqual(expected);
});

describe('days as a whole', () => {
  test('two edits are two findings', () => {
    const record = withDays((days) =>
      days.map((sealed, index) =>
        index === 2 || index === 7
          ? { ...sealed, content: { ...sealed.content, measured: sealed.content.measured + 1 } }
          : sealed,
      ),
    );
    expect(named(record)).toEqual([
      'record-day-altered 2026-11-12',
      'record-day-altered 2026-11-17',
    ]);
  });

  test('a whole chain twice, or chains in another order', () => {
    const [first, ...rest] = RECORD.chains;
    if (!first) throw new Error('The example has chains');
    expect(named({ ...RECORD, chains: [first, first, ...rest] })).toEqual(['record-chain-order']);
    expect(named({ ...RECORD, chains: [...rest, first] })).toEqual(['record-chain-order']);
  });
});

describe('what no check of a record can find', () => {
  test('a chain that its owner has worked out again', () => {
    const forged = officeWith(({ header, days }) =>
      sealChain(
        header,
        days.map(({ content }) => ({ ...content, measured: 3_600_000 })),
      ),
    );
    expect(verifyRecord(forged)).toEqual([]);
    expect(findings(writeRecord(forged))).toEqual([]);
    expect(forged).not.toEqual(RECORD);
  });

  test('a whole device left out', () => {
    expect(verifyRecord({ ...RECORD, chains: RECORD.chains.slice(1) })).toEqual([]);
  });
});
