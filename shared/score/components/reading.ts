import { ZERO } from '../../exact/rational.ts';
import { type ReadingComponent, weightIn } from '../../rulebook/rulebook.ts';
import type { ReadingScore } from '../scoring.ts';

/** No reading record can be handed in yet, so this is what the rulebook says of one that is absent. */
export function scoreReading(component: ReadingComponent, category: string): ReadingScore {
  const weight = weightIn(component.weight, category);
  const asZero = component.absent === 'zero' && weight.num !== 0n;
  return { kind: 'reading', component, weight, value: asZero ? ZERO : null };
}
