import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Recalculated, recalculate } from './recalculate.ts';
import { cachedValues, sheetsOf, shownValues, withChange, workingCopy } from './working-copy.ts';

const SAMPLE = {
  bytes: new Uint8Array(readFileSync('seeds/workbooks/joint-review-2026.xlsx')),
  rulebookText: readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8'),
};

const CHANGES = [
  { what: 'a count', sheet: '上级评议', cell: 'E8', to: 8 },
  { what: 'so many expected that the turnout falls short', sheet: '同级互评', cell: 'D12', to: 40 },
  { what: 'a count of none', sheet: '党员群众评议', cell: 'I15', to: 5 },
  { what: 'an item', sheet: '年度考核', cell: 'D7', to: 20.5 },
  { what: 'a circular, which is a veto', sheet: '事实台账', cell: 'F4', to: 1 },
] as const;

let folder: string;
let recalculated: ReadonlyMap<string, Recalculated>;
const path = (name: string) => join(folder, `${name}.xlsx`);
const changedName = ({ sheet, cell }: (typeof CHANGES)[number]) => `${sheet}-${cell}`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianping-recalculation-'));
  const copy = workingCopy(SAMPLE);
  writeFileSync(path('working'), copy);
  for (const change of CHANGES) {
    writeFileSync(path(changedName(change)), withChange(copy, change));
  }
  recalculated = recalculate(['working', ...CHANGES.map(changedName)].map(path));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('LibreOffice, made to recalculate everything, gives the core’s values in every cell', () => {
  test('as scored', () => {
    const cached = cachedValues(sheetsOf(SAMPLE));
    expect(Object.keys(cached).length).toBeGreaterThan(2000);
    expect(shownValues(recalculated.get(path('working')))).toEqual(cached);
  });

  test.each(CHANGES)('after $what: $sheet!$cell became $to', (change) => {
    // The changed copy's own input sheets, without ours, scored anew by the core.
    const changed = { ...SAMPLE, bytes: withChange(SAMPLE.bytes, change) };
    const values = shownValues(recalculated.get(path(changedName(change))));
    const cached = cachedValues(sheetsOf(changed));
    expect(values).toEqual(cached);
    expect(cached).not.toEqual(cachedValues(sheetsOf(SAMPLE)));
  });
});
