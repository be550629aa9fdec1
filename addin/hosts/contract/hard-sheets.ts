import type { NewSheet } from '../../../shared/workbook/model.ts';

/** Each of which a program might take for something else. */
export const TEXTS: readonly string[] = [
  ...[
    '=1+1',
    '+86',
    '-5',
    '@x',
    "'x",
    '2026-01-01',
    '1/2',
    'TRUE',
    '12',
    '１２',
    '三月四日',
    '8:30',
  ],
  ...['<b>&"\u202e', '<script>alert(1)</script>', ' x ', '一'.repeat(10_000)],
];

export const textSheet = (name: string): NewSheet => ({
  name,
  widths: [8],
  rows: TEXTS.map((value) => ({ cells: [{ value, style: 'text' as const }] })),
});

/** With what must stand in quotes, and what looks like a cell. */
export const SHEET_NAMES: readonly string[] = [
  ...["a'b", '二〇二六-1', 'Sheet 1', 'ev1', 'R1C1', 'A1', '“引”(号)', '甲.乙', 'x$y'],
];

/** A sheet of each name, and before them one whose formulas ask each what it is called. */
export const bySheetNames = (): NewSheet[] => [
  {
    name: '联评问',
    widths: [8],
    rows: SHEET_NAMES.map((name) => ({
      cells: [{ value: `${name}!,`, formula: `'${name.replaceAll("'", "''")}'!$A$1&"!,"` }],
    })),
  },
  ...SHEET_NAMES.map((name) => ({
    name,
    widths: [8],
    rows: [{ cells: [{ value: name, style: 'text' as const }] }],
  })),
];
