import { done, type Result } from '../../../shared/messages/problem.ts';
import { HIGHLIGHTS, LOOKS, ROW_HEIGHT } from '../../../shared/workbook/style/looks.ts';
import type { SheetChange } from '../host.ts';
import type { Block } from '../live/blocks.ts';
import type { LiveCell } from '../live/live-cell.ts';
import { planSheets, type SheetPlan } from '../live/plan-sheet.ts';

/** All at once: there is no limit between two programs on one machine but their memory. */
const WHOLE = { bytes: Number.POSITIVE_INFINITY, cells: Number.POSITIVE_INFINITY };

/** A change as the extension is told it, with what the looks are. */
export function wireChange({ removed, added }: SheetChange): Result<object> {
  const planned = planSheets(added, WHOLE);
  if (!planned.ok) return planned;
  const sheets = planned.value.map(wirePlan);
  const looks = { cells: LOOKS, highlights: HIGHLIGHTS, rowHeight: ROW_HEIGHT };
  return done({ removed, sheets, looks });
}

const wirePlan = ({ blocks, ...plan }: SheetPlan) => ({ ...plan, blocks: blocks.map(wireBlock) });

const wireBlock = ({ area: { top, left }, rows }: Block) => ({
  top,
  left,
  rows: rows.map((row) => row.map(wireCell)),
});

/** A formula stands alone in a list; values are what they are. */
function wireCell(cell: LiveCell | undefined): null | number | string | [string] {
  if (!cell) return null;
  return cell.kind === 'formula' ? [cell.formula] : cell.value;
}
