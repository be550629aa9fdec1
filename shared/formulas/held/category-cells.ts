import { plain } from '../base/draft.ts';
import { evaluate } from '../expression/evaluate.ts';
import { is, joined, literal, truth, words } from '../expression/expression.ts';
import { all, call, choose, isNumeric, unlessError } from '../expression/functions.ts';
import { cellAt, placeIn } from '../expression/ranges.ts';
import type { CellNode, Expression } from '../expression/tree.ts';
import { isNumber, toText } from '../expression/value.ts';
import { HELD_COLUMNS, type HeldWriter, type SaidCategory } from './held-lines.ts';

interface Line {
  readonly row: number;
  readonly sheet: string;
  readonly subject: number;
  /** Column of the categories in the sheet. */
  readonly column: number;
  /** In which row of it the subject stands. */
  readonly now: CellNode;
}

/** Writes what a sheet says of somebody's category now, and its number: 0 for what is none. */
export function putCategory(writer: HeldWriter, line: Line): SaidCategory {
  const { draft, labels, categories, columnIn } = writer;
  const { row, sheet, column, now } = line;
  const said = joined([cellAt(columnIn(sheet, column), now), words('')]);
  const shown = unlessError(call('TRIM', said), words(labels.lost));
  const text = draft.put({ row, column: HELD_COLUMNS.said + 2 }, shown);
  const then = toText(evaluate(text));
  if (typeof then !== 'string') throw new Error(`${sheet} has an error for a category`);
  const before = draft.put({ row, column: HELD_COLUMNS.category }, plain(then), 'center');
  const plans = categories.plansOf(line.subject);
  const [own] = plans;
  if (!own) throw new Error(`Subject ${line.subject} has no category`);
  const sought = numberOf(writer, text);
  const found = categories.isFollowed ? evaluate(sought) : null;
  const isKnown = isNumber(found) && Number(found.num) === own.number;
  const kept = choose(call('EXACT', text, before), literal(own.number), literal(0));
  const place = { row, column: HELD_COLUMNS.said + 3 };
  const number = draft.put(place, isKnown ? sought : kept, 'whole');
  const first = writer.firstSaid.get(line.subject) ?? number;
  writer.firstSaid.set(line.subject, first);
  return { text, number, first, plans: isKnown ? plans : [own] };
}

/** As the rules call the categories: MATCH takes more for one than is the same. */
function numberOf({ categories }: HeldWriter, text: CellNode): Expression {
  const { categoryTexts, categoryNumbers } = categories;
  const place = placeIn(categoryTexts, text);
  const isSaid = call('EXACT', cellAt(categoryTexts, place), text);
  const number = choose(isSaid, cellAt(categoryNumbers, place), literal(0));
  return unlessError(number, literal(0));
}

/** Whether somebody who is found is in a category with other rules than these cells', or in two. */
export function isElsewhere({ number, plans, first }: SaidCategory, now: CellNode): Expression {
  const isOther = plans.map((one) => is(number, '<>', literal(one.number)));
  const isNone = all([isNumeric(now), ...isOther]);
  if (first === number) return isNone;
  const isTwo = all([isNumeric(now), is(number, '<>', first)]);
  return choose(isNone, truth(true), isTwo);
}
