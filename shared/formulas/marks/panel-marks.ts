import type { TableLayout } from '../../layout/model/layout.ts';
import type { Marks, PanelMarks } from '../base/marks.ts';
import { is, literal, times, words } from '../expression/expression.ts';
import { all, choose } from '../expression/functions.ts';
import { countNumber, sumOf, sumOver } from '../expression/ranges.ts';
import type { CellNode, Expression, RangeNode } from '../expression/tree.ts';
import { type AnswerCodes, UNREAD } from './answer-codes.ts';
import { unreadIn } from './ballot-rules.ts';
import { BALLOT_COLUMNS, type Box, type Boxes, boxKey } from './ballot-table.ts';
import type { SheetContext } from './sheet-context.ts';

/** Where the ballots of one component stand. */
export interface ComponentCounts {
  readonly component: string;
  readonly codes: AnswerCodes;
  readonly leaves: readonly string[];
  readonly boxes: Boxes;
}

interface Input {
  readonly context: SheetContext;
  readonly counts: readonly ComponentCounts[];
  /** 1 while every row is the one that it was; null where nothing is asked. */
  readonly holds: CellNode | null;
  readonly tables: readonly TableLayout[];
}

/** The counts of ballots as formulas of Workings ask for them. */
export function countedMarks({ context, counts, holds, tables }: Input): Marks {
  const { draft, labels } = context;
  const own = new Map(counts.map((one) => [one.component, one]));
  const area = ({ first, last }: Box, from: number, to = from): RangeNode =>
    draft.range({ row: first, column: from }, { row: last, column: to });
  const entry = words(labels.entry);
  const whole = holds ? [is(holds, '=', literal(1))] : [];
  const sure = (tests: readonly Expression[], count: Expression) =>
    tests.length === 0 ? count : choose(all(tests), count, entry);
  const none: PanelMarks = {
    levels: (position) => (position === 0 ? sure(whole, literal(0)) : literal(0)),
    notMarks: () => literal(0),
  };
  const isSource = (component: string) =>
    own.has(component) ||
    tables.some(({ role }) => 'component' in role && [component, null].includes(role.component));
  return {
    panel: ({ component, subject, group, leaf }) => {
      const known = own.get(component);
      const box = known?.boxes.get(boxKey(subject, group));
      if (!known || !box) return isSource(component) ? none : undefined;
      const marks = area(box, BALLOT_COLUMNS.leaves + known.leaves.indexOf(leaf));
      const counting = area(box, BALLOT_COLUMNS.counts);
      const count = (code: number) =>
        box.isPlain ? countNumber(marks, code) : countBoth(marks, counting, code);
      // A mark that cannot be read voids its subject, whether its ballot counts or not.
      const isRead = is(countNumber(marks, UNREAD), '=', literal(0));
      return {
        levels: (position) =>
          position === 0 ? sure([...whole, isRead], count(1)) : count(position + 1),
        notMarks: (index) => count(known.codes.ofNotMark(index)),
      };
    },
    box: ({ component, subject, group }) => {
      const known = own.get(component);
      const box = known?.boxes.get(boxKey(subject, group));
      if (!known || !box) return undefined;
      const last = BALLOT_COLUMNS.leaves + known.leaves.length - 1;
      const unread = unreadIn(area(box, BALLOT_COLUMNS.leaves, last));
      const took = sumOf(area(box, BALLOT_COLUMNS.took));
      return {
        present: choose(is(unread, '=', literal(0)), took, entry),
        self: box.ballots.filter(({ isExcluded }) => isExcluded).length,
      };
    },
  };
}

/** How many of the ballots that count say so. */
const countBoth = (marks: RangeNode, counting: RangeNode, code: number): Expression =>
  sumOver(times(is(marks, '=', literal(code)), is(counting, '=', literal(1))));
