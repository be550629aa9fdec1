import type { BallotsWords } from '../labels/ballots-words.ts';
import type { Vocabulary } from '../labels/vocabulary.ts';
import { groupsOf } from '../model/needs.ts';
import { chooseComponent, chooseGroup } from '../tables/choose-ballots.ts';
import { type ColumnMeanings, longColumns, turnoutColumns } from '../tables/common-columns.ts';
import type { FoundTable } from '../tables/find-table.ts';
import { findLabelledValues } from '../tables/labelled-values.ts';
import { joinParts, NO_PARTS, type Parts } from '../tables/parts.ts';
import { type Claim, isWhole, shareOut } from '../tables/share-out.ts';
import { missingCounts } from './check-columns.ts';
import { describeTicks } from './describe-ticks.ts';
import { countIndicators, countLevels, tallyColumns } from './tally-columns.ts';

/** Fewer levels in one header are some other word that happens to be the same. */
const LEAST_LEVELS = 2;

/** Counts, or ticks, under the levels of a scale. */
export function describeTally(table: FoundTable, vocabulary: Vocabulary): Parts {
  const { ballots, needs } = vocabulary;
  const fitting = ballots.filter((words) => countLevels(table, words) >= LEAST_LEVELS);
  if (fitting.length === 0) return NO_PARTS;
  const shares = shareOut(
    table,
    fitting.map((words) => claimOf(table, words)),
  );
  if (shares.length > 0) {
    const described = shares.map((share) => describeCounts(share.table, share.words, vocabulary));
    return joinParts(described);
  }
  const hasIndicators = (words: BallotsWords) => countIndicators(table, words) > 0;
  const words = chooseComponent(table, fitting, { needs, hasIndicators });
  if ('problem' in words) return { parts: [], problems: [words.problem] };
  return describeCounts(table, words.chosen, vocabulary);
}

/** The levels that stand under the component's own indicators. */
function claimOf(table: FoundTable, words: BallotsWords): Claim {
  const { meanings } = tallyColumns(table, words);
  const own = [...meanings].flatMap(([column, { meaning, because }]) =>
    'indicator' in meaning && because !== 'only-indicator'
      ? [{ column, indicator: meaning.indicator }]
      : [],
  );
  const present = new Set(own.map(({ indicator }) => indicator));
  return { words, columns: own.map(({ column }) => column), isWhole: isWhole(words, present) };
}

/** One component's counts, or its ticks. */
function describeCounts(table: FoundTable, words: BallotsWords, vocabulary: Vocabulary): Parts {
  const ticks = describeTicks(table, words, vocabulary);
  if (ticks) return ticks;
  const groups = groupColumn(table);
  if (groups.size > 0) return tallyOf(table, words, { group: null, groups });
  const group = chooseGroup(table, groupsOf(vocabulary.needs, [words]));
  if ('problem' in group) return { parts: [], problems: [group.problem] };
  return tallyOf(table, words, { group: group.chosen, groups });
}

interface GroupOfTally {
  readonly group: string | null;
  /** The column 评议主体, which wins over what the sheet is called. */
  readonly groups: ColumnMeanings;
}

const groupColumn = ({ columns }: FoundTable): ColumnMeanings =>
  new Map([...longColumns(columns)].filter(([, { meaning }]) => meaning.is === 'group'));

function tallyOf(table: FoundTable, words: BallotsWords, { group, groups }: GroupOfTally): Parts {
  const counts = tallyColumns(table, words);
  const { labelled, problems } = findLabelledValues(table, [words]);
  const meanings = new Map([...turnoutColumns(table.columns), ...groups, ...counts.meanings]);
  const role = { kind: 'tally', component: words.id, group } as const;
  return {
    parts: [{ role, meanings, labelled }],
    problems: [...counts.problems, ...problems, ...missingCounts(table, meanings, words)],
  };
}
