import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { Questionnaire } from '../blocks/questionnaire.ts';
import type { Asked, Question } from '../blocks/questions.ts';
import { cellText, quotable } from '../cells/cell-text.ts';
import { createMarkReader } from '../cells/mark-reader.ts';
import { placeAt } from '../cells/view.ts';
import type { BallotsWords } from '../labels/ballots-words.ts';
import { findId } from '../labels/find-label.ts';
import { idsByTitle } from '../labels/labels.ts';
import { saysOtherValue } from '../labels/name-addition.ts';
import { normaliseLabel } from '../labels/names.ts';
import { readWords } from '../labels/read-words.ts';
import { rowWord } from '../labels/row-words.ts';
import { usualReason } from '../labels/usual-columns.ts';
import type { Vocabulary } from '../labels/vocabulary.ts';
import { groupsOf } from '../model/needs.ts';
import { chooseComponent, chooseGroup } from '../tables/choose-ballots.ts';
import type { ColumnMeanings } from '../tables/common-columns.ts';
import { type FoundTable, tableAt } from '../tables/find-table.ts';
import { NO_PARTS, type Parts } from '../tables/parts.ts';
import { assemble, type Described } from './describe-table.ts';
import { chooseLeaf } from './describe-wide.ts';

/** Answers by rater, each about several: read as a table with a column for each rater. */
export function describeQuestionnaire(
  { block, asked, others }: Questionnaire,
  vocabulary: Vocabulary,
): { readonly table: FoundTable; readonly described: Described } {
  const table = tableAt(block.view, block.name, vocabulary);
  const own = asked.map(withoutOthers).filter(({ questions }) => questions.length > 0);
  const described = own.map((asked) => describeAsked(table, { asked, all: own }, vocabulary));
  const nothing = own.filter((_, index) => isNothing(described[index]));
  const unread = [
    ...nothing.flatMap(({ questions }) => questions),
    ...othersOf(asked),
    ...others,
  ].filter((question) => vocabulary.ballots.some((words) => holdsMarks(table, question, words)));
  return {
    table,
    described: {
      tables: described.flatMap(({ tables }) => tables),
      problems: [
        ...described.flatMap(({ problems }) => problems),
        ...unread.map((question) => unclear(table, question)),
      ],
      isNamedRoster: false,
    },
  };
}

/** 上年请评价, 自评—甲某, 请评价—甲某（上年）: asked of another year, or of themselves. */
const isOther = ({ stem }: Asked, { name }: Question): boolean =>
  readWords(normaliseLabel(stem), 'points', 'before').senses.includes('other-value') ||
  saysOtherValue(name);

const withoutOthers = (asked: Asked): Asked => ({
  ...asked,
  questions: asked.questions.filter((question) => !isOther(asked, question)),
});

const othersOf = (all: readonly Asked[]): Question[] =>
  all.flatMap((asked) => asked.questions.filter((question) => isOther(asked, question)));

const isNothing = (described: Described | undefined): boolean =>
  !described || described.tables.length + described.problems.length === 0;

interface AskedAmong {
  readonly asked: Asked;
  /** All that is asked in the questionnaire. */
  readonly all: readonly Asked[];
}

function describeAsked(whole: FoundTable, among: AskedAmong, vocabulary: Vocabulary): Described {
  const table = tableOf(whole, among.asked);
  return assemble(table, [partsOf(table, among, vocabulary)], vocabulary);
}

const tableOf = (whole: FoundTable, asked: Asked): FoundTable => ({
  ...whole,
  only: asked.questions.map(({ column }) => column),
  titles: [...whole.titles, ...stemTitle(whole, asked)],
});

/** What is asked is the title of its answers. */
const stemTitle = ({ sheet }: FoundTable, { stem, questions }: Asked): FoundTable['titles'] => {
  const row = questions[0]?.column ?? 0;
  const column = sheet.block.area?.top ?? 1;
  return stem === '' ? [] : [{ row, column, cell: { kind: 'text', value: stem }, isOwn: true }];
};

