import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENGINE } from '../../addin/engine.ts';
import { formatFraction } from '../../shared/exact/text.ts';
import { prepareReview, type ScoredReview } from '../../shared/joint-review/prepare.ts';
import { storedRulebook } from '../../shared/joint-review/stored-rulebook.ts';
import { composeWorkingSheets } from '../../shared/joint-review/working-copy.ts';
import { ourSheetNames, writeCopy } from '../../shared/joint-review/write-copy.ts';
import { verifyCopy } from '../../shared/verify/verify.ts';
import { cellName, type Sheet, type Workbook } from '../../shared/workbook/model.ts';
import { readWorkbook } from '../../shared/workbook/read.ts';
import { type Change, withChange } from '../recalculation/working-copy.ts';

const CASES = process.env.CASES ? 25 : 2;
const SEEDS = {
  'grassroots-joint-review': 'joint-review-2026',
  'leading-cadre-annual-review': 'leading-cadres-2026',
  'member-appraisal': 'member-appraisal-2026',
  'organisation-department-review': 'organisation-department-2026',
};
const SCORES = '联评得分';

function read(bytes: Uint8Array): Workbook {
  const workbook = readWorkbook(bytes);
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.problems));
  return workbook.value;
}
const score = (bytes: Uint8Array, rulebookText: string): ScoredReview | undefined =>
  prepareReview({ workbook: read(bytes), rulebookText, withoutFacts: false }).scored;

function copyOf(bytes: Uint8Array, scored: ScoredReview): Uint8Array {
  const composed = composeWorkingSheets(scored, { engine: ENGINE, language: 'zh' });
  if (!composed.ok) throw new Error(JSON.stringify(composed.problems));
  const copy = writeCopy(bytes, {
    removed: ourSheetNames(read(bytes)),
    added: composed.value.sheets,
  });
  if (!copy.ok) throw new Error(JSON.stringify(copy.problems));
  return copy.value;
}

/** What somebody has by the core, by name and unit. */
const standings = ({ scoring }: ScoredReview): Map<string, string> =>
  new Map(
    scoring.subjects.map(({ index, total, rank, grading }) => {
      const { name = '', unit = '' } = scoring.review.subjects[index] ?? {};
      const shown = total && formatFraction(total.score);
      return [`${name} ${unit}`, `${shown} ${rank} ${grading?.suggested ?? null}`];
    }),
  );

interface Found {
  readonly sheet: string;
  readonly cell: string;
  readonly value: string | number | boolean;
}
const cellsOf = ({ name, rows }: Sheet): Found[] =>
  [...rows].flatMap(([row, cells]) =>
    [...cells].map(([column, { value }]) => ({ sheet: name, cell: cellName(row, column), value })),
  );

/** Numbers of the staff's tables that may be others, and names that stand for one person alone. */
function editsIn(workbook: Workbook, { scoring: { review } }: ScoredReview): Change[][] {
  const cells = workbook.sheets.filter(({ hidden }) => !hidden).flatMap(cellsOf);
  const numbers = workbook.sheets.flatMap(({ name: sheet, rows }) =>
    [...rows].flatMap(([row, own]) =>
      [...own].flatMap(([column, { kind, value, formula }]) =>
        kind === 'number' && formula === undefined && column > 3 && row > 4
          ? [
              {
                sheet,
                cell: cellName(row, column),
                to: Number(value) === 0 ? 1 : Number(value) - 1,
              },
            ]
          : [],
      ),
    ),
  );
  const names = review.subjects.map(({ name }) => name);
  const renamed = names
    .filter((name) => names.filter((own) => own === name).length === 1)
    .map((name) =>
      cells
        .filter(({ value }) => `${value}`.replace(/[\s　]/g, '') === name)
        .map(({ sheet, cell }) => ({ sheet, cell, to: `${name}某` })),
    );
  return [...numbers.map((change) => [change]), ...renamed];
}

