import { add, compare, divide, least, type Rational, whole } from '../../exact/rational.ts';
import { formatForReading } from '../../exact/text.ts';
import type { Problem } from '../../messages/problem.ts';
import { rulebookProblem } from '../../messages/rulebook.ts';
import type { Band, Rulebook } from '../model/rulebook.ts';
import type { At } from '../schema/schema.ts';

/** The bands tile the clamp range: every total falls into exactly one, or a witness is shown. */
export function lintBands(rulebook: Rulebook, at: At): Problem[] {
  const { bands } = rulebook.grades;
  const ill = [...lintOpenEnds(rulebook, at), ...lintEmpty(bands, at), ...lintDescent(bands, at)];
  if (ill.length > 0) return ill;
  const { clamp } = rulebook.final;
  return [
    ...(clamp ? lintTop(bands, { clamp, at }) : []),
    ...bands.slice(1).flatMap((lower, index) => lintMeeting(bands[index] ?? lower, lower, at)),
    ...(clamp ? lintBottom(bands, { clamp, at }) : []),
  ];
}

/** Ends have 6 decimals at most, so a witness between them has 7. */
const show = (value: Rational): string => formatForReading(value, 7);
const placeOf = ({ grade }: Band, at: At) => at(['grades', 'bands', grade]);

/** Only the outer ends may be open, and only where nothing clamps the total. */
function lintOpenEnds({ grades: { bands }, final: { clamp } }: Rulebook, at: At): Problem[] {
  const last = bands.length - 1;
  return bands.flatMap((band, index) => {
    const high = band.high === null && (clamp !== null || index > 0);
    const low = band.low === null && (clamp !== null || index < last);
    if (!high && !low) return [];
    return [
      rulebookProblem('rulebook-band-open', { grade: band.grade }, { place: placeOf(band, at) }),
    ];
  });
}

const lintEmpty = (bands: readonly Band[], at: At): Problem[] =>
  bands.filter(isEmpty).map((band) => {
    const values = { grade: band.grade, interval: intervalText(band) };
    return rulebookProblem('rulebook-band-empty', values, { place: placeOf(band, at) });
  });

function isEmpty({ low, high, lowIn, highIn }: Band): boolean {
  if (!low || !high) return false;
  const order = compare(low, high);
  return order > 0 || (order === 0 && !(lowIn && highIn));
}

function lintDescent(bands: readonly Band[], at: At): Problem[] {
  return bands.slice(1).flatMap((lower, index) => {
    const upper = bands[index];
    if (!upper || !startsAbove(lower, upper)) return [];
    const values = { one: upper.grade, other: lower.grade };
    return [rulebookProblem('rulebook-bands-order', values, { place: placeOf(lower, at) })];
  });
}

function startsAbove(lower: Band, upper: Band): boolean {
  if (!upper.low || !lower.low) return false;
  const order = compare(lower.low, upper.low);
  return order > 0 || (order === 0 && upper.lowIn && !lower.lowIn);
}

/** Where one band ends the next begins: the shared end belongs to exactly one of them. */
function lintMeeting(upper: Band, lower: Band, at: At): Problem[] {
  if (!upper.low || !lower.high) return [];
  const order = compare(lower.high, upper.low);
  if (order === 0 && upper.lowIn !== lower.highIn) return [];
  const place = placeOf(lower, at);
  if (order < 0 || (order === 0 && !upper.lowIn)) {
    const witness = show(between(lower, upper));
    return [rulebookProblem('rulebook-bands-gap', { witness }, { place })];
  }
  const top = upper.high ? least(upper.high, lower.high) : lower.high;
  const witness = show(middle(upper.low, top));
  const values = { witness, one: upper.grade, other: lower.grade };
  return [rulebookProblem('rulebook-bands-overlap', values, { place })];
}

/** A value above the one band and below the other. */
function between({ high, highIn }: Band, { low, lowIn }: Band): Rational {
  if (!high || !low) throw new Error('Bands that meet have ends where they meet');
  if (!highIn) return high;
  return lowIn ? middle(high, low) : low;
}

const middle = (a: Rational, b: Rational): Rational => divide(add(a, b), whole(2));

function gap(band: Band, value: Rational, at: At): Problem {
  const witness = show(value);
  return rulebookProblem('rulebook-bands-gap', { witness }, { place: placeOf(band, at) });
}

function outside(band: Band, value: Rational, { clamp, at }: Range): Problem {
  const [low, high] = clamp.map(show);
  const values = {
    grade: band.grade,
    witness: show(value),
    range: `[${low}, ${high}]`,
  };
  return rulebookProblem('rulebook-bands-outside', values, { place: placeOf(band, at) });
}

/** `[80, 90)`. */
const intervalText = ({ low, high, lowIn, highIn }: Band): string =>
  `${lowIn ? '[' : '('}${endText(low)}, ${endText(high)}${highIn ? ']' : ')'}`;
const endText = (end: Rational | null): string => (end ? show(end) : '');

interface Range {
  readonly clamp: readonly [low: Rational, high: Rational];
  readonly at: At;
}

function lintTop([band]: readonly Band[], { clamp, at }: Range): Problem[] {
  if (!band?.high) return [];
  const [, limit] = clamp;
  const order = compare(band.high, limit);
  if (order === 0 && band.highIn) return [];
  if (order <= 0) return [gap(band, limit, at)];
  return [outside(band, band.highIn ? band.high : middle(limit, band.high), { clamp, at })];
}

function lintBottom(bands: readonly Band[], { clamp, at }: Range): Problem[] {
  const band = bands.at(-1);
  if (!band?.low) return [];
  const [limit] = clamp;
  const order = compare(band.low, limit);
  if (order === 0 && band.lowIn) return [];
  if (order >= 0) return [gap(band, limit, at)];
  return [outside(band, band.lowIn ? band.low : middle(band.low, limit), { clamp, at })];
}
