import { compare, divide, type Rational } from '../../../shared/exact/rational.ts';
import { formatForReading } from '../../../shared/exact/text.ts';
import type { Goal } from '../../../shared/reading/ledger/goal.ts';
import { useWords } from './words/index.ts';

const RADIUS = 38;
const LENGTH = 2 * Math.PI * RADIUS;

interface Props {
  points: Rational;
  goal: Goal;
}

/** Today's points, drawn as a share of the day's goal: full where it is met, or nothing is asked. */
export function Ring({ points, goal }: Props) {
  const words = useWords();
  const said = formatForReading(points);
  const asked = goal.free === null ? formatForReading(goal.points) : null;
  const filled = LENGTH * shareOf(points, goal);
  return (
    <svg class="ring" viewBox="0 0 96 96" role="img" aria-label={words.pointsOf(said, asked)}>
      <circle class="ring-track" cx="48" cy="48" r={RADIUS} />
      <circle
        class="ring-filled"
        cx="48"
        cy="48"
        r={RADIUS}
        stroke-dasharray={`${filled} ${LENGTH}`}
        transform="rotate(-90 48 48)"
      />
      <text class="ring-points" x="48" y={asked === null ? 55 : 50}>
        {said}
      </text>
      {asked !== null && (
        <text class="ring-goal" x="48" y="67">
          / {words.points(asked)}
        </text>
      )}
    </svg>
  );
}

/** 0 to 1; only for drawing. */
function shareOf(points: Rational, goal: Goal): number {
  if (goal.free !== null || compare(points, goal.points) >= 0) return points.num > 0n ? 1 : 0;
  return toNumber(divide(points, goal.points));
}

const toNumber = ({ num, den }: Rational): number => Number(num) / Number(den);
