import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sheetsOf } from '../recalculation/working-copy.ts';

const CASE = 'seeds/workbooks/cases/peers-diagonal/workbook.xlsx';

test('a stroke on the diagonal of peers is no blank where somebody else is judged', () => {
  const sheets = sheetsOf({
    bytes: new Uint8Array(readFileSync(CASE)),
    rulebookText: readFileSync('seeds/workbooks/cases/rulebooks/peers.yaml', 'utf8'),
  });
  const marks = sheets.find(({ name }) => name === '联评票面');
  const words = marks?.rows.map(({ cells: [first] }) => first?.value) ?? [];
  expect(words).toContain('未填');
  expect(words).not.toContain('/');
});
