import { plain } from '../base/draft.ts';
import { heightOf } from '../base/text-height.ts';
import { is, joined, literal } from '../expression/expression.ts';
import { all, call, choose, isOne, unlessError } from '../expression/functions.ts';
import { sumOf } from '../expression/ranges.ts';
import type { CellNode, Expression } from '../expression/tree.ts';
import { BALLOT_COLUMNS, ballotWidth } from './ballot-columns.ts';
import { saidBy, shownText } from './mark-code.ts';
import type { RowGuard } from './row-guards.ts';
import type { SheetContext } from './sheet-context.ts';

/** A row that must still be itself, or cells that must say what they said. */
export type Guarded = RowGuard | { readonly cells: readonly CellNode[] };

/** 1 while all of them hold; null where nothing needs to. */
export function putGuards(context: SheetContext, guarded: readonly Guarded[]): CellNode | null {
  const { draft, words, next } = context;
  if (guarded.length === 0) return null;
  const header = next(2);
  draft.put({ row: header, column: 1 }, plain(words.rows), 'section');
  draft.put({ row: header, column: BALLOT_COLUMNS.name }, plain(words.said), 'header');
  draft.put({ row: header, column: BALLOT_COLUMNS.counts }, plain(words.same), 'header');
  draft.height(header, heightOf(words.same, ballotWidth(BALLOT_COLUMNS.counts)));
  const rows = guarded.map((one) => putGuard(context, one));
  const column = BALLOT_COLUMNS.counts;
  const flags = draft.range(
    { row: rows[0] ?? header, column },
    { row: rows.at(-1) ?? header, column },
  );
  draft.put({ row: HOLDS_ROW, column: 1 }, plain(words.holds), 'quiet');
  const test = is(sumOf(flags), '=', literal(guarded.length));
  const at = { row: HOLDS_ROW, column: BALLOT_COLUMNS.counts };
  return draft.put(at, choose(test, literal(1), literal(0)), 'whole');
}

const HOLDS_ROW = 3;

function putGuard({ draft, next }: SheetContext, guarded: Guarded): number {
  const row = next();
  const text = 'text' in guarded ? guarded.text : joined(guarded.cells.map(trimmed));
  const also: readonly Expression[] = 'also' in guarded ? guarded.also : [];
  const said = draft.put({ row, column: BALLOT_COLUMNS.name }, plain(saidBy(text)));
  const test = all([call('EXACT', text, said), ...also]);
  const content = unlessError(choose(test, literal(1), literal(0)), literal(0));
  const flag = draft.put({ row, column: BALLOT_COLUMNS.counts }, content, 'whole');
  if (!isOne(flag)) throw new Error(`A row is not what it is: ${draft.name} ${row}`);
  return row;
}

const trimmed = (cell: CellNode): Expression => shownText(call('TRIM', cell));
