import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { workingCopy } from './working-copy.ts';

const folder = mkdtempSync(join(tmpdir(), 'lianping-scores-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What openpyxl, which has nothing in common with ours, finds of the sheet. */
const LOOK = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book["联评得分"]
[rule] = sheet.data_validations.dataValidation
heads = {cell.value: cell.column_letter for cell in sheet[1]}
area = book[rule.formula1.rsplit("!", 1)[0].strip("'")][rule.formula1.rsplit("!", 1)[1].replace("$", "")]
json.dump({
  "frozen": sheet.freeze_panes,
  "people": len([cell for cell in sheet[heads["建议等次"]][1:sheet.max_row] if cell.data_type == "f"]),
  "chosen": [str(rule.sqref), rule.type, heads["核定等次"]],
  "grades": [cell.value for row in area for cell in row],
}, sys.stdout, ensure_ascii=False)
`;

test('the scores stay beside their heading and names, and a final grade is chosen from the list', () => {
  const path = join(folder, 'copy.xlsx');
  const sample = {
    bytes: new Uint8Array(readFileSync('seeds/workbooks/joint-review-2026.xlsx')),
    rulebookText: readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8'),
  };
  writeFileSync(path, workingCopy(sample));
  const found = JSON.parse(
    execFileSync('/usr/bin/python3', ['-c', LOOK, path], { encoding: 'utf8' }),
  );
  expect(found).toEqual({
    // The heading above, serial numbers and names to the left.
    frozen: 'C2',
    people: 26,
    chosen: ['K2:K27', 'list', 'K'],
    grades: ['好', '较好', '一般', '差'],
  });
});
