import { evaluate } from '../expression/evaluate.ts';
import { decimal, is, joined, literal, over, times, words } from '../expression/expression.ts';
import { call, choose, rounded, unlessError } from '../expression/functions.ts';
import { sumOver } from '../expression/ranges.ts';
import type { Expression } from '../expression/tree.ts';
import { isSame } from '../expression/value.ts';
import { type NumberScale, notMarkWord, UNREAD } from './answer-codes.ts';
import type { FoundMark } from './found-ballots.ts';
import { type CodeReader, saidBy } from './mark-code.ts';

/**
 * A mark that is a number, as it stands in the staff's own cell: a number within the scale, empty for
 * a blank, a word for what is no mark or cannot be read.
 */
export function numberOf(
  reader: CodeReader,
  scale: NumberScale,
  { slot, answer }: FoundMark,
): Expression {
  if (!slot) return words('');
  const cell = reader.cell(slot, 0);
  const text = call('TRIM', cell);
  const wrong = words(reader.entry);
  const read = answerIn(reader, scale, { cell, text });
  const shown = unlessError(read, wrong);
  const meant = meantBy(reader, scale, answer);
  if (isSame(evaluate(shown), evaluate(meant))) return shown;
  const isStill = call('EXACT', text, words(saidBy(text)));
  return unlessError(choose(isStill, meant, read), wrong);
}

function meantBy({ codes, entry }: CodeReader, { given }: NumberScale, answer: number): Expression {
  const number = given[answer];
  if (number) return decimal(number);
  const code = codes.codeOf(answer);
  if (code === UNREAD) return words(entry);
  return words(code === codes.blank ? '' : notMarkWord(code));
}

interface Written {
  readonly cell: Expression;
  readonly text: Expression;
}

function answerIn(reader: CodeReader, scale: NumberScale, written: Written): Expression {
  const { codes, words: list, numbers } = reader;
  const { text } = written;
  const code = sumOver(times(is(list, '=', text), numbers));
  const isBlank = is(text, '=', words(''));
  const other = joined([words(notMarkWord('')), code]);
  const named = choose(is(code, '=', literal(codes.blank)), words(''), other);
  const read = choose(is(code, '>', literal(0)), named, numberIn(reader, scale, written));
  return choose(isBlank, words(''), read);
}

/** Its text is what its number looks like, and it lies within the scale; else an error. */
function numberIn(
  { rules }: CodeReader,
  { id, places }: NumberScale,
  { cell, text }: Written,
): Expression {
  const number = call('VALUE', cell);
  const looks = is(joined([rounded(number, literal(places)), words('')]), '=', text);
  const [least, most] = [rules.of('least', id), rules.of('most', id)];
  const isWithin = is(call('MEDIAN', least, most, number), '=', number);
  const isNoTruth = call('NOT', call('ISLOGICAL', cell));
  return over(over(over(number, looks), isWithin), isNoTruth);
}
