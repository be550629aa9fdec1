import type { Problem } from '../../messages/problem.ts';
import type { Rulebook } from '../model/rulebook.ts';
import type { At } from '../schema/schema.ts';
import { lintedRulebook } from './kinds.ts';
import { lintBands } from './lint-bands.ts';
import { lintBounds } from './lint-bounds.ts';
import { lintClamp } from './lint-clamp.ts';
import { lintNames } from './lint-names.ts';
import { lintNumberScales } from './lint-number-scales.ts';
import { lintReferences } from './lint-references.ts';
import { lintWeights } from './lint-weights.ts';

/**
 * What the parts of a well-formed rulebook say about each other. `stop`: it must not score;
 * `warning`: it may, but probably means something else.
 */
export function lintRulebook(rulebook: Rulebook, at: At): Problem[] {
  const clamp = lintClamp(rulebook, at);
  const linted = lintedRulebook(rulebook, at);
  return [
    ...lintReferences(linted, at),
    ...lintWeights(linted, at),
    ...lintNames(linted, at),
    ...lintBounds(linted, at),
    ...linted.components.flatMap(({ rules }) => rules),
    ...lintNumberScales(linted, at),
    // Bands are measured against the clamp: one that is wrong would make them look wrong too.
    ...(clamp.length > 0 ? clamp : lintBands(rulebook, at)),
  ];
}
