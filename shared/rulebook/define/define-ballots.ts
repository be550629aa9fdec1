import type { BallotsComponent, Indicator, Trim, Turnout, Validity } from '../model/rulebook.ts';
import { mapped, type Schema } from '../schema/schema.ts';
import { byId, later, object, optional, orderedMap } from '../schema/schema-collections.ts';
import { count, leastShare, marksCondition, share } from '../schema/schema-numbers.ts';
import { orNone, rounding, titled, weight } from '../schema/schema-parts.ts';
import { choice, id, name } from '../schema/schema-text.ts';

const NOTHING: readonly never[] = [];

/** The rater groups of a component, each with its weight. */
export const groupWeights: Schema<BallotsComponent['groups']> = mapped(
  orderedMap(id, weight),
  (groups) => groups.map(([id, weight]) => ({ id, weight })),
);

const indicators: Schema<readonly Indicator[]> = byId(
  id,
  object({
    ...titled,
    weight,
    of: optional(
      later('indicators', () => indicators),
      NOTHING,
    ),
  }),
);

const trim: Schema<Trim> = object({
  per: optional(choice('panel', 'ballot'), 'panel' as const),
  high: count(0, 1000),
  low: count(0, 1000),
  when: marksCondition,
});

const turnout: Schema<Turnout> = mapped(
  object({ min: leastShare, of: choice('expected'), short: choice('void', 'report') }),
  ({ min, short }) => ({ min, short }),
);

const most = object({ indicator: id, level: name, share });
const validity: Schema<Validity> = mapped(
  object({
    items: optional(choice('every', 'some'), 'some' as const),
    'all-equal': optional(choice('invalid', 'valid'), 'valid' as const),
    most: optional(most, null),
  }),
  ({ items, 'all-equal': allEqual, most }) => ({ items, allEqual, most }),
);
const ANY_BALLOT: Validity = { items: 'some', allEqual: 'valid', most: null };

export const ballots = mapped(
  object({
    scale: id,
    groups: groupWeights,
    indicators,
    trim: optional(trim, null),
    aggregate: optional(choice('mean', 'median'), 'mean' as const),
    round: orNone(rounding),
    turnout: optional(turnout, null),
    empty: choice('void', 'reweigh', 'zero'),
    valid: optional(validity, ANY_BALLOT),
    self: optional(choice('excluded', 'included'), 'included' as const),
  }),
  (written) => ({ kind: 'ballots' as const, ...written }),
);
