import { divide, type Rational } from '../../../shared/exact/rational.ts';
import { formatForReading } from '../../../shared/exact/text.ts';
import type { Earned } from '../../../shared/reading/ledger/points.ts';
import { useWords } from './words/index.ts';

const RADIUS = 38;
const LENGTH = 2 * Math.PI * RADIUS;

/** Today's points, drawn as a share of what a day can give. */
export function Ring({ earned }: { earned: Earned }) {
  const words = useWords();
  const points = formatForReading(earned.points);
  const cap = earned.cap && formatForReading(earned.cap);
  const filled = LENGTH * shareOf(earned);
  return (
    <svg class="ring" viewBox="0 0 96 96" role="img" aria-label={words.pointsOf(points, cap)}>
      <circle class="ring-track" cx="48" cy="48" r={RADIUS} />
      <circle
        class="ring-filled"
        cx="48"
        cy="48"
        r={RADIUS}
        stroke-dasharray={`${filled} ${LENGTH}`}
        transform="rotate(-90 48 48)"
      />
      <text class="ring-points" x="48" y={cap === null ? 55 : 50}>
        {points}
      </text>
      {cap !== null && (
        <text class="ring-cap" x="48" y="67">
          / {words.points(cap)}
        </text>
      )}
    </svg>
  );
}

/** 0 to 1; only for drawing. */
function shareOf({ points, cap }: Earned): number {
  return cap && cap.num > 0n ? toNumber(divide(points, cap)) : 0;
}

const toNumber = ({ num, den }: Rational): number => Number(num) / Number(den);
