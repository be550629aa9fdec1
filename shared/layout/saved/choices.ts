import type { Language } from '../../messages/message.ts';
import type { Titled } from '../../rulebook/model/rulebook.ts';
import type { Plan } from '../../rulebook/plan/plan.ts';
import type { Workbook } from '../../workbook/model.ts';
import { textAt } from '../cells/cell-text.ts';
import { nameAt, viewOf } from '../cells/view.ts';
import type { Role, TableLayout } from '../model/layout.ts';
import { type MarksNeed, needsOf } from '../model/needs.ts';

const WORDS = {
  zh: {
    roster: '名册',
    who: ['姓名', '单位', '类别'],
    turnout: ['应到', '发出', '收回', '有效', '无效'],
    ballot: ['评议人', '评议主体', '指标', '评价'],
    reading: ['月份', '阅读积分', '应读天数', '当月天数'],
  },
  en: {
    roster: 'Roster',
    who: ['Name', 'Unit', 'Category'],
    turnout: ['Expected', 'Issued', 'Returned', 'Valid', 'Invalid'],
    ballot: ['Rater', 'Rater group', 'Indicator', 'Mark'],
    reading: ['Month', 'Reading points', 'Days due', 'Days of the month'],
  },
} as const;

/** What a sheet may be called so that it is read as what it is. */
export function sheetChoices(plan: Plan, language: Language): readonly string[] {
  const { marks, items } = needsOf(plan);
  const titles = [
    ...marks.flatMap((need) => titlesOfMarks(need, { language, isOnly: marks.length === 1 })),
    ...items.map(({ title }) => title[language]),
  ];
  return [WORDS[language].roster, ...new Set(titles)];
}

function titlesOfMarks(
  { title, groups }: MarksNeed,
  { language, isOnly }: { readonly language: Language; readonly isOnly: boolean },
): string[] {
  const own = title[language];
  const ofGroups = groups.map((group) => group.title[language]);
  return isOnly ? ofGroups : [own, ...ofGroups.map((group) => `${own} ${group}`)];
}

/**
 * What the header of a column may say.
 * @param role of the table; null where nobody knows what it is
 */
export function columnChoices(
  plan: Plan,
  role: Role | null,
  language: Language,
): readonly string[] {
  const { who, turnout, ballot, reading } = WORDS[language];
  const needs = needsOf(plan);
  const marks = needs.marks.filter(({ id }) => isAbout(role, id));
  const answers = marks.flatMap(({ scale }) =>
    [...scale.levels, ...scale.notMarks].map(({ id }) => id).filter((id) => id !== 'blank'),
  );
  const leaves = titles(
    marks.flatMap((need) => need.leaves.map((leaf) => leaf.indicator)),
    language,
  );
  const items = titles(
    needs.items.filter(({ id }) => isAbout(role, id)).flatMap((need) => need.items),
    language,
  );
  const facts = titles(needs.facts, language);
  const numbers = needs.numbers.map(({ column }) => column);
  const byRole: Readonly<Record<Role['kind'], readonly string[]>> = {
    roster: [],
    tally: [...answers, ...turnout],
    marks: ballot,
    ballots: [...ballot.slice(0, 2), ...leaves],
    ticks: [...ballot.slice(0, 2), ...answers],
    wide: leaves,
    checklist: items,
    facts,
    measures: numbers,
    readings: reading,
  };
  const all = role ? byRole[role.kind] : [...answers, ...leaves, ...items, ...facts, ...numbers];
  return [...new Set([...who, ...all])];
}

const titles = (things: readonly Titled[], language: Language): string[] =>
  things.map(({ title }) => title[language]);

const isAbout = (role: Role | null, component: string): boolean =>
  !role || !('component' in role) || role.component === null || role.component === component;

/** The cell that heads a column, as it is called in the file: the lowest that says something. */
export function headerCell(workbook: Workbook, table: TableLayout, column: number): string {
  const { header, block } = table;
  const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
  const view = sheet && viewOf(sheet, block);
  for (let row = header[1]; view && row > header[0]; row--)
    if (textAt(view, row, column) !== '') return nameAt(view, row, column);
  return nameAt(table, header[0], column);
}
