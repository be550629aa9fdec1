import type { At, TurnoutCounts } from '../../ballots/review.ts';
import type { UsualCount } from '../base/input-cells.ts';
import type { RowContext } from '../base/row-context.ts';
import type { Alike } from '../rows/rows-again.ts';
import type { PanelEntry, PanelPlace } from './panel-place.ts';

interface Block extends Pick<PanelPlace, 'subject' | 'score' | 'category'> {
  readonly entries: readonly PanelEntry[];
  readonly firstRow: number;
}

/**
 * What the panels of a subject have in common with those of others: their formulas follow from which
 * cells they read and in which categories the subject may be. Undefined where a cell among them is
 * read in a way of its own, or where marks stand on single ballots.
 */
export function alikePanels(context: RowContext, block: Block): Alike | undefined {
  const { subject, score, category, entries, firstRow } = block;
  const { name = '', unit = '' } = context.scoring.review.subjects[subject.index] ?? {};
  const named = createNamed();
  const asked: unknown[] = [
    score.component.id,
    score.turnouts.map(({ group }) => group),
    category.plans.map(({ plan }) => plan.id),
    named.place(category.number?.at.row),
    named.place(category.text?.at.row),
  ];
  for (const { leaf, panel } of entries) {
    const asksTurnout = score.turnouts.some(({ group }) => group === panel.group);
    const counts = countsOf(panel, asksTurnout)?.map(
      (input) => input && context.inputs.usual(input),
    );
    if (!counts || counts.includes(undefined)) return undefined;
    asked.push(
      leaf.leaf.id,
      panel.group,
      counts.map((count) => count && named.count(count)),
    );
  }
  const texts = new Map([
    [1, name],
    [2, unit],
  ]);
  return { key: JSON.stringify(asked), first: firstRow, named: named.rows, texts };
}

const TURNOUTS = ['expected', 'issued', 'returned'] as const satisfies (keyof TurnoutCounts)[];

/** What a panel may read; null for what is not there, undefined where a sheet of counts does not say it. */
function countsOf(
  { tally, counts }: PanelEntry['panel'],
  asksTurnout: boolean,
): (At<number> | null)[] | undefined {
  if (!tally || tally.ballots || !counts) return undefined;
  const turnouts = asksTurnout ? TURNOUTS.map((key) => tally.turnout[key] ?? null) : [];
  return [...counts.levels, ...counts.notMarks.map((count) => count ?? null), ...turnouts];
}

/** Rows by the order in which they are first met. */
function createNamed() {
  const rows: number[] = [];
  const place = (row: number | undefined): number | null => {
    if (row === undefined) return null;
    const known = rows.indexOf(row);
    return known === -1 ? rows.push(row) - 1 : known;
  };
  const count = ({ sheet, column, row }: UsualCount) => [sheet, column, place(row)];
  return { rows, place, count };
}
