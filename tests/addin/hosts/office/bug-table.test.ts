import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * Bugs of programs that others met, a row for each, with what we must survive; each has its tests by these words.
 * Numbers alone are issues of OfficeDev/office-js.
 */
const ROWS: readonly (readonly [what: string, tests: readonly string[]])[] = [
  ['more than five million cells are null', ['6781, 4783: more than', '6781, 4792: null for']],
  ['5 MB a request or an answer', ['1314, 1247: an answer', '1247: a general refusal']],
  ['formulas drop the apostrophe', ['6687: what begins like a formula']],
  ['sheets of any name', ['512, 299, 681, 3643: sheets by any name']],
  ['merged areas', ['1590, 3611: merged cells', '5918: before ExcelApi 1.13']],
  ['filtered rows, tables', ['224, 226, 1916: staff’s own sheets']],
  ['one undo step', ['6711, 6491: one undo step is refused', 'brings back what the first sheets']],
  ['calculation by hand', ['2770, 6922: in manual mode', '2770: what still waits']],
  [
    'a cell is being edited',
    ['625, 3388: while a cell is edited', '806, 1393: an editing that begins'],
  ],
  [
    'protection',
    ['6784: a protected structure', '6784: our own sheet', '6784: programs that cannot'],
  ],
  ['a chart sheet is active', ['2444: a chart sheet is active']],
  ['hidden sheets', ['365: what is hidden is read']],
  [
    'events',
    ['539, 1760: while we write', 'a burst of a thousand changes', '$name tells changes by sheet'],
  ],
  [
    'dates',
    ['229, 2824, 3775: dates are serial numbers', '1559: of a workbook whose days count from 1904'],
  ],
  ['settings are lost', ['3957, 6091, 642: settings that are lost']],
  ['empty cells', ['931: an empty cell']],
  ['errors and texts that look like them', ['an error and a text that looks like one']],
];

const FOLDER = 'tests/addin/hosts/office';
const sources = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.test.ts') && name !== 'bug-table.test.ts')
  .map((name) => readFileSync(`${FOLDER}/${name}`, 'utf8'));

test.each(ROWS)('%s: has its tests', (_, tests) => {
  expect(tests.filter((words) => !sources.some((source) => source.includes(words)))).toEqual([]);
});
