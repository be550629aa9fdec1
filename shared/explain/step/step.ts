import type { At } from '../../ballots/review.ts';
import type { Rational } from '../../exact/rational.ts';
import { formatForReading } from '../../exact/text.ts';
import type { SheetPlace } from '../../messages/problem.ts';
import type { Citation } from '../../rulebook/model/rulebook.ts';
import type { Step } from './explanation.ts';

interface Details {
  readonly value?: Rational | string | null;
  readonly cite?: Citation;
  readonly places?: readonly SheetPlace[];
  readonly of?: readonly Step[];
}

/**
 * A step with what it has; an exact value is written for reading. Steps below it that cite nothing
 * of their own follow from the same clause.
 */
export function step(
  kind: Step['kind'],
  text: string,
  { value = null, cite = null, places = [], of = [] }: Details = {},
): Step {
  const shown = value !== null && typeof value !== 'string' ? formatForReading(value) : value;
  return {
    kind,
    text,
    ...(shown === null ? {} : { value: shown }),
    ...(cite === null ? {} : { cite }),
    places,
    of: cite === null ? of : of.map((below) => citing(below, cite)),
  };
}

const citing = (below: Step, cite: string): Step =>
  below.cite === undefined
    ? { ...below, cite, of: below.of.map((inner) => citing(inner, cite)) }
    : below;

/** The cells of these values, each once. */
export function placesOf(cells: readonly (At<unknown> | undefined)[]): SheetPlace[] {
  const places = cells.flatMap((cell) => (cell ? [cell.at] : []));
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}
