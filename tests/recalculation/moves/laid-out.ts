import { prepareReview } from '../../../shared/joint-review/prepare.ts';
import { type Random, randomFrom } from '../../rulebook/random.ts';
import { makeReview } from '../../silence/made/made-review.ts';
import { rulebookText } from '../../silence/made/rulebook-text.ts';
import { drawReview } from '../../silence/sheets/draw.ts';
import { type Drawn, workbookOf } from '../../silence/sheets/drawn.ts';
import { relay } from '../../silence/sheets/relay.ts';
import { vary } from '../../silence/sheets/vary.ts';
import { plainSheet, rulesOfBallots } from '../ballots/made-ballots.ts';
import { plainPackage } from '../plain-package.ts';
import type { Input } from '../working-copy.ts';

/** A review on sheets of any layout. */
export interface LaidOut extends Input {
  readonly seed: number;
}

type LayOut = (random: Random, sheets: readonly Drawn[]) => readonly Drawn[];

/** As it is drawn; under other titles and in other orders; beside, below and turned over. */
const WAYS: readonly LayOut[] = [
  (_, sheets) => sheets,
  (random, sheets) => sheets.map((drawn) => vary(random, drawn)),
  relay,
];

/** Null where this seed lays a review out so that something is asked first. */
export function laidOut(seed: number): LaidOut | null {
  const random = randomFrom(seed);
  const review = makeReview(random);
  const layOut = WAYS[seed % WAYS.length];
  const drawn = layOut?.(random, drawReview(random, review)) ?? [];
  const workbook = workbookOf(drawn);
  const text = rulesOfBallots(rulebookText(review), { review, drawn, seed });
  const { scored } = prepareReview({ workbook, rulebookText: text, withoutFacts: false });
  if (!scored) return null;
  return { seed, rulebookText: text, bytes: plainPackage(workbook.sheets.map(plainSheet)) };
}

/** From the first seeds that have one. */
export function laidOutFrom(first: number, count: number): LaidOut[] {
  const made: LaidOut[] = [];
  for (let seed = first; made.length < count; seed++) made.push(...[laidOut(seed) ?? []].flat());
  return made;
}
