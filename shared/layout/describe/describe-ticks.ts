import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { placeAt } from '../cells/view.ts';
import type { BallotsWords } from '../labels/ballots-words.ts';
import type { Vocabulary } from '../labels/vocabulary.ts';
import { groupsOf } from '../model/needs.ts';
import { chooseGroup } from '../tables/choose-ballots.ts';
import { type ColumnMeanings, longColumns, turnoutColumns } from '../tables/common-columns.ts';
import type { FoundTable } from '../tables/find-table.ts';
import { findLabelledValues } from '../tables/labelled-values.ts';
import type { Parts } from '../tables/parts.ts';
import { saidRater } from '../tables/said-rater.ts';
import { underLevels } from '../tables/ticks-in-columns.ts';
import { missingCounts } from './check-columns.ts';
import { has } from './describe-long.ts';
import { tallyColumns } from './tally-columns.ts';

/** A row a ballot, with a tick under its level; undefined where the levels head counts. */
export function describeTicks(
  table: FoundTable,
  words: BallotsWords,
  vocabulary: Vocabulary,
): Parts | undefined {
  const ticks = tallyColumns(table, words);
  const under = underLevels(table, columnsByLeaf(ticks.meanings));
  const about = rowColumns(table);
  const rater = has(about, 'rater') ? null : saidRater(table, vocabulary);
  const isOneRater = rater !== null || has(about, 'rater');
  if (under === 'counts' || (under !== 'ticks' && !isOneRater)) return undefined;
  const group = has(about, 'group')
    ? { chosen: null }
    : chooseGroup(table, groupsOf(vocabulary.needs, [words]));
  if ('problem' in group) return { parts: [], problems: [group.problem] };
  const { labelled, problems } = findLabelledValues(table, [words]);
  const meanings = new Map([...turnoutColumns(table.columns), ...about, ...ticks.meanings]);
  const role = { kind: 'ticks', component: words.id, group: group.chosen } as const;
  return {
    parts: [{ role, meanings, labelled, rater }],
    problems: [
      ...ticks.problems,
      ...problems,
      ...missingCounts(table, meanings, words),
      ...(under === 'either' ? [onesAreTicks(table)] : []),
    ],
  };
}

/** 评议人、评议主体: what a row says about its ballot, whose component is that of the levels. */
const rowColumns = ({ columns }: FoundTable): ColumnMeanings =>
  new Map(
    [...longColumns(columns)].filter(([, { meaning }]) =>
      ['rater', 'rater-unit', 'group'].includes(meaning.is),
    ),
  );

function columnsByLeaf(meanings: ColumnMeanings): number[][] {
  const byLeaf = new Map<string, number[]>();
  for (const [column, { meaning }] of meanings)
    if (meaning.is === 'level' || meaning.is === 'not-mark')
      byLeaf.set(meaning.indicator, [...(byLeaf.get(meaning.indicator) ?? []), column]);
  return [...byLeaf.values()];
}

function onesAreTicks({ sheet, header, name }: FoundTable): Problem {
  const place = placeAt(sheet, header[1] + 1, name.column);
  return layoutProblem('ones-read-as-ticks', {}, { place });
}
