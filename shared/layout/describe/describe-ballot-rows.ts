import type { DeclaredLeaf } from '../../rulebook/plan/plan.ts';
import type { BallotsWords } from '../labels/ballots-words.ts';
import { findLabel, readPath } from '../labels/find-label.ts';
import type { Labels } from '../labels/labels.ts';
import type { Vocabulary } from '../labels/vocabulary.ts';
import { lowest } from '../tables/column-meanings.ts';
import {
  type ColumnMeanings,
  commonColumns,
  longColumns,
  turnoutColumns,
} from '../tables/common-columns.ts';
import type { FoundTable } from '../tables/find-table.ts';
import type { HeaderColumn } from '../tables/header-columns.ts';
import { findLabelledValues } from '../tables/labelled-values.ts';
import { countMarks, holdMarks } from '../tables/marks-in-columns.ts';
import { joinParts, NO_PARTS, type Parts } from '../tables/parts.ts';
import { saidRater } from '../tables/said-rater.ts';
import { type Claim, isWhole, shareOut } from '../tables/share-out.ts';
import { bindLong, has } from './describe-long.ts';
import { findLeaf } from './tally-columns.ts';

/** A sheet with a row for each ballot, and a column for each indicator. */
export function describeBallotRows(table: FoundTable, vocabulary: Vocabulary): Parts {
  const long = longColumns(table.columns);
  const fitting = vocabulary.ballots.filter((words) => isBallotTable(table, long, words));
  if (fitting.length === 0) return NO_PARTS;
  const shares = has(long, 'component') ? [] : shareOut(table, claimsOf(table, fitting));
  if (shares.length > 0)
    return joinParts(shares.map((share) => ballotRowsOf(share.table, [share.words], vocabulary)));
  return ballotRowsOf(table, fitting, vocabulary);
}

/** A title that several components know is the one's whose scale most of the answers have. */
function claimsOf(table: FoundTable, fitting: readonly BallotsWords[]): Claim[] {
  const titled = fitting.map((words) => ({ words, leaves: [...leafColumns(table, words)] }));
  return titled.map(({ words, leaves }) => {
    const own = leaves.filter(([column]) => {
      const rivals = titled.filter((other) => other.leaves.some(([known]) => known === column));
      if (rivals.length < 2) return true;
      const counts = rivals.map((other) => countMarks(table, column, other.words));
      return countMarks(table, column, words) === Math.max(...counts);
    });
    const present = new Set(own.map(([, { leaf }]) => leaf.indicator.id));
    return { words, columns: own.map(([column]) => column), isWhole: isWhole(words, present) };
  });
}

function ballotRowsOf(
  table: FoundTable,
  fitting: readonly BallotsWords[],
  vocabulary: Vocabulary,
): Parts {
  const long = longColumns(table.columns);
  const hasIndicators = (words: BallotsWords) => leafColumns(table, words).size > 0;
  const { needs } = vocabulary;
  const binding = bindLong(table, fitting, {
    meanings: long,
    needs,
    hasIndicators,
    byIndicator: false,
  });
  if ('problem' in binding) return { parts: [], problems: [binding.problem] };
  const { component } = binding.chosen;
  const own = fitting.filter(({ id }) => component === null || id === component);
  const meanings: ColumnMeanings = new Map([
    ...turnoutColumns(table.columns),
    ...long,
    ...own.toReversed().flatMap((words) => [...leafMeanings(table, words)]),
  ]);
  const { labelled, problems } = findLabelledValues(table, own);
  const rater = has(long, 'rater') ? null : saidRater(table, vocabulary);
  return {
    parts: [{ role: { kind: 'ballots', ...binding.chosen }, meanings, labelled, rater }],
    problems,
  };
}

/**
 * Titles of indicators over marks. Without a rater, one such column may as well be an old grade
 * on a roster.
 */
function isBallotTable(table: FoundTable, long: ColumnMeanings, words: BallotsWords): boolean {
  const columns = [...leafColumns(table, words).keys()];
  if (columns.length === 0) return false;
  if (has(long, 'rater')) return true;
  const common = [...commonColumns(table).values()];
  const isRoster = common.some(({ meaning }) => meaning.is === 'category');
  return (columns.length > 1 || !isRoster) && holdMarks(table, columns, words);
}

function leafMeanings(table: FoundTable, words: BallotsWords): ColumnMeanings {
  return new Map(
    [...leafColumns(table, words)].map(([column, { leaf, because }]) => [
      column,
      { meaning: { is: 'leaf', indicator: leaf.indicator.id }, because },
    ]),
  );
}

interface LeafColumn {
  readonly leaf: DeclaredLeaf;
  readonly because: 'same-label' | 'decorated-label';
}

function leafColumns({ columns }: FoundTable, words: BallotsWords): Map<number, LeafColumn> {
  const leaves = columns.map((header) => [header.column, leafColumn(header, words)] as const);
  return new Map(leaves.flatMap(([column, leaf]) => (leaf ? [[column, leaf] as const] : [])));
}

/** The lowest title is an indicator's, and none above it asks for another value. */
const isTitled = (labels: Labels<unknown>, texts: readonly string[]): boolean =>
  findLabel(labels, texts.at(-1) ?? '', 'mark') !== undefined &&
  readPath(labels, texts, 'mark')?.sense === 'value';

function leafColumn(header: HeaderColumn, words: BallotsWords): LeafColumn | undefined {
  const texts = header.path.map(({ text }) => text);
  if (!lowest(header) || !isTitled(words.leavesByLabel, texts)) return undefined;
  const label = findLeaf(texts, words);
  return label && { leaf: label.value, because: label.because };
}
