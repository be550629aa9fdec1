import type { Cell, Sheet } from '../../../shared/workbook/model.ts';
import { cellName } from '../../../shared/workbook/model.ts';
import { randomFrom } from '../../rulebook/random.ts';
import { type MadeReview, makeReview } from '../../silence/made/made-review.ts';
import { rulebookText } from '../../silence/made/rulebook-text.ts';
import { drawReview } from '../../silence/sheets/draw.ts';
import { type Drawn, workbookOf } from '../../silence/sheets/drawn.ts';
import { plainPackage } from '../plain-package.ts';
import type { Input } from '../working-copy.ts';

/** A review of single ballots on sheets of any form, by some rules. */
export interface MadeBallots extends Input {
  readonly seed: number;
  readonly forms: readonly string[];
  readonly rules: string;
  /** Every cell in which an answer stands, or may. */
  readonly marks: readonly { readonly sheet: string; readonly cell: string }[];
  readonly language: MadeReview['language'];
  readonly scale: MadeReview['scale'];
}

const BALLOT_FORMS: readonly string[] = [
  'wide',
  'long',
  'ballots',
  'ticks',
  'form',
  'questionnaire',
];

/** Of panels, then of ballots. */
const RULES = [
  'aggregate: mean, round: none, empty: void',
  'aggregate: mean, round: { places: 2, mode: half-up }, empty: reweigh, valid: { items: every }',
  'aggregate: median, round: none, empty: zero, valid: { all-equal: invalid }',
  'aggregate: mean, round: { places: 1, mode: down }, empty: void, trim: { high: 1, low: 1, when: "marks >= 4" }',
  'aggregate: mean, round: none, empty: zero, valid: { most: { indicator: leaf0, level: LEVEL, share: 60% } }',
  'aggregate: mean, round: none, empty: void, valid: { items: every }, trim: { per: ballot, high: 1, low: 1, when: "marks >= 3" }',
  'aggregate: mean, round: none, empty: reweigh, self: excluded, valid: { items: every, all-equal: invalid }, trim: { per: ballot, high: 1, low: 0, when: "marks > 1" }',
  'aggregate: mean, round: none, empty: reweigh, self: excluded, valid: { items: every, all-equal: invalid, most: { indicator: leaf0, level: LEVEL, share: 1/2 } }',
] as const;

/** Null where this seed makes no single ballots of levels, or something that has no formulas. */
export function madeBallots(seed: number): MadeBallots | null {
  const random = randomFrom(seed);
  const review = makeReview(random);
  if (review.groups.length === 0) return null;
  const drawn = drawReview(random, review);
  const forms = drawn.map(({ table }) => table.of).filter((of) => BALLOT_FORMS.includes(of));
  if (forms.length === 0) return null;
  const rules = rulesFor({ review, drawn, seed });
  const { sheets } = workbookOf(drawn);
  return {
    seed,
    forms,
    rules,
    language: review.language,
    rulebookText: rulebookText(review).replace(RULES[0], rules),
    bytes: plainPackage(sheets.map(plainSheet)),
    scale: review.scale,
    marks: sheets.flatMap((sheet) => markCells(sheet, review.scale)),
  };
}

interface Made {
  readonly review: MadeReview;
  readonly drawn: readonly Drawn[];
  readonly seed: number;
}

/** The rulebook's text with other rules of ballots. */
export const rulesOfBallots = (text: string, made: Made): string =>
  text.replace(RULES[0], rulesFor(made));

/** No rule asks for a level where marks are numbers, or for whole ballots where votes are counted. */
function rulesFor({ review: { scale, language }, drawn, seed }: Made): string {
  const isCounted = drawn.some(({ table }) => table.of.startsWith('tally'));
  const level = language === 'zh' ? '优秀' : 'Excellent';
  const all = RULES.filter(
    (rules) =>
      (scale === 'levels' || !rules.includes('LEVEL')) &&
      !(isCounted && rules.includes('per: ballot')),
  );
  return (all[seed % all.length] ?? RULES[0]).replace('LEVEL', level);
}

export function plainSheet({ name, rows, merges }: Sheet) {
  const last = Math.max(0, ...rows.keys());
  const lines = Array.from({ length: last }, (_, row) => {
    const cells = rows.get(row + 1);
    const width = Math.max(0, ...(cells?.keys() ?? []));
    return Array.from({ length: width }, (_, column) => {
      const value = cells?.get(column + 1)?.value ?? null;
      return typeof value === 'boolean' ? `${value}` : value;
    });
  });
  return {
    name,
    lines,
    merges: merges.map(
      ({ top, left, bottom, right }) => `${cellName(top, left)}:${cellName(bottom, right)}`,
    ),
  };
}

/** Numbers below it are rows' and points of a checklist. */
const LEAST_POINTS = 60;
const ANSWERS = /^(优秀|称职|基本称职|不称职|弃权|Excellent|Good|Fair|Poor|Abstained|√|✓)$/;

/** Cells with an answer, which is no heading. */
function markCells({ name, rows }: Sheet, scale: MadeReview['scale']) {
  const isMark = ({ kind, value }: Cell) =>
    scale === 'points'
      ? kind === 'number' && value >= LEAST_POINTS
      : kind === 'text' && ANSWERS.test(value);
  const cells: { sheet: string; cell: string }[] = [];
  for (const [row, line] of rows)
    for (const [column, cell] of line)
      if (isMark(cell)) cells.push({ sheet: name, cell: cellName(row, column) });
  return cells;
}

const WRITTEN = {
  zh: ['优秀', '称职', '基本称职', '不称职', '弃权', '√', '', '胡写', '优 秀', 3, '未填'],
  en: [
    'Excellent',
    'good',
    'Fair',
    'Poor',
    'Abstained',
    '√',
    null,
    'nonsense',
    'Ｐoor',
    3,
    'blank',
  ],
} as const;

const NUMBERS = [87, 90.5, 61.25, '88', '', '胡写', 101, '弃权', '90.50', 0, -3, '９０'] as const;

interface Answer {
  readonly sheet: string;
  readonly cell: string;
  /** Empty for none. */
  readonly to: string | number;
}

/** Another answer in some of the cells, or none, or one that nobody can read. */
export function someChanges(
  { marks, language, scale, seed }: MadeBallots,
  count: number,
): Answer[] {
  const random = randomFrom(seed * 7919 + count);
  const draw = (many: number) => Math.floor(random() * many);
  return Array.from({ length: count }, () => {
    const { sheet, cell } = marks[draw(marks.length)] ?? { sheet: '', cell: '' };
    const written = scale === 'points' ? NUMBERS : WRITTEN[language];
    const to = written[draw(written.length)] ?? '';
    return { sheet, cell, to };
  });
}
