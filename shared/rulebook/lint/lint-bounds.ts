import { compare } from '../../exact/rational.ts';
import type { Problem } from '../../messages/problem.ts';
import { rulebookProblem } from '../../messages/rulebook.ts';
import { leavesOf } from '../model/leaves.ts';
import type { BallotsComponent, Rulebook, Scale, Trim } from '../model/rulebook.ts';
import type { At } from '../schema/schema.ts';

/** What numbers and orders must respect: levels, trimming, quotas, the order of ranking. */
export const lintBounds = (rulebook: Rulebook, at: At): Problem[] => [
  ...rulebook.scales.flatMap((scale) => lintLevels(scale, at)),
  ...rulebook.components.flatMap((one) => (one.kind === 'ballots' ? lintBallots(one, at) : [])),
  ...lintQuota(rulebook, at),
  ...lintOrder(rulebook, at),
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

function lintBallots({ id, trim, valid, indicators }: BallotsComponent, at: At): Problem[] {
  const path = ['components', id, 'ballots'];
  const found: Problem[] = [];
  if (trim && trim.high + trim.low >= smallestCount(trim)) {
    const values = {
      dropped: trim.high + trim.low,
      when: `marks ${trim.when.op} ${trim.when.value.num}`,
      marks: smallestCount(trim),
    };
    found.push(
      rulebookProblem('rulebook-trim-too-large', values, { place: at([...path, 'trim']) }),
    );
  }
  if (valid.allEqual === 'invalid' && leavesOf(indicators).length < 2) {
    const place = at([...path, 'valid', 'all-equal']);
    found.push(rulebookProblem('rulebook-all-equal-idle', {}, { place }));
  }
  return found;
}

/** The smallest number of marks, from 1, for which `when` holds. */
function smallestCount({ when: { op, value } }: Trim): number {
  if (op === '<' || op === '<=') return 1;
  return Math.max(1, Number(value.num) + (op === '>' ? 1 : 0));
}

function lintQuota({ grades: { bands } }: Rulebook, at: At): Problem[] {
  const lowest = bands.at(-1);
  if (!lowest?.quota) return [];
  const place = at(['grades', 'quota', lowest.grade]);
  return [rulebookProblem('rulebook-quota-lowest', { grade: lowest.grade }, { place })];
}

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
