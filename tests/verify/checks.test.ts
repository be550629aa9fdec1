import { describe, expect, test } from 'vitest';
import { ENGINE } from '../../addin/engine.ts';
import { VERIFY_PROBLEMS } from '../../shared/messages/verify.ts';
import { verifyCopy } from '../../shared/verify/verify.ts';
import { cellName } from '../../shared/workbook/model.ts';
import { COPY, put, RULES, receiptIn, removeSheet, text, told, verified } from './copy.ts';
import { all } from './edits.ts';
import { MUTATIONS, NAME, RECEIPT, row, rowsOf, SCORES } from './mutations.ts';

test('a copy as it was written has no alteration, and nothing is told', () => {
  expect(told(COPY)).toEqual([]);
});

describe('what is altered is told with its cell, and nothing else', () => {
  for (const [what, mutate, expected, against] of MUTATIONS)
    test(what, () => {
      const found = told(mutate(COPY), against);
      const isOf = (one: string, wanted: string) => one === wanted || one.startsWith(`${wanted}!`);
      expect(found.filter((one) => !expected.some((wanted) => isOf(one, wanted)))).toEqual([]);
      expect(expected.filter((wanted) => !found.some((one) => isOf(one, wanted)))).toEqual([]);
    });
});

test('there are at least forty checks, each with a mutation that it alone finds', () => {
  const codes = MUTATIONS.map(([, , expected]) => [
    ...new Set(expected.map((told) => told.replace(/ .*/, ''))),
  ]);
  const alone = new Set(codes.flatMap((own) => (own.length === 1 ? own : [])));
  expect(alone.size).toBeGreaterThanOrEqual(40);
  const others = Object.keys(VERIFY_PROBLEMS).filter((code) => !alone.has(code));
  // There is nothing to hold against, something else was altered as well.
  expect(others).toEqual(['verify-no-receipt', 'own-results-changed', 'results-follow']);
  const all = new Set([...codes.flat(), 'verify-no-receipt']);
  expect(Object.keys(VERIFY_PROBLEMS).filter((code) => !all.has(code))).toEqual([]);
});

test('the printed code may be typed in any way, and the published rulebook have other comments', () => {
  const { code } = receiptIn(COPY).head;
  expect(told(COPY, { code: code.toLowerCase().replaceAll('-', ' ') })).toEqual([]);
  expect(told(COPY, { rulebookText: `# 公布稿\n${RULES}` })).toEqual([]);
});

test('the final grade and its reason are told apart, and are no alteration', () => {
  const grade = [...(rowsOf(SCORES).get(1) ?? [])].find(
    ([, cell]) => cell.value === '核定等次',
  )?.[0];
  const decided = all(
    put(SCORES, cellName(row(NAME), grade ?? 0), text('好')),
    put(SCORES, cellName(row(NAME), (grade ?? 0) + 1), text('班子研究')),
  )(COPY);
  const { problems, decisions } = verified(decided);
  expect(problems).toEqual([]);
  expect(decisions.map(({ name, decided: own, reason }) => [name, own, reason])).toEqual([
    ['张三', '好', '班子研究'],
  ]);
});

test('a workbook without a receipt cannot be verified', () => {
  const result = verifyCopy({ workbook: removeSheet(RECEIPT)(COPY), engine: ENGINE });
  expect(result.problems.map(({ code }) => code)).toEqual(['verify-no-receipt']);
});
