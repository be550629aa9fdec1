import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostileInput } from './hostile-input.ts';
import { type Recalculated, recalculate } from './recalculate.ts';
import { cachedValues, sheetsOf, shownValues, workingCopy } from './working-copy.ts';

const SAMPLE = {
  bytes: new Uint8Array(readFileSync('seeds/workbooks/joint-review-2026.xlsx')),
  rulebookText: readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8'),
};
const CASES = [
  { what: 'the sample in English', input: SAMPLE, language: 'en' },
  { what: 'names that look like formulas and references', input: hostileInput, language: 'zh' },
  { what: 'the same in English', input: hostileInput, language: 'en' },
] as const;

let folder: string;
let recalculated: ReadonlyMap<string, Recalculated>;
const path = (index: number) => join(folder, `${index}.xlsx`);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianping-languages-'));
  for (const [index, { input, language }] of CASES.entries())
    writeFileSync(path(index), workingCopy(input, language));
  recalculated = recalculate(CASES.map((_, index) => path(index)));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('LibreOffice gives the core’s values in every cell', () => {
  test.each(CASES.map((one, index) => ({ ...one, index })))(
    'of $what',
    ({ input, language, index }) => {
      const cached = cachedValues(sheetsOf(input, language));
      expect(Object.keys(cached).length).toBeGreaterThan(300);
      expect(shownValues(recalculated.get(path(index)))).toEqual(cached);
    },
  );
});
