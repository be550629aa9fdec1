import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseCell } from '../../shared/workbook/model.ts';
import { readWorkbook } from '../../shared/workbook/read.ts';
import { type MadeBallots, madeBallots } from './ballots/made-ballots.ts';
import { generatedInput } from './generated-input.ts';
import { generatedKinds } from './generated-kinds.ts';
import { laidOutFrom } from './moves/laid-out.ts';
import { cachedValues, type Input, sheetsOf, withChange, workingCopy } from './working-copy.ts';

/** With `npm run fuzz` the long run; else 8 copies, 8 seconds. */
const EACH = process.env.CASES === undefined ? 2 : 40;
const SEED = 20261201;

const VOTES_CHANGED = { sheet: '上级评议', cell: 'E5', to: 7 } as const;
const NUMBERS_CHANGED = { sheet: '实绩', cell: 'D4', to: 96 } as const;
const votes = fc.sample(generatedInput, { numRuns: EACH, seed: SEED });
const numbers = fc.sample(generatedKinds, { numRuns: EACH, seed: SEED }).filter(isOfFifteenDigits);

/** gnumeric writes a number as text with up to seventeen digits, where the others write fifteen. */
function isOfFifteenDigits({ bytes }: Input): boolean {
  const workbook = readWorkbook(bytes);
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.problems));
  const values = workbook.value.sheets.flatMap(({ rows }) =>
    [...rows.values()].flatMap((cells) => [...cells.values()].map(({ value }) => value)),
  );
  return values.every((value) => typeof value !== 'number' || `${value}`.length <= 16);
}

/** Its sheets end before the last column of the whole rows from which people across are read. */
const OF_WHOLE_ROW = /INDEX\([^,()]*\$XFD\$/;
const readsNoWholeRow = (input: Input): boolean =>
  sheetsOf(input).every(({ rows }) =>
    rows.every(({ cells }) => cells.every((cell) => !OF_WHOLE_ROW.test(cell?.formula ?? ''))),
  );

/** Single ballots of any form, and sheets of any layout, as they are. */
const LAID_OUT: readonly (readonly [place: string, copy: () => Uint8Array, shows: Input])[] = [
  ...ballotsFrom(1, EACH),
  ...laidOutFrom(1, EACH),
]
  .filter(readsNoWholeRow)
  .map((input) => [`nothing, seed ${input.seed}`, () => workingCopy(input), input]);

function ballotsFrom(first: number, count: number): MadeBallots[] {
  const made: MadeBallots[] = [];
  for (let seed = first; made.length < count; seed++)
    made.push(...[madeBallots(seed) ?? []].flat());
  return made;
}

/** A working copy, and the review that it must show once it is recalculated. */
const COPIES: readonly (readonly [place: string, copy: () => Uint8Array, shows: Input])[] = [
  ...votes.map((input) => [input, VOTES_CHANGED] as const),
  ...numbers.map((input) => [input, NUMBERS_CHANGED] as const),
].map(([input, change]) => [
  `${change.sheet}!${change.cell}`,
  () => withChange(workingCopy(input), change),
  { ...input, bytes: withChange(input.bytes, change) },
]);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianping-witness-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What gnumeric shows on a sheet when it has calculated all of it anew, by row and column. */
function witnessed(copy: Uint8Array, sheet: string): string[][] {
  const [path, csv] = [join(folder, 'copy.xlsx'), join(folder, 'sheet.csv')];
  writeFileSync(path, copy);
  const raw = `sheet=${sheet} separator=^ quoting-mode=never eol=unix format=raw`;
  const words = ['--recalc', '--export-type=Gnumeric_stf:stf_assistant', '-O', raw, path, csv];
  const { status, stderr } = spawnSync('ssconvert', words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`ssconvert: ${stderr}`);
  return readFileSync(csv, 'utf8')
    .split('\n')
    .map((line) => line.split('^'));
}

/** Both programs keep fifteen digits of what they calculate. */
const told = (value: string | number): string =>
  value !== '' && Number.isFinite(Number(value))
    ? `${Number(Number(value).toPrecision(15))}`
    : `${value}`;

test.each([...COPIES, ...LAID_OUT])(
  'gnumeric shows the core’s scores of a generated copy in which %s is another',
  (_, copy, shows) => {
    const sheets = sheetsOf(shows);
    const [scores] = sheets;
    if (!scores) throw new Error('No sheets of ours');
    const seen = witnessed(copy(), scores.name);
    const expected = Object.entries(cachedValues([scores])).map(
      ([place, value]) => [place, told(value)] as const,
    );
    expect(expected.length).toBeGreaterThan(5);
    const shown = expected.map(([place]) => {
      const at = parseCell(place.slice(place.indexOf('!') + 1));
      return [place, told(seen[(at?.row ?? 0) - 1]?.[(at?.column ?? 0) - 1] ?? '')];
    });
    expect(shown).toEqual(expected);
  },
);
