import { expect, test } from 'vitest';
import { groupProblems, placeOf } from '../../../addin/problems/problem-groups.ts';
import { layoutProblem } from '../../../shared/messages/layout.ts';

const textNumber = (sheet: string, cell: string) =>
  layoutProblem('number-as-text', { value: '7' }, { place: { sheet, cell } });

test('what stops comes first, then what voids; notes of one kind and sheet fold', () => {
  const groups = groupProblems([
    textNumber('同级互评', 'F7'),
    textNumber('上级评议', 'D4'),
    layoutProblem(
      'count-unreadable',
      { value: '七票' },
      { place: { sheet: '上级评议', cell: 'D4' } },
    ),
    textNumber('同级互评', 'F8'),
    layoutProblem(
      'count-unreadable',
      { value: '八票' },
      { place: { sheet: '上级评议', cell: 'D5' } },
    ),
    layoutProblem(
      'category-unknown',
      { value: '火星', known: '机关、基层' },
      { place: { sheet: '名册', cell: 'C9' } },
    ),
  ]);
  expect(
    groups.map((group) => [group.effect, placeOf(group, 'zh'), group.problems.length]),
  ).toEqual([
    ['stop', '名册 C9', 1],
    ['void', '上级评议 D4', 1],
    ['void', '上级评议 D5', 1],
    ['note', '同级互评 F7:F8', 2],
    ['note', '上级评议 D4', 1],
  ]);
});

test('a group of scattered cells names the sheet alone', () => {
  const [group] = groupProblems([textNumber('同级互评', 'F7'), textNumber('同级互评', 'H9')]);
  expect(group && placeOf(group, 'zh')).toBe('同级互评');
});

test('a problem of a rulebook stands at its line and column', () => {
  const [group] = groupProblems([
    layoutProblem(
      'category-unknown',
      { value: 'a', known: 'b' },
      { place: { line: 12, column: 5 } },
    ),
  ]);
  expect(group && placeOf(group, 'zh')).toBe('12:5');
});

test('notes on whole sheets fold into one', () => {
  const note = (sheet: string) => layoutProblem('hidden-sheet-read', {}, { place: { sheet } });
  const [group, ...others] = groupProblems([note('名册'), note('事实台账')]);
  expect(group && placeOf(group, 'zh')).toBe('名册、事实台账');
  expect(group && placeOf(group, 'en')).toBe('名册, 事实台账');
  expect(others).toEqual([]);
});

test('of many sheets the first are named', () => {
  const note = (_: unknown, index: number) =>
    layoutProblem('hidden-sheet-read', {}, { place: { sheet: `附件${index}` } });
  const placeOfMany = (length: number) => {
    const [group] = groupProblems(Array.from({ length }, note));
    return group && placeOf(group, 'zh');
  };
  expect(placeOfMany(4)).toBe('附件0、附件1、附件2、附件3');
  expect(placeOfMany(120)).toBe('附件0、附件1、附件2、附件3…');
});
