import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { DeclaredLeaf } from '../../rulebook/plan/plan.ts';
import { quotable } from '../cells/cell-text.ts';
import { placeAt } from '../cells/view.ts';
import type { BallotsWords } from '../labels/ballots-words.ts';
import { findLabel } from '../labels/find-label.ts';
import { idsByTitle } from '../labels/labels.ts';
import type { Vocabulary } from '../labels/vocabulary.ts';
import { groupsOf, type Needs } from '../model/needs.ts';
import { namedBy } from '../tables/bind-titles.ts';
import { chooseComponent, chooseGroup } from '../tables/choose-ballots.ts';
import { headerCell, headerText, ignoredBecause, lowest } from '../tables/column-meanings.ts';
import { type ColumnMeanings, turnoutColumns } from '../tables/common-columns.ts';
import type { FoundTable } from '../tables/find-table.ts';
import { findLabelledValues } from '../tables/labelled-values.ts';
import { holdMarks } from '../tables/marks-in-columns.ts';
import { joinParts, NO_PARTS, type Parts } from '../tables/parts.ts';
import { type Claim, isWhole, shareOut } from '../tables/share-out.ts';
import { indicatorUnclear } from './tally-columns.ts';
import { type RaterColumn, raterColumns } from './wide-columns.ts';

/** A sheet with a row for each subject and a column for each rater. */
export function describeWide(table: FoundTable, { ballots, headers, needs }: Vocabulary): Parts {
  const columnsOf = (words: BallotsWords) => raterColumns(table, words, headers);
  const fitting = ballots.filter((words) => holdsRaters(table, columnsOf(words), words));
  if (fitting.length === 0) return NO_PARTS;
  const shares = shareOut(
    table,
    fitting.map((words) => claimOf(words, columnsOf(words))),
  );
  if (shares.length > 0)
    return joinParts(
      shares.map(({ words, table: own }) => {
        const columns = columnsOf(words).filter(({ leaf }) => leaf !== undefined);
        return wideOf(own, columns, { needs, words });
      }),
    );
  const hasIndicators = (words: BallotsWords) =>
    columnsOf(words).some(({ leaf, group }) => leaf !== undefined || group !== undefined);
  const words = chooseComponent(table, fitting, { needs, hasIndicators });
  if ('problem' in words) return { parts: [], problems: [words.problem] };
  return wideOf(table, columnsOf(words.chosen), { needs, words: words.chosen });
}

/** Raters under titles of the component's own indicators. */
function claimOf(words: BallotsWords, columns: readonly RaterColumn[]): Claim {
  const own = columns.filter(({ rater, leaf }) => rater !== '' && leaf !== undefined);
  const present = new Set(own.flatMap(({ leaf }) => leaf?.indicator.id ?? []));
  return {
    words,
    columns: own.map(({ header }) => header.column),
    isWhole: isWhole(words, present),
  };
}

const holdsRaters = (
  table: FoundTable,
  columns: readonly RaterColumn[],
  words: BallotsWords,
): boolean => {
  const named = columns.filter(({ rater }) => rater !== '').map(({ header }) => header.column);
  return named.length > 0 && holdMarks(table, named, words);
};

/** @param columns those of raters, and those that lack a name */
export function wideOf(
  table: FoundTable,
  columns: readonly RaterColumn[],
  { needs, words }: { needs: Needs; words: BallotsWords },
): Parts {
  const named = columns.filter(({ rater }) => rater !== '');
  const group = named.some((column) => column.group === undefined)
    ? chooseGroup(table, groupsOf(needs, [words]))
    : { chosen: '' };
  if ('problem' in group) return { parts: [], problems: [group.problem] };
  const leaf = named.some((column) => column.leaf === undefined)
    ? chooseLeaf(table, words)
    : undefined;
  const unclear = named.filter((column) => !column.leaf && !leaf);
  const { labelled, problems } = findLabelledValues(table, [words]);
  const meanings: ColumnMeanings = new Map([
    ...turnoutColumns(table.columns),
    ...sums(table, columns, words),
    ...named.flatMap((column) => meaningOf(column, { group: group.chosen, leaf })),
  ]);
  return {
    parts: [{ role: { kind: 'wide', component: words.id }, meanings, labelled }],
    problems: [
      ...problems,
      ...unclear.slice(0, 1).map((column) => indicatorUnclear(table, column.header, words)),
      ...unnamed(table, columns, words),
      ...weightsLeftOut(table, named),
    ],
  };
}

interface Otherwise {
  readonly group: string;
  readonly leaf: DeclaredLeaf | undefined;
}

function meaningOf({ header, rater, ...own }: RaterColumn, otherwise: Otherwise) {
  const leaf = own.leaf ?? otherwise.leaf;
  const group = own.group ?? otherwise.group;
  if (!leaf) return [];
  const meaning = { is: 'rater-marks', group, indicator: leaf.indicator.id, rater } as const;
  return [[header.column, { meaning, because: 'rater-name' }] as const];
}

/** The only leaf, else the one that the sheet's name or title names. */
export function chooseLeaf(table: FoundTable, { leaves }: BallotsWords): DeclaredLeaf | undefined {
  const [only, ...others] = leaves;
  if (others.length === 0) return only;
  const named = namedBy(
    table,
    leaves.map(({ indicator }) => indicator),
  );
  return named.kind === 'one'
    ? leaves.find(({ indicator }) => indicator === named.candidate)
    : undefined;
}

/** 资料分 beside the raters who gave it: what staff made of their marks, though an indicator is called so. */
function sums(
  table: FoundTable,
  columns: readonly RaterColumn[],
  { leaves, ...component }: BallotsWords,
): ColumnMeanings {
  const raters = new Set(columns.map(({ header }) => header.column));
  const titles = idsByTitle([component, ...leaves.map(({ indicator }) => indicator)]);
  const own = table.columns.filter(
    (header) =>
      !raters.has(header.column) &&
      header.path.length === 1 &&
      findLabel(titles, lowest(header)?.text ?? '', 'points') !== undefined,
  );
  return new Map(own.map(({ column }) => [column, ignoredBecause('reckoned')]));
}

/** What a rater's marks weigh is the rulebook's to say. */
function weightsLeftOut({ sheet }: FoundTable, raters: readonly RaterColumn[]): Problem[] {
  const [first, ...others] = raters.filter(({ weighs }) => weighs);
  if (!first) return [];
  const headers = [first, ...others].map(({ header }) => quotable(lowest(header)?.text ?? ''));
  const place = { sheet: sheet.name, cell: headerCell(sheet, first.header) };
  return [layoutProblem('rater-weight-left-out', { raters: headers }, { place })];
}

/** A column of marks under a title, and no name in the row of names. */
const unnamed = (
  table: FoundTable,
  columns: readonly RaterColumn[],
  words: BallotsWords,
): Problem[] =>
  columns
    .filter(({ rater, header }) => rater === '' && holdMarks(table, [header.column], words))
    .map(({ header }) => {
      const place = placeAt(table.sheet, table.header[1], header.column);
      return layoutProblem(
        'rater-name-missing',
        { header: quotable(headerText(header)) },
        { place },
      );
    });
