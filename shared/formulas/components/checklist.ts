import { divide, HUNDRED, sum } from '../../exact/rational.ts';
import type { ChecklistComponent } from '../../rulebook/model/rulebook.ts';
import type { ChecklistScore } from '../../score/model/scoring.ts';
import { agree } from '../base/agree.ts';
import { plain } from '../base/draft.ts';
import type { PutNext, RowContext } from '../base/row-context.ts';
import type { RuleWriter } from '../base/rule-writer.ts';
import { type Places, placesOf, placesTogether, SHOWN, snap } from '../base/snap.ts';
import { is, literal, minus, over, times, total, words } from '../expression/expression.ts';
import { all, choose, isNumeric, unlessError } from '../expression/functions.ts';
import { countOf, sideBySide } from '../expression/ranges.ts';
import type { CellNode, Expression } from '../expression/tree.ts';
import { placesBeside } from './given.ts';
import type { TotalRules } from './kind-formulas.ts';
import type { ComponentPlace, Part } from './part.ts';

/** The full mark of each item. */
export function putChecklistRules(
  { words: { fullMark }, put, text }: RuleWriter,
  { id, cite, items }: ChecklistComponent,
): void {
  for (const item of items)
    put(['full', id, item.id], { what: text(item.title), of: fullMark, value: item.full, cite });
}

/** Points left of each item, and their share of the full marks. */
export function putChecklist(
  context: RowContext,
  score: ChecklistScore,
  { put, note, subject }: ComponentPlace,
): Part {
  const { component } = score;
  const full = component.items.map(({ id }) => context.rules.of('full', component.id, id));
  const items = putItems(context, score, { put, full });
  const places = sharePlaces(component, context.itemPlaces(component.id));
  const share = over(times(literal(100), total(items)), total(full));
  const value = put(
    `component:${component.id}`,
    context.title(component),
    whenGiven(items, full, snap(share, places, SHOWN.component)),
    'general',
  );
  agree(value, score.value, { subject, what: `component ${component.id}` });
  if (score.weight.num !== 0n) note(`unread:${component.id}`, value);
  return { score, value, places, mayDropOut: false, readable: isNumeric(value) };
}

/** Where the sheet holds points lost, the item is what is left of its full mark. */
function putItems(
  { inputs, labels, language, itemPlaces }: RowContext,
  { component, row }: ChecklistScore,
  { put, full }: { put: PutNext; full: readonly Expression[] },
): CellNode[] {
  return component.items.map(({ id, title }, index) => {
    const input = row?.items[index];
    const given = input ? inputs.item(input, itemPlaces(component.id)) : plain('');
    const left =
      input?.lost && !('plain' in given)
        ? unlessError(minus(full[index] ?? literal(0), given), words(labels.entry))
        : given;
    return put(`item:${component.id}:${id}`, title[language], left, 'general');
  });
}

/** Nothing where an item is missing, negative or above its full mark. */
function whenGiven(
  items: readonly CellNode[],
  full: readonly Expression[],
  points: Expression,
): Expression {
  const inBounds = items.flatMap((cell, index) => [
    is(cell, '>=', literal(0)),
    is(cell, '<=', full[index] ?? literal(0)),
  ]);
  const isComplete = is(countOf(sideBySide(items)), '=', literal(items.length));
  return choose(isComplete, choose(all(inBounds), points, words('')), words(''));
}

/** Decimals of the share; null where the full marks add up to what divides without end. */
export function sharePlaces({ items }: ChecklistComponent, ofItems: Places): Places {
  const fullMarks = sum(items.map(({ full }) => full));
  return placesTogether(ofItems, placesOf(divide(HUNDRED, fullMarks)));
}

/** What the share of the full marks leaves of a total's decimals. */
export const itemPlacesOf = ({ items }: ChecklistComponent, total: TotalRules): Places =>
  placesBeside(sum(items.map(({ full }) => full)), total);
