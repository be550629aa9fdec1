import { expect, test } from 'vitest';
import { plainWorkbook, RULES } from './plain-workbook.ts';
import { read, rulebook } from './sheet.ts';

const rules = rulebook(RULES);

test('a plain workbook is read completely, with nothing to say', () => {
  const { said, review } = read(plainWorkbook(), rules);
  expect(said).toEqual([]);
});
