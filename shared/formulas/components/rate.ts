import type { Rational } from '../../exact/rational.ts';
import type { RateComponent } from '../../rulebook/model/rulebook.ts';
import type { PlannedRate } from '../../rulebook/plan/plan.ts';
import type { RateScore } from '../../score/model/scoring.ts';
import { agree } from '../base/agree.ts';
import { plain } from '../base/draft.ts';
import type { RowContext } from '../base/row-context.ts';
import type { RuleWriter } from '../base/rule-writer.ts';
import { mostPlaces, type Places, placesOf, SHOWN, snap } from '../base/snap.ts';
import { is, literal, minus, powerOfTen, product, words } from '../expression/expression.ts';
import { approximate, call, choose } from '../expression/functions.ts';
import { countWords, sumOfProducts } from '../expression/ranges.ts';
import type { CellNode, Expression } from '../expression/tree.ts';
import type { PanelBlock } from '../panels/panel-block.ts';
import { putGroups } from './ballots-rules.ts';
import type { ComponentPlace, Part } from './part.ts';

/** From which share on there are how many points. */
export function putRateRules(
  { words: { shareFrom, bandPoints }, put, text }: RuleWriter,
  { id, cite, title, bands }: RateComponent,
): void {
  for (const [index, { from, points }] of bands.entries()) {
    const what = `${text(title)} ${index + 1}`;
    put(['from', id, `${index}`], { what, of: shareFrom, value: from, cite, style: 'percent' });
    put(['band', id, `${index}`], { what, of: bandPoints, value: points, cite });
  }
}

export const putRateInCategory = (
  writer: RuleWriter,
  planned: PlannedRate,
  category: string,
): void => putGroups(writer, planned, category);

/** Σ group weight × share, and the points of the first band, from the top down, that it reaches. */
export function putRate(context: RowContext, score: RateScore, place: ComponentPlace): Part {
  const { put, block, subject } = place;
  const { component } = score;
  const { id } = component;
  const title = context.title(component);
  const cells = block && block.size > 0 ? cellsOf(context, block) : undefined;
  const state = put(
    `state:${id}`,
    `${title} ${context.labels.state}`,
    cells?.state ?? plain(''),
    'center',
  );
  const isScored = is(state, '=', words(context.labels.scored));
  const shown = (content: Expression) => (cells ? choose(isScored, content, words('')) : plain(''));
  const share = put(
    `share-of:${id}`,
    `${title} ${context.labels.share}`,
    shown(cells?.share ?? words('')),
    'general',
  );
  const value = put(
    `component:${id}`,
    title,
    shown(pointsOf(context, component, share)),
    'general',
  );
  const close = put(
    `close:${id}`,
    `${title} ${context.labels.guard}`,
    shown(closeOf(context, { score, share, block })),
    'center',
  );
  agree(share, score.share, { subject, what: `share of ${id}` });
  agree(value, score.value, { subject, what: `component ${id}` });
  const places = ratePlaces(component);
  const readable = is(state, '<>', words(context.labels.entry));
  return { score, value, places, mayDropOut: false, readable, close };
}

/** A wrong entry first, then a group without votes. */
function cellsOf({ labels }: RowContext, { states, values, weights }: PanelBlock) {
  const state = [labels.entry, labels.empty].reduceRight<Expression>(
    (rest, text) => choose(is(countWords(states, text), '>', literal(0)), words(text), rest),
    words(labels.scored),
  );
  return { state, share: snap(sumOfProducts(values, weights), null, SHOWN.weight) };
}

/**
 * The share is known to 10^-12, and its distance from where a band begins is either 0 or at least
 * 1 ÷ (votes of each group × denominators of weights and band), which `closeOf` holds against 10^-11.
 */
const SURE = 11;

function pointsOf(
  { rules }: RowContext,
  { id, bands }: RateComponent,
  share: CellNode,
): Expression {
  const points = bands.map((_, index) => rules.of('band', id, `${index}`));
  return bands.slice(0, -1).reduceRight<Expression>((rest, _, index) => {
    const above = approximate(minus(share, rules.of('from', id, `${index}`)), SURE);
    return choose(is(above, '>=', literal(0)), points[index] ?? rest, rest);
  }, points.at(-1) ?? literal(0));
}

interface CloseInput {
  readonly score: RateScore;
  readonly share: CellNode;
  readonly block: PanelBlock | undefined;
}

/** Where there are too many votes to tell a share at the edge of a band from one beside it. */
function closeOf(
  { rules, labels }: RowContext,
  { score: { component, groups }, share, block }: CloseInput,
): Expression {
  if (!block || groups.length < 2) return words('');
  const votes = product(groups.map(() => call('MAX', block.marks)));
  const parts = [...groups.map(({ weight }) => weight), ...component.bands.map(({ from }) => from)];
  const digits = `${greatestOf(parts, ({ den }) => den)}`.length * 2;
  const edges = component.bands
    .slice(0, -1)
    .map((_, index) => call('ABS', minus(share, rules.of('from', component.id, `${index}`))));
  if (edges.length === 0) return words('');
  const isNear = is(call('MIN', ...edges), '<', powerOfTen(1 - SURE));
  const isSure = is(votes, '<=', powerOfTen(SURE - digits));
  return choose(isSure, words(''), choose(isNear, words(labels.close), words('')));
}

const greatestOf = (values: readonly Rational[], of: (value: Rational) => bigint): bigint =>
  values.map(of).reduce((most, one) => (one > most ? one : most), 1n);

export const ratePlaces = ({ bands }: RateComponent): Places =>
  mostPlaces(bands.map(({ points }) => placesOf(points)));
