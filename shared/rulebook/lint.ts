import type { Problem } from '../messages/problem.ts';
import { lintBands } from './lint-bands.ts';
import { lintBounds } from './lint-bounds.ts';
import { lintNames } from './lint-names.ts';
import { lintReferences } from './lint-references.ts';
import { lintWeights } from './lint-weights.ts';
import type { Rulebook } from './rulebook.ts';
import type { At } from './schema.ts';

/**
 * What the parts of a well-formed rulebook say about each other. `stop`: it must not score;
 * `warning`: it may, but probably means something else.
 */
export const lintRulebook = (rulebook: Rulebook, at: At): Problem[] =>
  [lintReferences, lintWeights, lintNames, lintBounds, lintBands].flatMap((lint) =>
    lint(rulebook, at),
  );
