import { HUNDRED, ZERO } from '../exact/rational.ts';
import type {
  BallotsComponent,
  ChecklistComponent,
  Component,
  Indicator,
  Level,
  NotMark,
  ReadingComponent,
  Scale,
  Trim,
  Turnout,
  Validity,
} from './rulebook.ts';
import { mapped, refuse, refuseInside, type Schema, type Spot, type ValueOf } from './schema.ts';
import { byId, later, list, object, optional, orderedMap } from './schema-collections.ts';
import {
  count,
  decimal,
  leastShare,
  marksCondition,
  positive,
  quantity,
  share,
} from './schema-numbers.ts';
import { cite, orNone, rounding, titled, weight } from './schema-parts.ts';
import { choice, id, name } from './schema-text.ts';

const NOTHING: readonly never[] = [];

const writtenScale = object(
  {
    cite,
    // From 0 to 100, since a component is: `component.ID` means the same whatever the scale.
    levels: orderedMap(name, decimal({ least: ZERO, most: HUNDRED })),
    'not-marks': optional(
      byId(name, object({ turnout: choice('counted', 'not-counted') }), 0),
      NOTHING,
    ),
    aliases: optional(orderedMap(name, list(name), 0), NOTHING),
  },
  { number: 'levels' },
);

/** Aliases stand beside the levels in the file, and with them once read. */
const scale = mapped(writtenScale, (written, spot): Omit<Scale, 'id'> | undefined => {
  const known = [
    ...written.levels.map(([level]) => level),
    ...written['not-marks'].map(({ id }) => id),
  ];
  const foreign = written.aliases.find(([of]) => !known.includes(of));
  if (foreign) {
    const values = { value: foreign[0], known: known.join(', ') };
    return refuseInside(spot, ['aliases', foreign[0]], 'rulebook-level-undeclared', values);
  }
  const aliasesOf = (id: string) => written.aliases.find(([of]) => of === id)?.[1] ?? NOTHING;
  return {
    cite: written.cite,
    range: null,
    levels: written.levels.map(([id, points]): Level => ({ id, points, aliases: aliasesOf(id) })),
    notMarks: written['not-marks'].map((one): NotMark => ({ ...one, aliases: aliasesOf(one.id) })),
  };
});
export const scales: Schema<readonly Scale[]> = byId(id, scale, 0);

const indicators: Schema<readonly Indicator[]> = byId(
  id,
  object({
    ...titled,
    weight,
    of: optional(
      later(() => indicators),
      NOTHING,
    ),
  }),
);

const trim: Schema<Trim> = mapped(
  object(
    { high: count(0, 1000), low: count(0, 1000), when: marksCondition },
    { per: 'high, low, when' },
  ),
  (written) => ({ ...written, per: 'panel' as const }),
);

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

const ballots: Schema<BallotsOnly> = mapped(
  object({
    scale: id,
    groups: orderedMap(id, weight),
    indicators,
    trim: optional(trim, null),
    aggregate: optional(choice('mean', 'median'), 'mean' as const),
    round: orNone(rounding),
    turnout: optional(turnout, null),
    empty: choice('void', 'reweigh', 'zero'),
    valid: optional(validity, ANY_BALLOT),
    self: optional(choice('excluded', 'included'), 'included' as const),
  }),
  (written) => ({
    kind: 'ballots' as const,
    ...written,
    groups: written.groups.map(([id, weight]) => ({ id, weight })),
  }),
);

const checklist: Schema<ChecklistOnly> = mapped(
  object({ items: byId(id, object({ ...titled, full: positive })) }),
  ({ items }) => ({ kind: 'checklist' as const, items }),
);

const reading: Schema<ReadingOnly> = mapped(
  object({
    target: mapped(quantity('100 points', { points: 1, point: 1 }), (points, spot) =>
      points.num > 0n
        ? points
        : refuse(spot, 'rulebook-value-form', { value: '0', form: '100 points' }),
    ),
    per: choice('month'),
    absent: choice('note', 'void', 'zero'),
  }),
  (written) => ({ kind: 'reading' as const, ...written }),
);

type Common = 'id' | 'title' | 'aliases' | 'cite' | 'weight';
type BallotsOnly = Omit<BallotsComponent, Common>;
type ChecklistOnly = Omit<ChecklistComponent, Common>;
type ReadingOnly = Omit<ReadingComponent, Common>;

const KINDS = 'ballots, checklist, reading';
const writtenComponent = object(
  {
    ...titled,
    cite,
    weight,
    ballots: optional(ballots, null),
    checklist: optional(checklist, null),
    reading: optional(reading, null),
  },
  { measure: KINDS, rate: KINDS, rank: KINDS, ratio: KINDS },
);

const component = mapped(writtenComponent, onlyKind);

function onlyKind(
  { ballots, checklist, reading, ...common }: ValueOf<typeof writtenComponent>,
  spot: Spot,
) {
  const [kind, ...others] = [ballots, checklist, reading].filter((one) => one !== null);
  if (kind && others.length === 0) return { ...common, ...kind };
  return refuse(spot, 'rulebook-component-kind', { known: KINDS });
}
export const components: Schema<readonly Component[]> = byId(id, component);
