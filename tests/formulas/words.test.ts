import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RECEIPT_WORDS } from '../../shared/messages/sheets/receipt.ts';
import { RULE_WORDS } from '../../shared/messages/sheets/rules.ts';
import { SHEET_WORDS } from '../../shared/messages/sheets.ts';
import type { HeldSheet } from '../recalculation/held-sheet.ts';
import { HOSTILE_NAMES, hostileInput } from '../recalculation/hostile-input.ts';
import { score, sheetsOf } from '../recalculation/working-copy.ts';

const SAMPLE = {
  bytes: new Uint8Array(readFileSync('seeds/workbooks/joint-review-2026.xlsx')),
  rulebookText: readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8'),
};
const HAN = /\p{Script=Han}+/gu;
const FULL_WIDTH = /[，。：；（）“”]/;

const CATALOGUES = { SHEET_WORDS, RULE_WORDS, RECEIPT_WORDS };
describe.each(Object.entries(CATALOGUES))('%s', (_, { zh, en }) => {
  test('has each word in both languages', () => {
    expect(Object.keys(en)).toEqual(Object.keys(zh));
  });
  test('has no Chinese in English', () => {
    expect(Object.values(en).filter((word) => word.match(HAN) || FULL_WIDTH.test(word))).toEqual(
      [],
    );
  });
});

describe('an English working copy', () => {
  const sheets = sheetsOf(SAMPLE, 'en');
  const [scores, workings, rules] = sheets;
  const texts = (sheet: HeldSheet | undefined) =>
    (sheet?.rows ?? []).flatMap(({ cells }) =>
      cells.flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : [])),
    );

  test('has its sheets and its header in English', () => {
    expect(sheets.map(({ name }) => name)).toEqual([
      'Scores',
      'Workings',
      'Lookup',
      'Rules',
      'Receipt',
    ]);
    expect(scores?.rows[0]?.cells.map((cell) => cell?.value)).toEqual([
      'Name',
      'Unit',
      'Category',
      'Report and review',
      'Annual assessment',
      'Daily study',
      'Adjustments',
      'Total',
      'Rank',
      'Suggested grade',
      'Final grade',
      'Reason',
      'Notes',
    ]);
  });
  test('has no Chinese word that is not the rulebook’s own or a name', () => {
    const { workbook } = score(SAMPLE);
    const names = workbook.sheets.flatMap(({ rows }) =>
      [...rows.values()].flatMap((row) => [...row.values()].map(({ value }) => `${value}`)),
    );
    // What stands side by side in the sheets is one text where rows of facts are compared.
    const sideBySide = names
      .filter((text) => /\p{Script=Han}/u.test(text))
      .join('')
      .replace(/\s/g, '');
    const known = [SAMPLE.rulebookText, ...names, sideBySide].join('\n');
    const told = [scores, workings, rules].flatMap(texts).flatMap((text) => text.match(HAN) ?? []);
    expect([...new Set(told)].filter((word) => !known.includes(word))).toEqual([]);
  });
  test('punctuates as English does', () => {
    const ours = texts(scores).filter((text) => FULL_WIDTH.test(text));
    expect(ours).toEqual([]);
  });
});

describe('the guard, where a total without end is too close to where it rounds', () => {
  // Without rounding of panels nothing bounds the decimals: 2/3 × 95 + … is a guard's case.
  test.each([
    ['zh', '临界'],
    ['en', 'borderline'],
  ] as const)('in %s says %s', (language, word) => {
    const sheets = sheetsOf(hostileInput, language);
    const guards = sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) =>
        cells.flatMap(({ formula = '' } = { value: null }) =>
          formula.includes('1E-6') ? [formula] : [],
        ),
      ),
    );
    expect(guards).toHaveLength(HOSTILE_NAMES.length);
    expect(guards.every((formula) => formula.includes(`,"${word}","")`))).toBe(true);
  });
});

describe('names that look like formulas', () => {
  const sheets = sheetsOf(hostileInput);
  test('stand as text, never as a formula', () => {
    const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    for (const name of HOSTILE_NAMES) {
      const found = cells.filter((cell) => cell?.value === name);
      expect(found.length).toBeGreaterThan(1);
      // On Lookup a name is what stands in a row now: the result of a formula, and a text.
      const made = found.flatMap((cell) => cell?.formula ?? []);
      expect(made.filter((formula) => !/^IFERROR\(INDEX\(.*\)&"",""\)$/.test(formula))).toEqual([]);
    }
  });
  test('are in no formula', () => {
    const formulas = sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.formula ?? [])),
    );
    const named = HOSTILE_NAMES.filter((name) => name.length > 2);
    expect(formulas.filter((one) => named.some((name) => one.includes(`"${name}`)))).toEqual([]);
  });
});
