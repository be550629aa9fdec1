import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generatedInput } from '../generated-input.ts';
import { generatedKinds } from '../generated-kinds.ts';
import type { Input } from '../working-copy.ts';
import type { Edit, Step } from './edits.ts';
import type { Judged } from './judge.ts';
import { everyEdit, runMoves, tableOf } from './run-moves.ts';

/** With `npm run fuzz` the long run. */
const REVIEWS = process.env.CASES === undefined ? 1 : 40;
const SEED = 20261130;

/** Nothing that is said of anybody changes, only where it stands. */
const KEEPING = [
  'rows sorted',
  'two rows exchanged',
  'a row inserted',
  'rows inserted above',
  'a column inserted',
  'a row cut and pasted below',
];

const FOLLOWED = ['tally', 'checklist', 'roster', 'facts'];
const isKeeping = ({ kind }: Edit): boolean =>
  KEEPING.some((edit) => FOLLOWED.some((role) => kind === `${edit}, ${role}`));

test('after any edit of a working copy everybody shows the core’s result on it, or none and a note', {
  timeout: 7_200_000,
}, () => {
  const inputs = fc.sample(generatedInput, { numRuns: REVIEWS, seed: SEED });
  const outcomes = runMoves(inputs, everyEdit(SEED));
  console.log(tableOf(outcomes));
  const wrong = outcomes.flatMap(({ review, edit, people }) =>
    people
      .filter(({ verdict }) => verdict === 'WRONG')
      .map(({ who, shown, known }) => ({ review, edit, who, shown, known })),
  );
  expect(wrong).toEqual([]);
  const kept = outcomes.filter(({ edit }) => isKeeping(edit));
  expect(kept.length).toBeGreaterThan(10 * REVIEWS);
  const lost = kept.filter(({ people }) => people.some(({ verdict }) => verdict !== 'equal'));
  expect(lost.map(({ review, edit }) => ({ review, edit }))).toEqual([]);
});

test('numbers that are compared follow their people, or nobody is compared', {
  timeout: 7_200_000,
}, () => {
  const inputs = fc.sample(generatedKinds, { numRuns: 1, seed: 5 });
  const outcomes = runMoves(inputs, (...given) =>
    everyEdit(11)(...given).filter(({ kind }) => kind.endsWith(', measures')),
  );
  console.log(tableOf(outcomes));
  const verdicts = outcomes.flatMap(({ people }) => people.map(({ verdict }) => verdict));
  expect(verdicts).not.toContain('WRONG');
  const kept = outcomes.filter(({ edit: { kind } }) =>
    KEEPING.slice(0, 5).some((edit) => kind === `${edit}, measures`),
  );
  expect(kept.length).toBe(5);
  expect(kept.every(({ people }) => people.every(({ verdict }) => verdict === 'equal'))).toBe(true);
});

/** All components count in both categories, so that whoever is moved is compared in the other one. */
const isAlike = ({ rulebookText }: Input): boolean => !rulebookText.includes('{ 机关: 0%');

test('whoever is moved to another category is ranked and compared there, and all others anew', {
  timeout: 7_200_000,
}, () => {
  const [input] = fc.sample(generatedKinds, { numRuns: 20, seed: 7 }).filter(isAlike);
  if (!input) throw new Error('No review whose categories are alike');
  const outcomes = runMoves([input], (scored) => {
    const others = scored.scoring.review.subjects.slice(0, 4);
    return others.map(({ category, at }) => ({
      kind: 'a category changed',
      steps: [['put', '名册', `C${at.cell?.slice(1)}`, category === '机关' ? '基层' : '机关']],
    }));
  });
  const verdicts = outcomes.flatMap(({ people }) => people.map(({ verdict }) => verdict));
  expect(new Set(verdicts)).toEqual(new Set(['equal']));
  const totals = outcomes.map(({ people }) => JSON.stringify(people.map(({ shown }) => shown)));
  expect(new Set(totals).size).toBe(4);
});

