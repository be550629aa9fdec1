import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellName } from '../../shared/workbook/model.ts';
import type { HeldSheet } from './held-sheet.ts';
import { type Recalculated, recalculate } from './recalculate.ts';
import {
  type Change,
  cachedValues,
  score,
  sheetsOf,
  shownValues,
  withChange,
  workingCopy,
} from './working-copy.ts';

const SAMPLE = {
  bytes: new Uint8Array(readFileSync('seeds/workbooks/joint-review-2026.xlsx')),
  rulebookText: readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8'),
};

/** Each of another subject. */
const PLACES = [
  ['上级评议', 'D12'], // a count
  ['上级评议', 'H11'], // 弃权, which no panel is made of
  ['上级评议', 'Q13'], // a count, blank before
  ['同级互评', 'D5'], // 应到
  ['同级互评', 'E6'], // 发出, which stands in for 应到 only
  ['同级互评', 'F7'], // 收回
  ['年度考核', 'D5'], // an item
  ['事实台账', 'D11'], // facts
  ['事实台账', 'F7'],
] as const;

/** What hands and programs leave where a number should be; `later`: what a working copy makes of it. */
interface Entry {
  readonly what: string;
  readonly to: Change['to'];
  /** As the core does, or no total, or something else that the program makes of it. */
  readonly later: 'equal' | 'void' | 'unseen';
  /** The cell has the format of a day. */
  readonly dated?: true;
}
const ALL: readonly Entry[] = [
  // LibreOffice keeps both as the numbers that they look like.
  { what: 'true', to: true, later: 'unseen' },
  { what: 'a day', to: { day: '2026-01-01' }, later: 'unseen' },
  // A formula sees no format.
  { what: 'a number seen as a day', to: 4, dated: true, later: 'unseen' },
  // 2026-03-05 and 12:30 behind their formats.
  { what: 'a day typed into a cell', to: 46_086, dated: true, later: 'equal' },
  { what: 'a time typed into a cell', to: 0.520833333333333, dated: true, later: 'equal' },
  { what: 'too many ballots', to: 30_000, later: 'equal' },
  { what: 'fifteen decimals', to: 0.123456789012345, later: 'void' },
  { what: 'an error', to: { error: '#N/A' }, later: 'equal' },
  { what: 'fifteen decimals as text', to: '4.000000000000001', later: 'equal' },
  { what: 'a comma between thousands', to: '1,000', later: 'equal' },
  { what: 'a day without a year as text', to: '3/5', later: 'equal' },
  { what: 'a word', to: '无', later: 'equal' },
  { what: 'a number as text', to: '4 ', later: 'equal' },
  { what: 'a space', to: ' ', later: 'equal' },
  { what: 'nothing', to: null, later: 'equal' },
  { what: 'decimals as text', to: '4.5', later: 'equal' },
  { what: 'a needless zero', to: '4.50', later: 'void' },
  { what: 'a zero in front', to: '04', later: 'void' },
  { what: 'a sign', to: '+4', later: 'void' },
  { what: 'exponents as text', to: '1e1', later: 'equal' },
  { what: 'a day as text', to: '2026-01-01', later: 'equal' },
  { what: 'full-width digits', to: '１２', later: 'equal' },
  { what: 'a share', to: '5%', later: 'equal' },
  { what: 'too many digits', to: '4.0000000000000001', later: 'equal' },
  { what: 'a negative number as text', to: '-1', later: 'equal' },
  { what: 'a broken number', to: 4.5, later: 'equal' },
  { what: 'too many decimals', to: 0.0000001, later: 'equal' },
  { what: 'more decimals than the sheet had', to: 33.9949997, later: 'equal' },
];

const MOST_MS = process.env.CASES === undefined ? 600_000 : 7_200_000;
/** Every other one, but for `npm run fuzz`. */
const ENTRIES = ALL.filter((_, index) => process.env.CASES !== undefined || index % 2 === 0);

let folder: string;
let recalculated: ReadonlyMap<string, Recalculated>;
const path = (kind: 'scored' | 'edited', index: number) => join(folder, `${kind}-${index}.xlsx`);
const edited = (bytes: Uint8Array, to: Change['to']) =>
  PLACES.filter(([, cell]) => to !== null || cell !== 'Q13').reduce(
    (before, [sheet, cell]) => withChange(before, { sheet, cell, to }),
    bytes,
  );
const scoredAnew = ({ to, dated }: Entry) => {
  const bytes = edited(SAMPLE.bytes, to);
  return { ...SAMPLE, bytes: dated ? withDays(bytes) : bytes };
};

/** The file with the format of a day on all those places; its parts are numbered as its tabs are. */
function withDays(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const text = (part: string) => strFromU8(parts[part] ?? new Uint8Array());
  const names = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)];
  const [, styles = ''] = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(text('xl/styles.xml')) ?? [];
  const day = [...styles.matchAll(/<xf [^>]*numFmtId="(\d+)"/g)].findIndex(
    ([, id]) => id === '166',
  );
  if (day === -1) throw new Error('No cell style shows days');
  for (const [sheet, cell] of PLACES) {
    const part = `xl/worksheets/sheet${names.findIndex(([, name]) => name === sheet) + 1}.xml`;
    const styled = text(part).replace(new RegExp(`(<c r="${cell}" s=")\\d+`), `$1${day}`);
    if (styled === text(part)) throw new Error(`No style in ${sheet}!${cell}`);
    parts[part] = strToU8(styled);
  }
  return zipSync(parts);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianping-odd-'));
  const copy = workingCopy(SAMPLE);
  const paths = ENTRIES.flatMap((entry, index) => {
    const { to, later } = entry;
    writeFileSync(path('scored', index), workingCopy(scoredAnew(entry)));
    if (later === 'unseen') return [path('scored', index)];
    writeFileSync(path('edited', index), edited(copy, to));
    return [path('scored', index), path('edited', index)];
  });
  recalculated = recalculate(paths);
}, MOST_MS);
afterAll(() => rmSync(folder, { recursive: true }));

/** Each subject's total on the first of our sheets. */
function totalCells([scores]: readonly HeldSheet[]): string[] {
  const header = scores?.rows[0]?.cells ?? [];
  const column = header.findIndex((cell) => cell?.value === '总分') + 1;
  const count = score(SAMPLE).scoring.subjects.length;
  return Array.from(
    { length: count },
    (_, index) => `${scores?.name}!${cellName(index + 2, column)}`,
  );
}

describe.each(ENTRIES.map((entry, index) => ({ ...entry, index })))('$what', (entry) => {
  const { later, index } = entry;
  test('there when it was scored: every cell as the core says', () => {
    const cached = cachedValues(sheetsOf(scoredAnew(entry)));
    expect(shownValues(recalculated.get(path('scored', index)))).toEqual(cached);
  });

  if (later === 'unseen') return;
  test(`left in the working copy by a hand: ${later === 'equal' ? 'the core’s total' : 'the core’s total, or none'}`, () => {
    const sheets = sheetsOf(scoredAnew(entry));
    const cached = cachedValues(sheets);
    const values = shownValues(recalculated.get(path('edited', index)));
    const wrong = totalCells(sheets)
      .filter((cell) => values[cell] !== cached[cell])
      .filter((cell) => later === 'equal' || values[cell] !== '不计分');
    expect(wrong.map((cell) => [cell, values[cell], cached[cell]])).toEqual([]);
  });
});
