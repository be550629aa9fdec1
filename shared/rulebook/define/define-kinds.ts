import { HUNDRED, ZERO } from '../../exact/rational.ts';
import { mapped, refuse } from '../schema/schema.ts';
import { byId, list, object } from '../schema/schema-collections.ts';
import { decimal, positive, quantity, share } from '../schema/schema-numbers.ts';
import { titled } from '../schema/schema-parts.ts';
import { choice, id, name } from '../schema/schema-text.ts';
import { groupWeights } from './define-ballots.ts';

// What a component is worth, on 0 to 100.
const points = decimal({ least: ZERO, most: HUNDRED });
const better = choice('high', 'low');

export const checklist = mapped(
  object({ items: byId(id, object({ ...titled, full: positive })) }),
  ({ items }) => ({ kind: 'checklist' as const, items }),
);

export const measure = mapped(object({ column: name, full: positive, better }), (written) => ({
  kind: 'measure' as const,
  ...written,
}));

export const rate = mapped(
  object({
    scale: id,
    groups: groupWeights,
    of: list(name, 1),
    among: choice('marks', 'ballots'),
    bands: list(object({ from: share, points }), 1),
  }),
  (written) => ({ kind: 'rate' as const, ...written }),
);

export const rank = mapped(
  object({ column: name, better, first: points, step: positive, least: points }),
  (written) => ({ kind: 'rank' as const, ...written }),
);

export const ratio = mapped(object({ column: name, best: choice('category') }), (written) => ({
  kind: 'ratio' as const,
  ...written,
}));

const target = mapped(quantity('100 points', { points: 1, point: 1 }), (points, spot) =>
  points.num > 0n
    ? points
    : refuse(spot, 'rulebook-value-form', { value: '0', form: '100 points' }),
);
export const reading = mapped(
  object({ target, per: choice('month'), absent: choice('note', 'void', 'zero') }),
  (written) => ({ kind: 'reading' as const, ...written }),
);
