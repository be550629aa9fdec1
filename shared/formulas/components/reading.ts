import type { ReadingRow } from '../../ballots/review.ts';
import type { ReadingComponent } from '../../rulebook/model/rulebook.ts';
import type { ReadingScore } from '../../score/model/scoring.ts';
import { agree } from '../base/agree.ts';
import { plain } from '../base/draft.ts';
import type { PutNext, RowContext } from '../base/row-context.ts';
import type { RuleWriter } from '../base/rule-writer.ts';
import { SHOWN, snap } from '../base/snap.ts';
import { is, literal, over, times, total, words } from '../expression/expression.ts';
import { all, choose, isNumeric, smallest } from '../expression/functions.ts';
import { countOf, countWords, sideBySide, sumOf } from '../expression/ranges.ts';
import type { Expression, RangeNode } from '../expression/tree.ts';
import type { ComponentPlace, Part } from './part.ts';

/** The points that a month without rest or leave asks for. */
export function putReadingRules(
  { words: { readingTarget }, put, text }: RuleWriter,
  { id, cite, title, target }: ReadingComponent,
): void {
  put(['target', id], { what: text(title), of: readingTarget, value: target, cite });
}

/** Each month's share of its target, and the mean of those in which anything was due. */
export function putReading(
  context: RowContext,
  score: ReadingScore,
  { put, subject }: ComponentPlace,
): Part {
  // Without a readings sheet there is nothing to refer to.
  if (context.readings.months === 0) return withoutRecord(score);
  const { labels } = context;
  const { id } = score.component;
  const shares = putMonths(context, score, put);
  const title = context.title(score.component);
  const isAbsent = score.months.length === 0;
  const said = isAbsent ? plain('') : stateOf(context, shares);
  const state = put(`state:${id}`, `${title} ${labels.state}`, said, 'center');
  if (isAbsent) return putAbsent(context, score, put);
  const mean = snap(over(sumOf(shares), countOf(shares)), null, SHOWN.component);
  const shown = choose(is(state, '=', words(labels.scored)), mean, words(''));
  const value = put(`component:${id}`, title, shown, 'general');
  agree(value, score.value, { subject, what: `component ${id}` });
  const sound = is(state, '<>', words(labels.entry));
  return { score, value, places: null, mayDropOut: true, readable: sound, sound };
}

/** 0, or left out of the total. */
const withoutRecord = (score: ReadingScore): Part => ({
  score,
  value: score.value === null ? null : literal(0),
  places: 0,
  mayDropOut: true,
});

function putAbsent(context: RowContext, score: ReadingScore, put: PutNext): Part {
  const { component, value } = score;
  const shown = value === null ? plain(context.labels.notHandedIn) : literal(0);
  const cell = put(`component:${component.id}`, context.title(component), shown, 'general');
  return { score, value: value === null ? null : cell, places: 0, mayDropOut: true };
}

/** The cells of every month, then the months' scores side by side. */
function putMonths(
  context: RowContext,
  { component, months }: ReadingScore,
  put: PutNext,
): RangeNode {
  const places = Array.from({ length: context.readings.months }, (_, index) => index);
  const shares = places.map((index) =>
    putMonth(context, months[index]?.row, { component, put, number: index + 1 }),
  );
  const title = context.title(component);
  const { readingScore } = context.labels;
  const cells = shares.map((share, index) =>
    put(
      `reading:${component.id}:${index}`,
      `${title} ${readingScore} ${index + 1}`,
      share ?? plain(''),
      'general',
    ),
  );
  return sideBySide(cells);
}

interface MonthPlace {
  readonly component: ReadingComponent;
  readonly put: PutNext;
  readonly number: number;
}

/** What the month comes to; null where the subject has no such month. */
function putMonth(
  { inputs, labels, readings, rules }: RowContext,
  row: ReadingRow | undefined,
  { component: { id }, put, number }: MonthPlace,
): Expression | null {
  const column = (key: string, title: string, content: Parameters<PutNext>[2]) =>
    put(`${key}:${id}:${number}`, `${title} ${number}`, content, 'general');
  column('month', labels.readingMonth, plain(row?.month ?? ''));
  const given = row ? inputs.points(row.points) : plain('');
  const points = column('points', labels.readingPoints, given);
  const days = row?.days;
  const cells = readings.hasDays
    ? {
        due: column('due', labels.readingDue, days ? inputs.days(days.due) : plain('')),
        all: column('days', labels.readingDays, days ? inputs.days(days.all) : plain('')),
      }
    : null;
  if (!row) return null;
  const entry = words(labels.entry);
  if (!row.isUsable) return entry;
  return share({ points, days: days ? cells : null, full: rules.of('target', id), entry });
}

interface ShareInput {
  readonly points: Expression;
  readonly days: { readonly due: Expression; readonly all: Expression } | null;
  /** The target of a whole month. */
  readonly full: Expression;
  /** What stands where something cannot be read. */
  readonly entry: Expression;
}

/** 100 × min(1, points ÷ target), the target smaller by the days that were not due; nothing where none was. */
function share({ points, days, full, entry }: ShareInput): Expression {
  if (!days) return choose(isNumeric(points), reached(over(points, full)), entry);
  const { due, all: most } = days;
  const given = [points, due, most];
  const part = reached(over(times(points, most), times(full, due)));
  const isDays = all([
    is(most, '>=', literal(1)),
    is(most, '<=', literal(31)),
    is(due, '<=', most),
  ]);
  const fit = choose(isDays, choose(is(due, '=', literal(0)), words(''), part), entry);
  return choose(isNumeric(total(given)), fit, entry);
}

const reached = (part: Expression): Expression =>
  snap(times(literal(100), smallest(literal(1), part)), null, SHOWN.weight);

/** Whether something cannot be read, or nothing was due. */
function stateOf({ labels }: RowContext, shares: RangeNode): Expression {
  const isWrong = is(countWords(shares, labels.entry), '>', literal(0));
  const isFree = is(countOf(shares), '=', literal(0));
  const rest = choose(isFree, words(labels.notDue), words(labels.scored));
  return choose(isWrong, words(labels.entry), rest);
}
