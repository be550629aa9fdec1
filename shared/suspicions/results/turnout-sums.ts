import type { At, Review, TurnoutCounts } from '../../ballots/review.ts';
import type { Problem } from '../../messages/problem.ts';
import { suspicion } from '../../messages/suspicion.ts';

/**
 * What was given out, came back and was valid should add up, wherever a sheet says all of it. A term
 * that is not stated is not 0, and nothing is said.
 */
export function turnoutSums({ tallies, attendance }: Review): Problem[] {
  const all = [...tallies, ...attendance].flatMap(({ turnout }) => [
    ...issuedSums(turnout),
    ...returnedSums(turnout),
  ]);
  // A number above the table holds for each of its rows.
  return [...new Map(all.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** 发出 is 收回 and 未收回. */
function issuedSums(turnout: TurnoutCounts): Problem[] {
  const [issued, returned, outstanding] = [turnout.issued, turnout.returned, turnout.outstanding];
  const [out, back, open] = [issued, returned, outstanding].map(numberOf);
  if (out === undefined || back === undefined || !returned) return [];
  if (back > out)
    return [
      suspicion('returned-above-issued', { issued: out, returned: back }, { place: returned.at }),
    ];
  if (open === undefined || !outstanding || back + open === out) return [];
  const values = { issued: out, returned: back, outstanding: open };
  return [suspicion('issued-unlike', values, { place: outstanding.at })];
}

/** 收回 is 有效, 空白 and 无效; some take the blank ones for a part of the invalid ones. */
function returnedSums({ returned, valid, blank, invalid }: TurnoutCounts): Problem[] {
  const [back, good, empty, bad] = [returned, valid, blank, invalid].map(numberOf);
  if (back === undefined || good === undefined || !returned) return [];
  const place = { place: returned.at };
  if (good > back)
    return bad === undefined
      ? [suspicion('valid-above-returned', { returned: back, valid: good }, place)]
      : [suspicion('returned-unlike', { returned: back, valid: good, invalid: bad }, place)];
  // An empty cell beside 空白票 says nothing of how many were blank.
  if (bad === undefined || good + bad === back || (blank && empty === undefined)) return [];
  if (empty === undefined)
    return [suspicion('returned-unlike', { returned: back, valid: good, invalid: bad }, place)];
  if (good + empty + bad === back) return [];
  const values = { returned: back, valid: good, blank: empty, invalid: bad };
  return [suspicion('returned-unlike-blank', values, place)];
}

const numberOf = (count: At<number> | undefined): number | undefined => count?.value ?? undefined;
