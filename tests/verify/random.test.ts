import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Problem } from '../../shared/messages/problem.ts';
import type { ReceiptLine } from '../../shared/receipt/read-receipt.ts';
import { type Cell, cellName, type Sheet } from '../../shared/workbook/model.ts';
import { type Answer, inItsWords, theirs } from './as-second.ts';
import { BYTES, COPY, cellIn, put, receiptIn, verified } from './copy.ts';

const CASES = process.env.CASES ? 1000 : 50;

/** Every cell that the receipt speaks of, of each sheet. */
const SPOTS = receiptIn(COPY).lines.reduce((spots, line) => {
  const sheet = COPY.sheets.find(({ name }) => name === line.sheet);
  const known = spots.get(line.sheet) ?? new Set<string>();
  for (const cell of sheet ? cellsOf(sheet, line) : []) known.add(cell);
  return spots.set(line.sheet, known);
}, new Map<string, Set<string>>());

function cellsOf(sheet: Sheet, { rows, columns }: ReceiptLine): string[] {
  const hashed = new Set(columns);
  return rows.flatMap((row) =>
    [...(sheet.rows.get(row)?.keys() ?? [])]
      .filter((column) => hashed.has(column))
      .map((column) => cellName(row, column)),
  );
}

const spot = fc
  .constantFrom(...SPOTS.keys())
  .chain((sheet) => fc.tuple(fc.constant(sheet), fc.constantFrom(...(SPOTS.get(sheet) ?? []))));

const value: fc.Arbitrary<Cell> = fc.oneof(
  fc.integer({ min: -5, max: 120 }).map((number): Cell => ({ kind: 'number', value: number })),
  fc
    .integer({ min: 1, max: 99_999 })
    .map((number): Cell => ({ kind: 'number', value: number / 1000 })),
  fc
    .constantFrom('优', '5', '张三', ' ', '=1')
    .map((text): Cell => ({ kind: 'text', value: text })),
  fc.boolean().map((truth): Cell => ({ kind: 'boolean', value: truth })),
  fc.constant<Cell>({ kind: 'error', value: '#N/A' }),
);

type Alteration = (cell: Cell, to: Cell) => Cell | null;
/** Typed over, emptied, a result under its formula, a formula over its result. */
const ALTERATIONS: Readonly<Record<string, Alteration>> = {
  value: (_, to) => to,
  emptied: () => null,
  result: ({ formula }, to) => (formula === undefined ? to : { ...to, formula }),
  formula: (cell, to) =>
    cell.formula === undefined ? to : { ...cell, formula: `${cell.formula}+0` },
};

const isSame = (a: Cell | null, b: Cell | undefined): boolean =>
  a?.kind === b?.kind && a?.value === b?.value && a?.formula === b?.formula;

interface Change {
  readonly sheet: string;
  readonly cell: string;
  readonly to: Cell | null;
}

/** The same cells for the tests each time; others for each long run. */
const CHANGES: readonly Change[] = fc
  .sample(fc.tuple(spot, value, fc.constantFrom(...Object.keys(ALTERATIONS))), {
    numRuns: 2 * CASES,
    ...(CASES < 1000 && { seed: 11 }),
  })
  .flatMap(([[sheet, cell], other, kind]) => {
    const before = cellIn(COPY, sheet, cell);
    const to = before && ALTERATIONS[kind]?.(before, other);
    return to === undefined || isSame(to, before) ? [] : [{ sheet, cell, to }];
  })
  .slice(0, CASES);

/** What is told of each. */
const TOLD = CHANGES.map(({ sheet, cell, to }) => verified(put(sheet, cell, to)(COPY)).problems);

const shown = ({ sheet, cell, to }: Change): string =>
  `${sheet}!${cell} ${JSON.stringify(cellIn(COPY, sheet, cell))} → ${JSON.stringify(to)}`;

test(`${CASES} random alterations are all named with their cell, and nothing else is told`, () => {
  expect(CHANGES.length).toBe(CASES);
  const unlike = CHANGES.flatMap((change, index) => {
    const alterations = TOLD[index]?.filter(({ effect }) => effect === 'void') ?? [];
    const isNamed = ({ place }: Problem) =>
      place && 'sheet' in place && place.sheet === change.sheet && place.cell === change.cell;
    const others = alterations.filter(
      (problem) => !isNamed(problem) && !MAY_FOLLOW.includes(problem.code),
    );
    return alterations.some(isNamed) && others.length === 0
      ? []
      : [`${shown(change)}: ${alterations.map(({ code }) => code)}`];
  });
  expect(unlike).toEqual([]);
});

/** An entry that cannot be read any more, or reads as another header. */
const MAY_FOLLOW: readonly string[] = ['not-scored-again', 'input-row-added'];

test('and the verifier written from the page alone tells the same of each', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lianping-random-'));
  const path = join(folder, 'copy.xlsx');
  writeFileSync(path, BYTES);
  const input = JSON.stringify(CHANGES.map(({ to, ...at }) => ({ ...at, to: to && written(to) })));
  const words = ['tests/verify/verify.py', '--altered', path];
  const { stdout } = spawnSync('/usr/bin/python3', words, {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  rmSync(folder, { recursive: true });
  const answers: Answer[] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const unlike = CHANGES.flatMap((change, index) => {
    const [ours, second] = [inItsWords(TOLD[index] ?? []), theirs(answers[index] ?? NO_ANSWER)];
    return `${ours}` === `${second}` ? [] : [`${shown(change)}: ${ours} | ${second}`];
  });
  expect(unlike).toEqual([]);
});

const NO_ANSWER: Answer = { alterations: [] };

const written = ({ kind, value, formula }: Cell) => ({
  formula: formula ?? null,
  value: kind === 'error' && value === '' ? null : [kind, value],
});
