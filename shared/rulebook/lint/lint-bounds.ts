import { compare } from '../../exact/rational.ts';
import { formatForReading } from '../../exact/text.ts';
import type { Problem } from '../../messages/problem.ts';
import { rulebookProblem } from '../../messages/rulebook.ts';
import type { Rulebook, Scale } from '../model/rulebook.ts';
import type { At } from '../schema/schema.ts';
import type { Linted } from './kinds.ts';

/** What numbers and orders must respect: levels, trimming, quotas, the order of ranking. */
export const lintBounds = ({ rulebook, components }: Linted, at: At): Problem[] => [
  ...rulebook.scales.flatMap((scale) => lintLevels(scale, at)),
  ...components.flatMap(({ bounds }) => bounds),
  ...lintQuota(rulebook, at),
  ...lintOrder(rulebook, at),
  ...lintAdjusted(rulebook, at),
  ...lintPlaces(rulebook, at),
];

function lintLevels({ id, levels }: Scale, at: At): Problem[] {
  const rising = levels.filter((level, index) => {
    const before = levels[index - 1];
    return before && compare(level.points, before.points) > 0;
  });
  return rising.map(({ id: level }) => {
    const place = at(['scales', id, 'levels', level]);
    return rulebookProblem('rulebook-levels-order', { level }, { place });
  });
}

function lintQuota({ grades: { bands } }: Rulebook, at: At): Problem[] {
  const lowest = bands.at(-1);
  if (!lowest?.quota) return [];
  const place = at(['grades', 'quota', lowest.grade]);
  return [rulebookProblem('rulebook-quota-lowest', { grade: lowest.grade }, { place })];
}

/** A spreadsheet carries no more digits: 100.000000000000 has as many, 1000.000000000000 has more. */
const MOST_DIGITS = 15;

/** With so many digits ROUND gives the double next to the total, as working copies prove it. */
function lintPlaces({ base, final: { round } }: Rulebook, at: At): Problem[] {
  const most = MOST_DIGITS - `${base.num / base.den}`.length;
  if (round.places <= most) return [];
  const values = { places: round.places, base: formatForReading(base), most };
  const place = at(['final', 'round', 'places']);
  return [rulebookProblem('rulebook-final-places', values, { place })];
}

/** A component has one value, for the total and for the grade alike. */
const lintAdjusted = ({ adjust }: Rulebook, at: At): Problem[] =>
  adjust
    .filter(({ to, banding }) => to !== null && banding === 'excluded')
    .map(({ id }) =>
      rulebookProblem('rulebook-adjust-banding', {}, { place: at(['adjust', id, 'banding']) }),
    );

function lintOrder({ ranking: { order } }: Rulebook, at: At): Problem[] {
  const name = order.findIndex(({ by }) => by === 'name');
  if (name === 0 && order.length === 1) {
    return [
      rulebookProblem('rulebook-rank-name-only', {}, { place: at(['ranking', 'order', '0']) }),
    ];
  }
  if (name < 0 || name === order.length - 1) return [];
  const place = at(['ranking', 'order', `${name}`]);
  return [rulebookProblem('rulebook-rank-name-last', {}, { place })];
}
