import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FUNCTIONS } from '../../shared/formulas/expression/tree.ts';
import type { Language } from '../../shared/messages/message.ts';
import { generatedInput } from '../recalculation/generated-input.ts';
import type { HeldSheet } from '../recalculation/held-sheet.ts';
import { hostileInput } from '../recalculation/hostile-input.ts';
import { sheetsOf } from '../recalculation/working-copy.ts';

const SAMPLE = {
  bytes: new Uint8Array(readFileSync('seeds/workbooks/joint-review-2026.xlsx')),
  rulebookText: readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8'),
};
const formulasOf = (sheets: readonly HeldSheet[]): string[] =>
  sheets.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.formula ?? [])),
  );

const sample = (language: Language) => formulasOf(sheetsOf(SAMPLE, language));
const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['the sample', sample('zh')],
  ['the sample in English', sample('en')],
  ['hostile names', formulasOf(sheetsOf(hostileInput))],
  [
    'generated reviews',
    fc
      .sample(generatedInput, { numRuns: 25, seed: 20261123 })
      .flatMap((input) => formulasOf(sheetsOf(input))),
  ],
];

/** Since Excel 97, and in LibreOffice and WPS under the same name and meaning. */
const CLASSIC = new Set(
  'ABS AND COLUMN COUNT COUNTIF EXACT FIND FIXED IF IFERROR INDEX INT ISLOGICAL ISNUMBER LEN LOWER MATCH MAX MEDIAN MID MIN NOT ROUND ROUNDDOWN ROUNDUP ROW SMALL SUBSTITUTE SUM SUMPRODUCT TRIM VALUE'.split(
    ' ',
  ),
);
test('a formula can name no other function', () => {
  expect(Object.keys(FUNCTIONS).filter((name) => !CLASSIC.has(name))).toEqual([]);
});

/** Texts and names of sheets may hold anything. */
const withoutQuotes = (formula: string): string =>
  formula.replace(/"(?:[^"]|"")*"/g, '0').replace(/'(?:[^']|'')*'!/g, '');

const depthOf = (formula: string): number => {
  let [depth, deepest] = [0, 0];
  for (const sign of withoutQuotes(formula)) {
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    deepest = Math.max(deepest, depth);
  }
  expect(depth).toBe(0);
  return deepest;
};

describe.each(CASES)('the formulas of %s', (_, formulas) => {
  test('use functions that every program has', () => {
    const used = formulas.flatMap(
      (one) => withoutQuotes(one).match(/[A-Z_a-z][\w.]*(?=\()/g) ?? [],
    );
    expect([...new Set(used)].filter((name) => !CLASSIC.has(name))).toEqual([]);
  });
  test('hold nothing but cells, numbers, operators and functions', () => {
    const ATOM =
      /\$?[A-Z]{1,3}\$?\d+|\$[A-Z]{1,3}:\$[A-Z]{1,3}|[A-Z]+(?=\()|FALSE|TRUE|\d+(\.\d+)?(E-?\d+)?/g;
    const rest = formulas.map((one) => withoutQuotes(one).replace(ATOM, ''));
    expect(rest.filter((one) => !/^[-+*/&<>=(),:]*$/.test(one))).toEqual([]);
  });
  test('can be read: 1,000 characters, 8 levels of brackets', () => {
    expect(formulas.length).toBeGreaterThan(100);
    expect(formulas.filter((one) => one.length > 1000)).toEqual([]);
    expect(formulas.filter((one) => depthOf(one) > 8)).toEqual([]);
  });
});

test('on the sample every formula is short enough to be read', () => {
  const lengths = sample('zh')
    .map((one) => one.length)
    .sort((a, b) => a - b);
  expect(lengths.length).toBeGreaterThan(3000);
  expect(lengths.at(-1)).toBeLessThanOrEqual(550);
  expect(lengths[lengths.length >> 1]).toBeLessThanOrEqual(190);
});
