import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { Titled } from '../../rulebook/model/rulebook.ts';
import { quotable } from '../cells/cell-text.ts';
import { placeAt } from '../cells/view.ts';
import type { BallotsWords } from '../labels/ballots-words.ts';
import { findLabel } from '../labels/find-label.ts';
import type { Labels } from '../labels/labels.ts';
import { normaliseLabel } from '../labels/names.ts';
import { isRaterNumber } from '../labels/rater-names.ts';
import type { Vocabulary } from '../labels/vocabulary.ts';
import { MARK_WORDS } from '../labels/words.ts';
import type { LongBinding, LongColumn } from '../model/layout.ts';
import { groupsOf } from '../model/needs.ts';
import {
  type Choice,
  type Chooser,
  chooseComponent,
  chooseGroup,
} from '../tables/choose-ballots.ts';
import { lowest, lowestKey } from '../tables/column-meanings.ts';
import { type ColumnMeanings, longColumns, turnoutColumns } from '../tables/common-columns.ts';
import type { FoundTable } from '../tables/find-table.ts';
import { findLabelledValues } from '../tables/labelled-values.ts';
import { holdMarks } from '../tables/marks-in-columns.ts';
import { NO_PARTS, type Parts } from '../tables/parts.ts';
import { raterAbove, saidRater } from '../tables/said-rater.ts';

/** A sheet with a row for each mark: who, about whom, on what, which mark. */
export function describeMarks(table: FoundTable, vocabulary: Vocabulary): Parts {
  const { ballots, needs } = vocabulary;
  const meanings = longColumns(table.columns);
  if (ballots.length === 0 || !has(meanings, 'mark')) return NO_PARTS;
  const rater = has(meanings, 'rater') ? null : saidRater(table, vocabulary);
  if (!looksLikeMarks(table, { meanings, rater }, vocabulary)) return NO_PARTS;
  const binding = bindLong(table, ballots, {
    meanings,
    needs,
    hasIndicators: () => false,
    byIndicator: has(meanings, 'indicator') && areApart(ballots),
  });
  const gaps = [
    ...(has(meanings, 'rater') || rater !== null
      ? []
      : [layoutProblem('rater-column-missing', {}, at(table))]),
    ...missingIndicator(table, meanings, boundTo(binding, ballots)),
  ];
  if ('problem' in binding) return { parts: [], problems: [...gaps, binding.problem] };
  const { labelled, problems } = findLabelledValues(table, boundTo(binding, ballots));
  const role = { kind: 'marks', ...binding.chosen } as const;
  const all: ColumnMeanings = new Map([...turnoutColumns(table.columns), ...meanings]);
  return {
    parts: [{ role, meanings: all, labelled, rater }],
    problems: [
      ...gaps,
      ...problems,
      ...(has(meanings, 'indicator') ? [] : bySheetName(table, rater, vocabulary)),
    ],
  };
}

/** A sheet called after a person may be that person's marks, and may be about the person. */
function bySheetName(table: FoundTable, rater: string | null, vocabulary: Vocabulary): Problem[] {
  if (rater === null || isRaterNumber(rater) || raterAbove(table, vocabulary)) return [];
  return [layoutProblem('sheet-read-as-rater', { rater: quotable(rater) }, at(table))];
}

/** A column for marks beside one for raters; or beside indicators, where it is plainly called so. */
function looksLikeMarks(
  table: FoundTable,
  { meanings, rater }: { meanings: ColumnMeanings; rater: string | null },
  words: Vocabulary,
): boolean {
  const { columns } = table;
  if (!has(meanings, 'indicator') && holdsOther(table, words)) return false;
  if (has(meanings, 'rater')) return true;
  const marks = [...meanings].flatMap(([column, { meaning }]) =>
    meaning.is === 'mark' ? [column] : [],
  );
  // 得分 alone may be anything but on a sheet that is a rater's.
  if (rater !== null && words.ballots.some((own) => holdMarks(table, marks, own))) return true;
  const plain = MARK_WORDS.slice(0, PLAIN_MARK_WORDS);
  const isPlain = columns.some((header) => plain.includes(lowestKey(header)));
  return has(meanings, 'indicator') && isPlain;
}
/** A checklist or a facts sheet may say who filled it in, and have sums called 得分. */
function holdsOther({ columns }: FoundTable, words: Vocabulary): boolean {
  const { items, facts, measures, ballots } = words;
  const others: readonly Labels<unknown>[] = [
    items,
    facts,
    measures,
    ...ballots.map(({ leavesByLabel }) => leavesByLabel),
  ];
  return columns.some((header) =>
    others.some((labels) => findLabel(labels, lowest(header)?.text ?? '', 'points')),
  );
}

/** 得分 and its like beside indicators are a checklist's, not a rater's. */
const PLAIN_MARK_WORDS = 5;

export const has = (meanings: ColumnMeanings, is: LongColumn): boolean =>
  [...meanings.values()].some(({ meaning }) => meaning.is === is);

/** The components that the rows may be about. */
const boundTo = (binding: Choice<LongBinding>, ballots: readonly BallotsWords[]) => {
  const component = 'chosen' in binding ? binding.chosen.component : null;
  return component === null ? ballots : ballots.filter(({ id }) => id === component);
};

/** Without a column of indicators a mark can only be on the one there is. */
function missingIndicator(
  table: FoundTable,
  meanings: ColumnMeanings,
  ballots: readonly BallotsWords[],
): Problem[] {
  if (has(meanings, 'indicator') || ballots.every(({ leaves }) => leaves.length === 1)) return [];
  return [layoutProblem('indicator-column-missing', {}, at(table))];
}

const at = ({ sheet, name }: FoundTable) => ({
  place: placeAt(sheet, name.row, name.column),
});

/** No title of an indicator is another component's, too. */
function areApart(ballots: readonly BallotsWords[]): boolean {
  const all = ballots.map(
    ({ leaves }) => new Set(leaves.flatMap(({ indicator }) => titlesOf(indicator))),
  );
  const titles = all.flatMap((own) => [...own]);
  return new Set(titles).size === titles.length;
}

const titlesOf = ({ title, aliases }: Titled): string[] =>
  [title.zh, title.en, ...aliases].map(normaliseLabel);

interface LongChooser extends Chooser {
  readonly meanings: ColumnMeanings;
  /** Each row's indicator says of which component it is, where nothing else does. */
  readonly byIndicator: boolean;
}

/** Columns 考核项目 and 评议主体 win over what the sheet is called. */
export function bindLong(
  table: FoundTable,
  fitting: readonly BallotsWords[],
  chooser: LongChooser,
): Choice<LongBinding> {
  const { meanings, needs } = chooser;
  const said = has(meanings, 'component') ? null : chooseComponent(table, fitting, chooser);
  const words = said && 'problem' in said && chooser.byIndicator ? null : said;
  if (words && 'problem' in words) return words;
  const component = words?.chosen.id ?? null;
  const isPlain = fitting.every(({ groups }) => groups.length === 1);
  if (has(meanings, 'group') || (!words && isPlain)) return { chosen: { component, group: null } };
  const group = chooseGroup(table, groupsOf(needs, words ? [words.chosen] : fitting));
  if ('problem' in group) return group;
  return { chosen: { component, group: group.chosen } };
}
