import type { At, Review, TurnoutCounts } from '../../ballots/review.ts';
import type { Problem } from '../../messages/problem.ts';
import { suspicion } from '../../messages/suspicion.ts';

/** What was given out, came back and was valid should add up, wherever a sheet says all of it. */
export function turnoutSums({ tallies, attendance }: Review): Problem[] {
  const all = [...tallies, ...attendance].flatMap(({ turnout }) => sumsOf(turnout));
  // A number above the table holds for each of its rows.
  return [...new Map(all.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function sumsOf({ issued, returned, valid, invalid }: TurnoutCounts): Problem[] {
  const [out, back, good, bad] = [issued, returned, valid, invalid].map(numberOf);
  const more =
    out !== undefined && back !== undefined && returned && back > out
      ? [
          suspicion(
            'returned-above-issued',
            { issued: out, returned: back },
            { place: returned.at },
          ),
        ]
      : [];
  if (back === undefined || good === undefined || !returned) return more;
  const place = { place: returned.at };
  if (bad !== undefined && good + bad !== back)
    return [
      ...more,
      suspicion('returned-unlike', { returned: back, valid: good, invalid: bad }, place),
    ];
  if (bad === undefined && good > back)
    return [...more, suspicion('valid-above-returned', { returned: back, valid: good }, place)];
  return more;
}

const numberOf = (count: At<number> | undefined): number | undefined => count?.value ?? undefined;
