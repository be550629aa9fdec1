import { HUNDRED, multiply, type Rational, rational, ZERO } from '../../exact/rational.ts';
import { formatForReading } from '../../exact/text.ts';
import { MARK_WORDS } from '../../messages/sheets/marks.ts';
import { SIGNS } from '../../messages/sheets.ts';
import type { BallotsComponent } from '../../rulebook/model/rulebook.ts';
import type { PlannedBallots, PlannedIndicator, PlannedJudged } from '../../rulebook/plan/plan.ts';
import type { RuleWriter } from '../base/rule-writer.ts';

/** Trimming, turnout and rounding of panels. */
export function putBallotsRules(writer: RuleWriter, component: BallotsComponent): void {
  putTrim(writer, component);
  putTurnout(writer, component);
  putMost(writer, component);
  putRound(writer, component);
}

/** Weights of groups and indicators. */
export function putBallotsInCategory(
  writer: RuleWriter,
  planned: PlannedBallots,
  category: string,
): void {
  putGroups(writer, planned, category);
  putLeaves(writer, planned, category);
}

/** Every group, those too that weigh nothing here. */
export function putGroups(
  { plan, words, put, text }: RuleWriter,
  { component: { id, cite, groups: declared }, groups }: PlannedJudged,
  category: string,
): void {
  const weights = new Map(groups.map((group) => [group.id, group.weight]));
  for (const group of declared) {
    const what = text(plan.names.group(group.id).title);
    const value = weights.get(group.id) ?? ZERO;
    const of = words.groupWeight;
    put(['group', id, group.id, category], { what, of, category, value, cite, style: 'percent' });
  }
}

function putLeaves(
  { put, text }: RuleWriter,
  { component: { id, cite }, indicators, leaves }: PlannedBallots,
  category: string,
): void {
  const weights = new Map(ownWeights(indicators));
  for (const { leaf, weight: value, path } of leaves) {
    const of = path
      .map(({ id: step, title }) => `${text(title)} ${percent(weights.get(step) ?? ZERO)}`)
      .join(' × ');
    const what = text(leaf.title);
    put(['leaf', id, leaf.id, category], { what, of, category, value, cite, style: 'percent' });
  }
}

/** Each among its siblings. */
const ownWeights = (
  indicators: readonly PlannedIndicator[],
): (readonly [id: string, weight: Rational])[] =>
  indicators.flatMap(({ indicator, weight, of }) => [
    [indicator.id, weight] as const,
    ...ownWeights(of),
  ]);

const percent = (share: Rational): string => `${formatForReading(multiply(share, HUNDRED))}%`;

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

/** Of single ballots: how large a share of a level one rater may give. */
function putMost(
  { words, language, put }: RuleWriter,
  { id, cite, valid: { most } }: BallotsComponent,
): void {
  if (!most) return;
  const what = `${MARK_WORDS[language].mostGiven} ${most.level}`;
  const { num, den } = most.share;
  put(['most', id, 'num'], { what, of: words.numerator, value: rational(num), cite });
  put(['most', id, 'den'], { what, of: words.denominator, value: rational(den), cite });
}

function putRound({ words, put }: RuleWriter, { id, cite, round }: BallotsComponent): void {
  if (!round) return;
  const of = words[round.mode];
  put(['round', id], { what: words.panelPlaces, of, value: round.places, cite });
}
