import { HUNDRED, multiply, rational } from '../../exact/rational.ts';
import { formatForReading } from '../../exact/text.ts';
import { SIGNS } from '../../messages/sheets.ts';
import { type BallotsComponent, type Indicator, weightIn } from '../../rulebook/model/rulebook.ts';
import { weightedLeaves } from '../../rulebook/model/weighted-leaves.ts';
import type { RuleWriter } from '../base/rule-writer.ts';

/** Weights of groups and indicators, trimming, turnout and rounding of panels. */
export function putBallotsRules(writer: RuleWriter, component: BallotsComponent): void {
  for (const { id } of writer.rulebook.categories) {
    putGroups(writer, component, id);
    putLeaves(writer, component, id);
  }
  putTrim(writer, component);
  putTurnout(writer, component);
  putRound(writer, component);
}

function putGroups(
  { rulebook, words, put, text }: RuleWriter,
  { id, cite, groups }: BallotsComponent,
  category: string,
): void {
  for (const group of groups) {
    const titled = rulebook.groups.find((one) => one.id === group.id);
    put(['group', id, group.id, category], {
      what: titled ? text(titled.title) : group.id,
      of: words.groupWeight,
      category,
      value: weightIn(group.weight, category),
      cite,
      style: 'percent',
    });
  }
}

function putLeaves(
  { put, text }: RuleWriter,
  { id, cite, indicators }: BallotsComponent,
  category: string,
): void {
  const weighed = ({ title, weight }: Indicator) =>
    `${text(title)} ${formatForReading(multiply(weightIn(weight, category), HUNDRED))}%`;
  for (const { leaf, weight: value, path } of weightedLeaves(indicators, category)) {
    const of = path.map(weighed).join(' × ');
    const what = text(leaf.title);
    put(['leaf', id, leaf.id, category], { what, of, category, value, cite, style: 'percent' });
  }
}

function putTrim({ words, put }: RuleWriter, { id, cite, trim }: BallotsComponent): void {
  if (!trim) return;
  const what = words.dropped;
  const when = `${words.numberOfMarks} ${SIGNS[trim.when.op]}`;
  put(['trim', id, 'high'], { what, of: words.highest, value: trim.high, cite });
  put(['trim', id, 'low'], { what, of: words.lowest, value: trim.low, cite });
  put(['trim', id, 'when'], { what, of: when, value: trim.when.value, cite });
}

function putTurnout({ words, put }: RuleWriter, { id, cite, turnout }: BallotsComponent): void {
  if (!turnout) return;
  const { op, value } = turnout.min;
  const what = `${words.turnout} ${SIGNS[op]}`;
  put(['turnout', id, 'num'], { what, of: words.numerator, value: rational(value.num), cite });
  put(['turnout', id, 'den'], { what, of: words.denominator, value: rational(value.den), cite });
}

function putRound({ words, put }: RuleWriter, { id, cite, round }: BallotsComponent): void {
  if (!round) return;
  const of = words[round.mode];
  put(['round', id], { what: words.panelPlaces, of, value: round.places, cite });
}
