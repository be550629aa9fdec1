import { describe, expect, test } from 'vitest';
import type { At } from '../../shared/ballots/review.ts';
import { type Parts, plainWorkbook, RULES } from './plain-workbook.ts';
import { read, rulebook, seed, workbook } from './sheet.ts';

const rules = rulebook(RULES);
const plain = (parts: Parts, withoutFacts = false) =>
  read(plainWorkbook(parts), rules, withoutFacts);

describe('a plain workbook', () => {
  const { said, review } = plain({});

  test('has nothing to say', () => expect(said).toEqual([]));

  test('gives its subjects with categories by id', () => {
    expect(review?.subjects).toEqual([
      { name: '张三', unit: '办公室', category: '机关', at: { sheet: '名册', cell: 'B3' } },
      { name: '李　四', unit: '一支部', category: '基层', at: { sheet: '名册', cell: 'B4' } },
      { name: '王五', unit: '二支部', category: '基层', at: { sheet: '名册', cell: 'B5' } },
    ]);
  });

  test('gives counts by indicator and level, with their cells', () => {
    const at = (cell: string) => ({ sheet: '同级互评', cell });
    const { counts, ...tally } = review?.tallies[4] ?? {};
    const plain = (count: At<number> | undefined) => count && { value: count.value, at: count.at };
    const plainly = counts?.map(({ indicator, levels, notMarks }) => ({
      indicator,
      levels: levels.map(plain),
      notMarks: notMarks.map(plain),
    }));
    expect({ ...tally, counts: plainly }).toEqual({
      subject: 1,
      component: 'report',
      group: 'peers',
      counts: [
        {
          indicator: 'overall',
          levels: [
            { value: 4, at: at('D6') },
            { value: 4, at: at('E6') },
            { value: 1, at: at('F6') },
            { value: 0, at: at('G6') },
          ],
          notMarks: [{ value: 0, at: at('H6') }, undefined],
        },
        {
          indicator: 'lead',
          levels: [
            { value: 5, at: at('I6') },
            { value: 3, at: at('J6') },
            { value: 0, at: at('K6') },
            { value: 0, at: at('L6') },
          ],
          notMarks: [{ value: 1, at: at('M6') }, undefined],
        },
      ],
      turnout: { expected: { value: 9, at: at('A2') } },
    });
  });

  test('gives points and facts, exactly', () => {
    const at = (cell: string) => ({ sheet: '年度考核', cell });
    expect(review?.checklists).toEqual([
      {
        subject: 0,
        component: 'assessment',
        items: [
          { value: { num: 71n, den: 2n }, at: at('D3'), lost: false },
          { value: { num: 50n, den: 1n }, at: at('E3'), lost: false },
        ],
      },
    ]);
    const facts = (cell: string) => ({ sheet: '事实台账', cell });
    expect(review?.factsGiven).toBe(true);
    expect(review?.facts).toEqual([
      {
        subject: 0,
        sheet: '事实台账',
        row: 3,
        values: [
          { fact: 'awards', value: { num: 1n, den: 1n }, at: facts('C3') },
          { fact: 'notices', value: { num: 0n, den: 1n }, at: facts('D3') },
        ],
        evidence: [
          { label: '文号', text: '市发〔2026〕3号', at: facts('E3') },
          { label: '日期', text: '2026-05-01', at: facts('F3') },
        ],
      },
    ]);
  });
});

describe('what is missing altogether', () => {
  test('a tally of a group with a weight', () => {
    expect(plain({ peers: null }).said).toEqual(['stop tally-missing']);
  });

  test('everything', () => {
    expect(read(workbook(), rules).said).toEqual(['stop subjects-missing', 'stop facts-missing']);
  });
});

test('the seed rulebook binds a workbook with its own titles', () => {
  const { said } = read(plainWorkbook(), seed('grassroots-joint-review'));
  expect(said.every((one) => /^(stop|note) /.test(one))).toBe(true);
});
