import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { prepareReview } from '../../shared/joint-review/prepare.ts';
import { composeWorkingSheets } from '../../shared/joint-review/working-copy.ts';
import type { Language } from '../../shared/messages/message.ts';
import { readWorkbook } from '../../shared/workbook/read.ts';

const RULES = readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8');

function prepare(file: string, rulebookText = RULES) {
  const workbook = readWorkbook(new Uint8Array(readFileSync(`seeds/workbooks/${file}`)));
  if (!workbook.ok) throw new Error(`${file} does not open`);
  return prepareReview({ workbook: workbook.value, rulebookText, withoutFacts: false });
}

const stagesOf = (prepared: ReturnType<typeof prepare>) =>
  (['plan', 'layout', 'scored'] as const).filter((stage) => prepared[stage] !== undefined);
const stops = ({ problems }: ReturnType<typeof prepare>) =>
  problems.filter(({ effect }) => effect === 'stop').map(({ code }) => code);

test('the sample comes all the way', () => {
  const prepared = prepare('joint-review-2026.xlsx');
  expect(stagesOf(prepared)).toEqual(['plan', 'layout', 'scored']);
  expect(stops(prepared)).toEqual([]);
});

test('a rulebook with an error lets nothing else begin', () => {
  const rules = RULES.replace('superiors: 40%', 'superiors: 45%');
  const prepared = prepare('joint-review-2026.xlsx', rules);
  expect(stagesOf(prepared)).toEqual([]);
  expect(stops(prepared)).toEqual(['rulebook-weights-sum']);
});

test('a category that is unknown is laid out, and not scored', () => {
  const prepared = prepare('variants/wrong-category.xlsx');
  expect(stagesOf(prepared)).toEqual(['plan', 'layout']);
  expect(stops(prepared)).toEqual(['category-unknown']);
});

test.each<Language>(['zh', 'en'])('the receipt names the engine it is told, in %s', (language) => {
  const { scored } = prepare('joint-review-2026.xlsx');
  if (!scored) throw new Error('Not scored');
  const composed = composeWorkingSheets(scored, { engine: 'an engine 7.8.9', language });
  if (!composed.ok) throw new Error('Not composed');
  const values = composed.value.sheets.map(({ rows }) =>
    [...rows].flatMap(({ cells }) => cells.map((cell) => cell?.value)),
  );
  expect(values.map((sheet) => sheet.includes('an engine 7.8.9'))).toEqual([
    false,
    false,
    false,
    false,
    true,
  ]);
});
