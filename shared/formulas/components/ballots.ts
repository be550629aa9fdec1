import type { BallotsScore } from '../../score/model/scoring.ts';
import { agree } from '../base/agree.ts';
import { plain } from '../base/draft.ts';
import type { RowContext } from '../base/row-context.ts';
import { SHOWN, snap } from '../base/snap.ts';
import { is, literal, words } from '../expression/expression.ts';
import { choose } from '../expression/functions.ts';
import { countWords, sumOfProducts } from '../expression/ranges.ts';
import type { Expression, RangeNode } from '../expression/tree.ts';
import type { PanelBlock } from '../panels/panel-block.ts';
import type { ComponentPlace, Part } from './part.ts';

/** Whether the component is scored, and Σ panel × weight. */
export function putBallots(context: RowContext, score: BallotsScore, place: ComponentPlace): Part {
  const { put, block, subject } = place;
  const { id } = score.component;
  const title = context.title(score.component);
  const isWritten = block !== undefined && block.size > 0;
  const state = put(
    `state:${id}`,
    `${title} ${context.labels.state}`,
    isWritten ? componentState(context, score, block) : plain(''),
    'center',
  );
  if (!isWritten)
    return {
      score,
      value: put(`component:${id}`, title, plain(''), 'general'),
      places: 0,
      mayDropOut: false,
    };
  const sum = snap(sumOfProducts(block.values, block.weights), block.places, SHOWN.component);
  const shown = choose(is(state, '=', words(context.labels.scored)), sum, words(''));
  const value = put(`component:${id}`, title, shown, 'general');
  agree(value, score.value, { subject, what: `component ${id}` });
  const readable = is(state, '<>', words(context.labels.entry));
  return { score, value, places: block.places, mayDropOut: false, readable };
}

/** What withholds the component, in the order in which staff would mend it. */
function componentState(
  { labels }: RowContext,
  { component }: BallotsScore,
  block: PanelBlock,
): Expression {
  const scored = words(labels.scored);
  const byPolicy = {
    void: [labels.short, labels.empty].reduceRight<Expression>(
      (rest, text) => choose(holds(block.states, text), words(text), rest),
      scored,
    ),
    reweigh: block.leafStates.reduceRight<Expression>(
      (rest, leaf) => choose(holds(leaf, labels.scored), rest, words(labels.empty)),
      scored,
    ),
    zero: scored,
  }[component.empty];
  return choose(holds(block.states, labels.entry), words(labels.entry), byPolicy);
}

const holds = (range: RangeNode, text: string): Expression =>
  is(countWords(range, text), '>', literal(0));
