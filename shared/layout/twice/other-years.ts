import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { Rulebook } from '../../rulebook/model/rulebook.ts';
import type { Sheet, Workbook } from '../../workbook/model.ts';
import { textAt } from '../cells/cell-text.ts';
import type { TableLayout } from '../model/layout.ts';

type Valid = Rulebook['valid'];

/**
 * Tables of a year in which the rules were not in force. Beside a table for the same thing one
 * stops, for it would be added to this year's or stand in its way; alone it may be meant.
 * @source seeds/rulebooks/README.md#what-is-there-twice
 */
export function otherYears(
  tables: readonly TableLayout[],
  { sheets }: Workbook,
  valid: Valid,
): Problem[] {
  const dated = tables.map((table) => ({ table, year: otherYear(table, sheets, valid) }));
  const own = dated.filter(({ year }) => year === undefined).map(({ table }) => table);
  const problems = dated.flatMap(({ table, year }): Problem[] => {
    if (year === undefined) return [];
    const { sheet } = table;
    const beside = own.find((other) => isAlike(table, other));
    const values = { year, from: valid.from, to: valid.to };
    return beside
      ? [layoutProblem('year-beside', { ...values, other: beside.sheet }, { place: { sheet } })]
      : [layoutProblem('year-other', values, { place: { sheet } })];
  });
  return oncePerSheet(problems);
}

/** A longer text is a paragraph that may speak of any year. */
const LONGEST_TITLE = 60;

/** A sheet may be read for several roles: what stops is said, else the note. */
function oncePerSheet(problems: readonly Problem[]): Problem[] {
  const bySheet = new Map<string, Problem>();
  for (const problem of problems) {
    const key = JSON.stringify(problem.place);
    if (!bySheet.has(key) || problem.effect === 'stop') bySheet.set(key, problem);
  }
  return [...bySheet.values()];
}

/** The year that the sheet's name, or else a title, says, where none of those named is valid. */
function otherYear(table: TableLayout, sheets: readonly Sheet[], valid: Valid): number | undefined {
  const [from = 0, to = 0] = [valid.from, valid.to].map((day) => Number(day.slice(0, 4)));
  const lastYear = (text: string) => (LAST_YEAR.test(text.trim()) ? [from - 1] : []);
  const named = [...yearsInName(table.sheet), ...lastYear(table.sheet)];
  const inTitle = (title: string) => [...yearsInTitle(title), ...lastYear(title)];
  const years = named.length > 0 ? named : titlesOf(table, sheets).flatMap(inTitle);
  const isValid = years.some((year) => year >= from && year <= to);
  return isValid ? undefined : years[0];
}

function titlesOf({ sheet: name, block, titles }: TableLayout, sheets: readonly Sheet[]): string[] {
  const sheet = sheets.find((own) => own.name === name);
  return titles
    .map(({ row, column }) => (block.turned ? [column, row] : [row, column]))
    .map(([row = 0, column = 0]) => (sheet ? textAt(sheet, row, column) : ''))
    .filter((text) => text.length <= LONGEST_TITLE);
}

/** Any year that a sheet is called by: 台账2025, 2025, Facts 2025. */
const yearsInName = (name: string): number[] => [...yearsOf(name, BARE), ...writtenYears(name)];

/** 2025年, 2025年度; in titles without Chinese any year that is no part of a date. */
function yearsInTitle(title: string): number[] {
  const close = title.normalize('NFKC').replace(/\s+/g, '');
  if (/\p{Script=Han}/u.test(title))
    return [...yearsOf(close, BEFORE_NIAN), ...writtenYears(close)];
  return /\d[-/.]\d/.test(close) ? [] : yearsOf(title, BARE);
}

/** 去年台账, 上年度事实; further on in a title it is what something is compared with. */
const LAST_YEAR = /^[（(【]?(?:去年|上一?年(?!级))/;

const BARE = /(?<!\d)20\d\d(?!\d)/g;
/** A day in December is when something took place, not the year that it is about. */
const BEFORE_NIAN = /(?<!\d)20\d\d(?:[-—~至/]20\d\d)?(?=学?年(?!\d{1,2}月\d{1,2}日))/g;

const yearsOf = (text: string, form: RegExp): number[] =>
  (text.normalize('NFKC').match(form) ?? [])
    .flatMap((years) => years.match(BARE) ?? [])
    .map(Number);

/** 二〇二五年, 二○二五年, 二零二五年. */
const WRITTEN = /二[〇○零OＯ][一二三四五六七八九〇○零OＯ]{2}(?=年)/g;
const DIGITS = '〇一二三四五六七八九';

const writtenYears = (text: string): number[] =>
  (text.match(WRITTEN) ?? []).map((written) => {
    const digits = [...written.replace(/[○零OＯ]/g, '〇')];
    return Number(digits.map((digit) => DIGITS.indexOf(digit)).join(''));
  });

/** Whether both hold what only one should: the same votes, points, numbers, facts, or people. */
function isAlike(one: TableLayout, other: TableLayout): boolean {
  const [role, beside] = [one.role, other.role];
  if (role.kind === 'measures' && beside.kind === 'measures')
    return measured(one).some((component) => measured(other).includes(component));
  return JSON.stringify(role) === JSON.stringify(beside);
}

const measured = ({ columns }: TableLayout): string[] =>
  columns.flatMap(({ meaning }) => (meaning.is === 'measure' ? meaning.components : []));
