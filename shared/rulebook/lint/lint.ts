import type { Problem } from '../../messages/problem.ts';
import type { Rulebook } from '../model/rulebook.ts';
import type { At } from '../schema/schema.ts';
import { lintBands } from './lint-bands.ts';
import { lintBounds } from './lint-bounds.ts';
import { lintClamp } from './lint-clamp.ts';
import { lintKinds } from './lint-kinds.ts';
import { lintNames } from './lint-names.ts';
import { lintReferences } from './lint-references.ts';
import { lintWeights } from './lint-weights.ts';

/**
 * What the parts of a well-formed rulebook say about each other. `stop`: it must not score;
 * `warning`: it may, but probably means something else.
 */
export function lintRulebook(rulebook: Rulebook, at: At): Problem[] {
  const clamp = lintClamp(rulebook, at);
  return [
    ...[lintReferences, lintWeights, lintNames, lintBounds, lintKinds].flatMap((lint) =>
      lint(rulebook, at),
    ),
    // Bands are measured against the clamp: one that is wrong would make them look wrong too.
    ...(clamp.length > 0 ? clamp : lintBands(rulebook, at)),
  ];
}
