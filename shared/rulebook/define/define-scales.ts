import { compare, HUNDRED, ZERO } from '../../exact/rational.ts';
import { formatForReading } from '../../exact/text.ts';
import type { Level, NotMark, Scale } from '../model/rulebook.ts';
import {
  mapped,
  refuse,
  refuseInside,
  type Schema,
  type Spot,
  type ValueOf,
} from '../schema/schema.ts';
import {
  byId,
  exactlyOne,
  list,
  object,
  optional,
  orderedMap,
} from '../schema/schema-collections.ts';
import { decimal } from '../schema/schema-numbers.ts';
import { pair } from '../schema/schema-pair.ts';
import { cite } from '../schema/schema-parts.ts';
import { choice, id, name } from '../schema/schema-text.ts';

const NOTHING: readonly never[] = [];

// From 0 to 100, since a component is: `component.ID` means the same whatever the scale.
const points = decimal({ least: ZERO, most: HUNDRED });

const range = mapped(pair(points), ([low, high], spot): Scale['range'] | undefined =>
  compare(low, high) < 0
    ? [low, high]
    : refuse(spot, 'rulebook-number-range', {
        low: formatForReading(low),
        high: formatForReading(high),
      }),
);

const writtenScale = exactlyOne(
  {
    cite,
    levels: optional(orderedMap(name, points), null),
    number: optional(range, null),
    'not-marks': optional(
      byId(name, object({ turnout: choice('counted', 'not-counted') }), 0),
      NOTHING,
    ),
    aliases: optional(orderedMap(name, list(name), 0), NOTHING),
  },
  ['levels', 'number'],
  (spot) => refuse(spot, 'rulebook-scale-kind', {}),
);

/** Aliases stand beside the levels in the file, and with them once read. */
function joinAliases(
  written: ValueOf<typeof writtenScale>,
  spot: Spot,
): Omit<Scale, 'id'> | undefined {
  const levels = written.levels ?? NOTHING;
  const known = [...levels.map(([level]) => level), ...written['not-marks'].map(({ id }) => id)];
  const foreign = written.aliases.find(([of]) => !known.includes(of));
  if (foreign) {
    const values = { value: foreign[0], known: known.length > 0 ? known : '—' };
    return refuseInside(spot, ['aliases', foreign[0]], 'rulebook-level-undeclared', values);
  }
  const aliasesOf = (id: string) => written.aliases.find(([of]) => of === id)?.[1] ?? NOTHING;
  return {
    cite: written.cite,
    range: written.number,
    levels: levels.map(([id, points]): Level => ({ id, points, aliases: aliasesOf(id) })),
    notMarks: written['not-marks'].map(
      (notMark): NotMark => ({ ...notMark, aliases: aliasesOf(notMark.id) }),
    ),
  };
}

export const scales: Schema<readonly Scale[]> = byId(id, mapped(writtenScale, joinAliases), 0);
