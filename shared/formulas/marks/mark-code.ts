import type { RuleCells } from '../base/rule-cells.ts';
import { evaluate } from '../expression/evaluate.ts';
import { is, joined, literal, times, total, words } from '../expression/expression.ts';
import { call, choose, unlessError } from '../expression/functions.ts';
import { sumOver } from '../expression/ranges.ts';
import type { Expression, RangeNode } from '../expression/tree.ts';
import { isError, isNumber, toText } from '../expression/value.ts';
import { type AnswerCodes, NO_MARK, UNREAD } from './answer-codes.ts';
import type { FoundMark } from './found-ballots.ts';
import type { Slot } from './slots.ts';
import type { TickSigns } from './tick-signs.ts';

/** How the marks of one component are read. */
export interface CodeReader {
  readonly codes: AnswerCodes;
  /** What may be written, and beside it its code. */
  readonly words: RangeNode;
  readonly numbers: RangeNode;
  readonly cell: (slot: Slot, index: number) => Expression;
  readonly signsOf: (sheet: string) => TickSigns;
  readonly rules: RuleCells;
  /** The word for a wrong entry. */
  readonly entry: string;
}

/**
 * The code of an answer, from the staff's own cells. What the core reads otherwise than the formula
 * (a level in a spelling of its own, a tick in a merged cell) holds as long as it stands there.
 */
export function codeOf(reader: CodeReader, { slot, answer }: FoundMark): Expression {
  const { codes } = reader;
  if (!slot) return literal(codes.blank);
  const cells = slot.cells.map((_, index) => call('TRIM', reader.cell(slot, index)));
  const read = slot.ticks ? tickedCode(reader, slot, cells) : writtenCode(reader, cells);
  const code = unlessError(read, literal(NO_MARK));
  const known = evaluate(code);
  const given = codes.codeOf(answer);
  const meant = given === UNREAD ? NO_MARK : given;
  if (isNumber(known) && Number(known.num) === meant) return code;
  const isSame = call('EXACT', joined(cells), words(saidBy(joined(cells))));
  return unlessError(choose(isSame, literal(meant), read), literal(NO_MARK));
}

/** What cells say: an error says nothing, and its formula is none of ours. */
export function saidBy(text: Expression): string {
  const said = toText(evaluate(text));
  if (typeof said !== 'string') throw new Error('An error says nothing');
  return said;
}

function writtenCode({ codes, words: list, numbers }: CodeReader, cells: readonly Expression[]) {
  const [text = words('')] = cells;
  const found = sumOver(times(is(list, '=', text), numbers));
  return choose(is(text, '=', words('')), literal(codes.blank), found);
}

/** One cell is ticked, and nothing else stands in the others. */
function tickedCode(
  { codes, signsOf }: CodeReader,
  slot: Slot,
  cells: readonly Expression[],
): Expression {
  const { tick, cross } = signsOf(slot.sheet);
  const filled = cells.map((text) => {
    const isFilled = is(text, '<>', words(''));
    return cross === null
      ? times(isFilled, literal(1))
      : times(isFilled, is(text, '<>', words(cross)));
  });
  const ticked = cells.map((text, index) => {
    const meaning = slot.ticks?.[index];
    return times(is(text, '=', words(tick)), literal(meaning ? codes.ofTick(meaning) : UNREAD));
  });
  const many = total(filled);
  const one = choose(is(many, '=', literal(1)), total(ticked), literal(UNREAD));
  return choose(is(many, '=', literal(0)), literal(codes.blank), one);
}

/** An error says nothing. */
export const shownText = (text: Expression): Expression =>
  isError(evaluate(text)) ? unlessError(text, words('')) : text;