/** Final grades and reasons of some people, by their row of Scores. */
function decided(copy: Uint8Array, people: readonly string[]): Change[] {
  const sheet = read(copy).sheets.find(({ name }) => name === SCORES);
  const titles = [...(sheet?.rows.get(1) ?? [])];
  const columnOf = (title: string) => titles.find(([, { value }]) => value === title)?.[0] ?? 0;
  return [...(sheet?.rows ?? [])]
    .filter(([, cells]) => people.includes(`${cells.get(1)?.value} ${cells.get(2)?.value}`))
    .flatMap(([row]) => [
      { sheet: SCORES, cell: cellName(row, columnOf('核定等次')), to: `等次${row}` },
      { sheet: SCORES, cell: cellName(row, columnOf('核定理由')), to: `理由${row}` },
    ]);
}

const changed = (bytes: Uint8Array, changes: readonly Change[]): Uint8Array =>
  changes.reduce(withChange, bytes);

/** Those whose sheets can say their rules: each gets its copy. */
const SAMPLES = Object.entries(SEEDS).flatMap(([rulebook, name]) => {
  const bytes = new Uint8Array(readFileSync(`seeds/workbooks/${name}.xlsx`));
  const text = readFileSync(`seeds/rulebooks/${rulebook}.yaml`, 'utf8');
  const first = score(bytes, text);
  if (!first) throw new Error('The sample is scored');
  const isWritten = composeWorkingSheets(first, { engine: ENGINE, language: 'zh' }).ok;
  return isWritten ? [[rulebook, { bytes, text, first }] as const] : [];
});

describe.each(SAMPLES)('%s: scored, edited, scored again, verified', (_name, sample) => {
  const { bytes, text, first } = sample;
  const copy = copyOf(bytes, first);
  const before = standings(first);
  const edits = editsIn(read(bytes), first);
  const cases = fc.sample(
    fc.tuple(
      fc.array(fc.constantFrom(...edits), { minLength: 1, maxLength: 2 }),
      fc.uniqueArray(fc.constantFrom(...before.keys()), { minLength: 1, maxLength: 4 }),
    ),
    { numRuns: CASES, ...(CASES < 25 && { seed: 7 }) },
  );

  test.each(cases.map(([edit, people], index) => [index, edit.flat(), people] as const))(
    'case %i',
    (_, edit, people) => {
      const own = [...new Map(edit.map((change) => [change.sheet + change.cell, change])).values()];
      const alone = score(changed(bytes, own), text);
      const edited = changed(changed(copy, own), decided(copy, people));
      const stored = storedRulebook(read(edited));
      expect(stored).toBe(text);
      const again = score(edited, stored ?? '');
      expect(!again).toBe(!alone);
      if (!again || !alone) return;
      // The copy is scored as the staff's workbook alone would be.
      const after = standings(again);
      expect(after).toEqual(standings(alone));
      const keys = new Set([...before.keys(), ...after.keys()]);
      const moved = again.changes?.moved.map((one) => `${one.name} ${one.unit}`) ?? [];
      expect(moved.toSorted()).toEqual(
        [...keys].filter((key) => before.get(key) !== after.get(key)).toSorted(),
      );
      const second = copyOf(edited, again);
      const verified = verifyCopy({ workbook: read(second), engine: ENGINE });
      expect(verified.problems).toEqual([]);
      const { problems = [], decisions = [] } = verified.ok ? verified.value : {};
      expect(problems).toEqual([]);
      const kept = decisions.map((one) => `${one.name} ${one.unit}`);
      const gone = again.changes?.gone.map((one) => `${one.name} ${one.unit}`) ?? [];
      expect(kept.toSorted()).toEqual(people.filter((key) => after.has(key)).toSorted());
      expect(gone.toSorted()).toEqual(people.filter((key) => !after.has(key)).toSorted());
      // Each with the grade and reason of their own, however rows have moved.
      const said = new Map(decided(copy, people).map(({ to }) => [to, true]));
      for (const { decided: grade, reason } of decisions) {
        expect([said.has(grade), said.has(reason)]).toEqual([true, true]);
        expect(grade.replace('等次', '')).toBe(reason.replace('理由', ''));
      }
    },
  );
});

test('a copy is written for each of the samples', () => {
  expect(SAMPLES.length).toBe(4);
});
