import type { Subject } from '../ballots/review.ts';
import type { Rulebook } from '../rulebook/model/rulebook.ts';
import { scoreComponent } from './components/component.ts';
import { checkVetoes, scoreAdjustments } from './facts.ts';
import type { Inputs } from './inputs/inputs.ts';
import type { SubjectScore, VoidReason } from './model/scoring.ts';
import { computeTotal } from './total.ts';
import { findVoids } from './voids.ts';

/** Everything about one subject that needs no other: all but rank and grade. */
export function scoreSubject(
  rulebook: Rulebook,
  inputs: Inputs,
  { subject, index }: { subject: Subject; index: number },
): SubjectScore {
  const context = { index, category: subject.category, inputs };
  const alone = {
    index,
    components: rulebook.components.map((one) => scoreComponent(one, rulebook, context)),
    adjustments: scoreAdjustments(rulebook, inputs, index),
    vetoes: checkVetoes(rulebook, inputs, index),
  };
  const reported = inputs.voidsOf(index);
  const voids = [
    ...reported.map((problem): VoidReason => ({ by: 'problem', problem })),
    ...findVoids(alone, subject, reported),
  ];
  const isVoid = voids.length > 0;
  return {
    ...alone,
    status: isVoid ? 'void' : 'scored',
    voids,
    total: isVoid ? null : computeTotal(rulebook, alone.components, alone.adjustments),
    rank: null,
    grading: null,
  };
}