function partsOf(table: FoundTable, { asked, all }: AskedAmong, vocabulary: Vocabulary): Parts {
  const { ballots, needs } = vocabulary;
  const { questions } = asked;
  const fitting = ballots.filter((words) =>
    questions.some((question) => holdsMarks(table, question, words)),
  );
  if (fitting.length === 0) return NO_PARTS;
  const words = chooseComponent(table, fitting, { needs, hasIndicators: () => false });
  if ('problem' in words) return { parts: [], problems: [words.problem] };
  const leaf = chooseLeaf(table, words.chosen);
  if (!leaf) return { parts: [], problems: unknownAsked(table, { asked, all }, words.chosen) };
  const groups = groupsOfRaters(table, words.chosen, vocabulary);
  if ('problems' in groups) return { parts: [], problems: groups.problems };
  const meanings: ColumnMeanings = new Map(
    table.columns.flatMap((header) => {
      const rater = header.path.at(-1)?.text ?? '';
      const group = groups.of.get(header.column);
      if (header.column === table.name.column || group === undefined) return [];
      // A mean or a full mark below the answers is nobody's answer.
      if (rowWord({ kind: 'text', value: rater }) || isReckoned(rater)) return [];
      const meaning = { is: 'rater-marks', group, indicator: leaf.indicator.id, rater } as const;
      return [[header.column, { meaning, because: 'rater-name' }] as const];
    }),
  );
  const role = { kind: 'wide', component: words.chosen.id } as const;
  return { parts: [{ role, meanings, labelled: [] }], problems: [] };
}

/** 民主作风 beside questions on all of the rulebook's indicators is on none of them. */
function unknownAsked(table: FoundTable, { asked, all }: AskedAmong, words: BallotsWords) {
  const [first] = asked.questions;
  if (!first) return [];
  const others = all.map((other) => chooseLeaf(tableOf(table, other), words));
  const place = placeAt(table.sheet, first.column, table.sheet.block.area?.top ?? 1);
  const header = quotable(asked.stem || first.header);
  if (words.leaves.every((leaf) => others.includes(leaf)))
    return [layoutProblem('indicator-left-out', { header }, { place })];
  const known = words.leaves.map(({ indicator }) => indicator.title);
  return [layoutProblem('indicator-unclear', { header, known }, { place })];
}

const isReckoned = (rater: string): boolean =>
  usualReason([rater], { besideCounts: false }) === 'reckoned';

type GroupsOfRaters =
  | { readonly of: ReadonlyMap<number, string> }
  | { readonly problems: readonly Problem[] };

/** By a question about whoever answered, where its answers are groups; else all are of one. */
function groupsOfRaters(
  table: FoundTable,
  words: BallotsWords,
  { needs }: Vocabulary,
): GroupsOfRaters {
  const { sheet, name } = table;
  const raters = table.columns.map(({ column }) => column).filter((at) => at !== name.column);
  const labels = idsByTitle(words.groups);
  for (const [row, cells] of words.groups.length > 1 ? sheet.rows : []) {
    const found = raters.map((column) => findId(labels, cellText(cells.get(column))));
    const known = found.filter((id) => id !== undefined);
    if (known.length === 0) continue;
    const open = raters.filter((_, index) => found[index] === undefined);
    if (open.length > 0)
      return { problems: open.map((column) => unknownGroup(table, [row, column])) };
    return { of: new Map(raters.map((column, index) => [column, found[index] ?? ''])) };
  }
  const group = chooseGroup(table, groupsOf(needs, [words]));
  if ('problem' in group) return { problems: [group.problem] };
  return { of: new Map(raters.map((column) => [column, group.chosen])) };
}

function unknownGroup({ sheet }: FoundTable, [row, column]: readonly [number, number]): Problem {
  const value = quotable(cellText(sheet.rows.get(row)?.get(column)));
  return layoutProblem('rater-group-unclear', { value }, { place: placeAt(sheet, row, column) });
}

function holdsMarks({ sheet, header }: FoundTable, { column }: Question, words: BallotsWords) {
  const marks = createMarkReader(words);
  const top = sheet.block.area?.top ?? header[1];
  for (const [at, cell] of sheet.rows.get(column) ?? []) {
    const read = at > top ? marks.read(cell) : undefined;
    if (read?.kind === 'read' && read.value !== marks.blank) return true;
  }
  return false;
}

function unclear({ sheet }: FoundTable, { column, header }: Question): Problem {
  const place = placeAt(sheet, column, sheet.block.area?.top ?? 1);
  return layoutProblem('question-unclear', { header: quotable(header) }, { place });
}