/** By hand and by keyboard, each into a number that is ranked, compared with the best, or measured. */
const TYPED: readonly Step[] = [
  ['enter', '实绩数据', 'D6', '2026-3-5'],
  ['enter', '实绩数据', 'E7', '3/5'],
  ['enter', '实绩数据', 'F8', '3/5'],
  ['enter', '实绩数据', 'D6', '12:30'],
  ['enter', '实绩数据', 'E7', '6:00'],
  ['enter', '实绩数据', 'F8', '18:45:30'],
  ['put', '实绩数据', 'D6', 0.97],
  ['put', '实绩数据', 'E7', 0.5],
  ['put', '实绩数据', 'F8', 1],
  ['put', '实绩数据', 'D6', '无'],
  ['put', '实绩数据', 'E7', '1,000'],
  ['put', '实绩数据', 'E7', '90.50'],
  ['put', '实绩数据', 'D6', '９０'],
  ['put', '实绩数据', 'F8', 0.000_000_1],
  ['put', '实绩数据', 'D6', -3],
  ['put', '实绩数据', 'E7', ''],
];

test('what is no number is none among those that are compared', { timeout: 7_200_000 }, () => {
  const input = {
    bytes: new Uint8Array(readFileSync('seeds/workbooks/leading-cadres-2026.xlsx')),
    rulebookText: readFileSync('seeds/rulebooks/leading-cadre-annual-review.yaml', 'utf8'),
  };
  const outcomes = runMoves([input], () =>
    TYPED.map((step) => ({ kind: step.join(' '), steps: [step] })),
  );
  const wrong = outcomes.flatMap(({ edit, people }) =>
    people.flatMap((one) => (one.verdict === 'WRONG' ? [[edit.kind, one]] : [])),
  );
  expect(wrong).toEqual([]);
});

const SAMPLE = {
  bytes: new Uint8Array(readFileSync('seeds/workbooks/joint-review-2026.xlsx')),
  rulebookText: readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8'),
};

const named = (people: readonly Judged[] = [], note: string) =>
  people.filter(({ shown: [, , , notes] }) => `${notes}`.startsWith(note));

test('whoever stands in another row of a tally is followed; of one renamed the note names the sheet', () => {
  const [before, moved, renamed] = runMoves([SAMPLE], () => [
    { kind: 'nothing', steps: [] },
    {
      kind: 'moved',
      steps: [
        ['sort', '上级评议', 'A6:R31', 1, false],
        // 王伟 and 朱琳, with all that was said of them.
        ['exchange', '同级互评', 'A6:W6', 'A9:W9'],
        ['insert', '年度考核', 'Rows', 7, 2],
      ],
    },
    { kind: 'renamed', steps: [['put', '上级评议', 'B9', '欧阳某某']] },
  ]);
  const shown = (people: readonly Judged[] = []) =>
    people.map(({ who, shown: [total, rank, grade] }) => [who, total, rank, grade]);
  expect(shown(moved?.people)).toEqual(shown(before?.people));
  const lost = named(renamed?.people, '上级评议（没有找到此人）：');
  expect(lost.map(({ shown: [total, rank, grade] }) => [total, rank, grade])).toEqual([
    ['不计分', '', ''],
  ]);
  const waits = named(renamed?.people, '名次待定，先核对：');
  expect(waits.length).toBeGreaterThan(10);
  expect(waits.filter(({ shown: [, rank] }) => rank !== '')).toEqual([]);
});

test('whoever is moved to another category on the roster is scored and ranked there, as by the core', () => {
  const edits = everyEdit(SEED);
  const outcomes = runMoves([SAMPLE], (...review) =>
    edits(...review).filter(({ kind }) => kind === 'a category changed, roster'),
  );
  expect(outcomes.length).toBe(1);
  const verdicts = outcomes.flatMap(({ people }) => people.map(({ verdict }) => verdict));
  expect([...new Set(verdicts)]).toEqual(['equal']);
});
