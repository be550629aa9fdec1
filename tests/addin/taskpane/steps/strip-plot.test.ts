import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawStrip } from '../../../../addin/desk/views/strip-plot.ts';
import { SEED_RULEBOOKS } from '../../../../addin/seed-rulebooks.ts';
import { prepareReview } from '../../../../shared/joint-review/prepare.ts';
import { readWorkbook } from '../../../../shared/workbook/read.ts';

const workbook = readWorkbook(
  new Uint8Array(readFileSync('seeds/workbooks/joint-review-2026.xlsx')),
);
const rulebookText = SEED_RULEBOOKS[0]?.text ?? '';

function scoreSample() {
  if (!workbook.ok) throw new Error('The sample does not open');
  const input = { workbook: workbook.value, rulebookText, withoutFacts: false };
  const { scored } = prepareReview(input);
  if (!scored) throw new Error('The sample does not score');
  return scored.scoring;
}

test('one dot for each scored subject, none on top of another', () => {
  const scoring = scoreSample();
  const plot = drawStrip(scoring, '机关');
  const scored = scoring.subjects.filter(
    ({ index, status }) =>
      status === 'scored' && scoring.review.subjects[index]?.category === '机关',
  );
  expect(plot?.dots.length).toBe(scored.length);
  const places = plot?.dots.map(({ x, level }) => `${x.toFixed(3)} ${level}`);
  expect(new Set(places).size).toBe(scored.length);
});

test('a higher total is never further left, and all lie on the strip', () => {
  const xs = drawStrip(scoreSample(), '机关')?.dots.map(({ x }) => x) ?? [];
  expect(xs).toEqual(xs.toSorted((a, b) => a - b));
  expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...xs)).toBeLessThanOrEqual(100);
});

test('the edges are those of the rulebook’s bands', () => {
  const labels = drawStrip(scoreSample(), '机关')?.edges.map(({ label }) => label) ?? [];
  expect(['0', '60', '80', '90', '100']).toEqual(expect.arrayContaining(labels));
  expect(labels).toEqual(expect.arrayContaining(['90', '100']));
});

test('a category that has nobody has no strip', () => {
  expect(drawStrip(scoreSample(), '没有这个类别')).toBe(undefined);
});
