import type { Area, NewRow, NewSheet } from '../../shared/workbook/model.ts';
import { writeWorkbook } from '../../shared/workbook/write-workbook.ts';

const GROUPS = ['上级评议', '同级互评', '群众评议'];
const TITLES = ['德', '能', '勤', '绩', '廉'];
const ANSWERS = ['好', '较好', '一般', '差', '弃权'];
const BALLOTS = 20;
const BEFORE = 2;

/** A roster, and a sheet of counts for each of three groups: five indicators, five answers to each. */
export function makeTallyFile(people: number): Uint8Array {
  const persons = Array.from({ length: people }, (_, index) => [
    `人${index + 1}`,
    `单位${(index % 200) + 1}`,
    '甲乙丙'.charAt(index % 3),
  ]);
  const roster = sheetOf('名册', [['姓名', '单位', '类别'], ...persons]);
  return writeWorkbook([roster, ...GROUPS.map((name, group) => tallySheet(name, group, persons))]);
}

function tallySheet(name: string, group: number, persons: readonly string[][]): NewSheet {
  const titles = TITLES.flatMap((title) => ANSWERS.map((_, index) => (index === 0 ? title : '')));
  const answers = ['', '', ...TITLES.flatMap(() => ANSWERS)];
  const rows = persons.map(([who = '', unit = ''], index) => [
    who,
    unit,
    ...TITLES.flatMap((_, title) => countsOf(index * 31 + group * 7 + title)),
  ]);
  const merges: Area[] = [
    ...[1, 2].map((column) => ({ top: 1, left: column, bottom: 2, right: column })),
    ...TITLES.map((_, index) => {
      const left = BEFORE + 1 + index * ANSWERS.length;
      return { top: 1, left, bottom: 1, right: left + ANSWERS.length - 1 };
    }),
  ];
  return { ...sheetOf(name, [['姓名', '单位', ...titles], answers, ...rows]), merges };
}

/** Twenty ballots over five answers, the same for the same seed, and others for others. */
function countsOf(seed: number): number[] {
  let [state, rest] = [(seed * 48271 + 11) % 2147483647, BALLOTS];
  return ANSWERS.map((_, index) => {
    state = (state * 48271) % 2147483647;
    const count = index === ANSWERS.length - 1 ? rest : state % (rest + 1);
    rest -= count;
    return count;
  });
}

const sheetOf = (name: string, lines: readonly (string | number)[][]): NewSheet => ({
  name,
  widths: [],
  rows: lines.map(
    (line): NewRow => ({
      cells: line.map((value) => (value === '' ? undefined : { value })),
    }),
  ),
});
