import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { cellText, quotable } from '../cells/cell-text.ts';
import { createMarkReader } from '../cells/mark-reader.ts';
import type { BallotsWords } from '../labels/ballots-words.ts';
import { speaksOf } from '../labels/find-label.ts';
import { normaliseLabel, normaliseName } from '../labels/names.ts';
import { type RaterLikeness, raterLikeness, withoutWeight } from '../labels/rater-names.ts';
import type { Vocabulary } from '../labels/vocabulary.ts';
import { namedBy } from '../tables/bind-titles.ts';
import { chooseComponent } from '../tables/choose-ballots.ts';
import { headerCell, lowest } from '../tables/column-meanings.ts';
import {
  commonColumns,
  evidenceColumns,
  longColumns,
  turnoutColumns,
} from '../tables/common-columns.ts';
import type { FoundTable } from '../tables/find-table.ts';
import type { HeaderColumn } from '../tables/header-columns.ts';
import { NO_PARTS, type Parts } from '../tables/parts.ts';
import { wideOf } from './describe-wide.ts';
import { isReckoned } from './wide-columns.ts';

/**
 * A column a rater without any title above, where nothing else can be meant: every column that is
 * not known otherwise and holds marks is called as raters are. Names alone are told.
 * @source seeds/rulebooks/README.md#where-things-stand-in-a-workbook
 */
export function describeUntitled(table: FoundTable, vocabulary: Vocabulary): Parts {
  const open = openColumns(table, vocabulary);
  const all = vocabulary.ballots.map((words) => ({ words, ...ratersOf(table, open, words) }));
  const fitting = all.filter(({ raters, others }) => raters.length > 0 && others.length === 0);
  if (fitting.length === 0) return { ...NO_PARTS, problems: unclear(table, all, vocabulary) };
  const { needs } = vocabulary;
  const words = chooseComponent(
    table,
    fitting.map((own) => own.words),
    { needs, hasIndicators: () => false },
  );
  if ('problem' in words) return { parts: [], problems: [words.problem] };
  const raters = fitting.find((own) => own.words === words.chosen)?.raters ?? [];
  const columns = raters.map(({ header, text }) => {
    const { name: rater, weighs } = withoutWeight(text);
    return { header, rater, weighs, leaf: undefined, group: undefined };
  });
  const wide = wideOf(table, columns, { needs, words: words.chosen });
  return { ...wide, problems: [...wide.problems, ...byNameAlone(table, raters)] };
}

/** Columns that nothing else explains. */
function openColumns(table: FoundTable, { headers }: Vocabulary): HeaderColumn[] {
  const { columns } = table;
  const known = new Map([
    ...commonColumns(table),
    ...evidenceColumns(columns),
    ...turnoutColumns(columns),
    ...longColumns(columns),
  ]);
  return columns.filter((header) => {
    const text = lowest(header)?.text ?? '';
    const key = normaliseLabel(withoutWeight(text).name);
    if (key === '' || header.path.length > 1 || known.has(header.column)) return false;
    return !isReckoned(key) && !speaksOf(headers, withoutWeight(text).name, 'points');
  });
}

interface OpenColumn {
  readonly header: HeaderColumn;
  readonly text: string;
  readonly likeness: RaterLikeness;
}

/** Raters; and what holds marks as they do, and is called otherwise. */
function ratersOf(table: FoundTable, open: readonly HeaderColumn[], words: BallotsWords) {
  const marked = open.map((header) => ({ header, ...held(table, header.column, words) }));
  const isSeries = isFirstOfMany(
    marked.flatMap(({ header, marks }) => (marks > 0 ? [lowest(header)?.text ?? ''] : [])),
  );
  const people = peopleIn(table);
  const columns = marked.flatMap(({ header, marks, numbers, texts }): OpenColumn[] => {
    const text = lowest(header)?.text ?? '';
    const own = people.has(normaliseName(text)) ? 'certain' : raterLikeness(text);
    const likeness = own === 'none' && isSeries ? 'name' : own;
    // 党支部书记 heads names; a slip in a rater's column is for whoever reads the marks.
    const isRater = marks + numbers > 0 || texts === 0 || people.has(normaliseName(text));
    const isOpen = likeness === 'none' ? marks > numbers + texts : isRater;
    return isOpen ? [{ header, text, likeness }] : [];
  });
  return {
    raters: columns.filter(({ likeness }) => likeness !== 'none'),
    others: columns.filter(({ likeness }) => likeness === 'none'),
  };
}

/** How many cells of a column hold marks, and what the others hold. */
function held({ sheet, header }: FoundTable, column: number, words: BallotsWords) {
  const reader = createMarkReader(words);
  const all = { marks: 0, numbers: 0, texts: 0 };
  for (const [row, cells] of sheet.rows) {
    const cell = row > header[1] ? cells.get(column) : undefined;
    const read = reader.read(cell);
    if (read.kind === 'read') all.marks += read.value === reader.blank ? 0 : 1;
    else all[cell?.kind === 'number' ? 'numbers' : 'texts']++;
  }
  return all;
}

const SERIES = [
  '1234567890',
  'abcdefghijklmnopqrstuvwxyz',
  '甲乙丙丁戊己庚辛壬癸',
  '一二三四五六七八九十',
];

/** A, B, C or 1, 2, 3: two or more, from the first one on. */
function isFirstOfMany(texts: readonly string[]): boolean {
  const keys = texts.map(normaliseLabel);
  return (
    keys.length > 1 &&
    SERIES.some((series) => keys.every((key, index) => key === nameInSeries(series, index)))
  );
}
const nameInSeries = (series: string, index: number): string | undefined =>
  series.startsWith('1') ? `${index + 1}` : series[index];

/** Whoever is judged here may judge the others. */
function peopleIn({ sheet, header, name }: FoundTable): ReadonlySet<string> {
  const people = new Set<string>();
  for (const [row, cells] of sheet.rows)
    if (row > header[1]) people.add(normaliseName(cellText(cells.get(name.column))));
  people.delete('');
  return people;
}

function byNameAlone({ sheet }: FoundTable, raters: readonly OpenColumn[]): Problem[] {
  const [first] = raters.filter(({ likeness }) => likeness === 'name');
  if (!first) return [];
  const place = { sheet: sheet.name, cell: headerCell(sheet, first.header) };
  const values = { raters: raters.map(({ text }) => quotable(text)) };
  return [layoutProblem('raters-by-name', values, { place })];
}

/** Where the sheet is called after a component or a group, what stands there was meant for it. */
function unclear(
  table: FoundTable,
  all: readonly ({ words: BallotsWords } & ReturnType<typeof ratersOf>)[],
  { needs }: Vocabulary,
): Problem[] {
  const isMeant = namedBy(table, [...needs.marks, ...needs.groups]).kind !== 'none';
  const own = all.find(({ others }) => others.length > 0);
  const [first] = own?.others ?? [];
  if (!isMeant || !own || !first) return [];
  const { sheet } = table;
  const values = {
    headers: own.others.map(({ text }) => quotable(text)),
    component: own.words.title,
  };
  const place = { sheet: sheet.name, cell: headerCell(sheet, first.header) };
  return [layoutProblem('raters-unclear', values, { place })];
}
