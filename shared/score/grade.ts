import { holds } from '../ballots/holds.ts';
import { compare, type Rational } from '../exact/rational.ts';
import type { Band, Predicate } from '../rulebook/model/rulebook.ts';
import type { GradingStep, VetoCheck } from './model/scoring.ts';
import type { Ranked } from './rank.ts';

/** A subject on its way to a suggested grade. */
export interface Graded {
  readonly ranked: Ranked;
  /** Indices into the bands, top down. */
  readonly band: number;
  readonly grade: number;
  readonly fixed: boolean;
  readonly steps: readonly GradingStep[];
}

/** Band, then vetoes, then what the grade requires. The quota comes after, over the category. */
export function gradeByRules(bands: readonly Band[], ranked: Ranked): Graded {
  const { band } = ranked.standing;
  const start: Graded = { ranked, band, grade: band, fixed: false, steps: [] };
  return askRequires(bands, applyVetoes(bands, start));
}

/** Index of the band that holds a rounded total. */
export function bandOf(bands: readonly Band[], total: Rational): number {
  const found = bands.findIndex((band) => isIn(band, total));
  if (found === -1) throw new Error('A total outside every band: the lint lets none pass');
  return found;
}

function isIn({ low, high, lowIn, highIn }: Band, total: Rational): boolean {
  const above = low === null ? 1 : compare(total, low);
  const below = high === null ? -1 : compare(total, high);
  return (above > 0 || (lowIn && above === 0)) && (below < 0 || (highIn && below === 0));
}

/**
 * The lowest of the band and what the fired vetoes say. `at-most` only lowers the band; `grade`
 * fixes the grade where it is not above what the band and the others leave.
 */
function applyVetoes(bands: readonly Band[], start: Graded): Graded {
  const fired = start.ranked.standing.vetoes.filter((check) => check.fired);
  if (fired.length === 0) return start;
  const byKind = (kind: 'at-most' | 'grade') =>
    fired.filter(({ veto }) => veto.effect.kind === kind);
  const capped = byKind('at-most').reduce((graded, check) => lower(bands, graded, check), start);
  return byKind('grade').reduce((graded, check) => lower(bands, graded, check), capped);
}

function lower(bands: readonly Band[], graded: Graded, { veto }: VetoCheck): Graded {
  if (veto.effect.kind === 'stop') return graded;
  const said = bandNamed(bands, veto.effect.grade);
  const grade = Math.max(graded.grade, said);
  const step: GradingStep = {
    kind: 'veto',
    veto,
    from: nameOf(bands, graded.grade),
    to: nameOf(bands, grade),
  };
  const fixes = veto.effect.kind === 'grade' && said >= graded.grade;
  return { ...graded, grade, fixed: graded.fixed || fixes, steps: [...graded.steps, step] };
}

/** Down from the present grade until one is reached whose requirements are met, or the lowest. */
export function askRequires(bands: readonly Band[], graded: Graded): Graded {
  const requires = bands[graded.grade]?.requires ?? [];
  if (graded.fixed || requires.length === 0) return graded;
  const steps = requires.map((predicate) => askOne(bands, graded, predicate));
  const asked = { ...graded, steps: [...graded.steps, ...steps] };
  const failed = steps.some((step) => step.kind === 'requires' && !step.met);
  if (!failed || graded.grade === bands.length - 1) return asked;
  return askRequires(bands, { ...asked, grade: graded.grade + 1 });
}

function askOne(
  bands: readonly Band[],
  { grade, ranked }: Graded,
  predicate: Predicate,
): GradingStep {
  const name = nameOf(bands, grade);
  const actual = ranked.standing.componentValue(predicate.id);
  if (actual === null) return { kind: 'not-asked', grade: name, predicate };
  const met = holds(predicate, actual);
  const to = nameOf(bands, met ? grade : Math.min(grade + 1, bands.length - 1));
  return { kind: 'requires', grade: name, predicate, actual, met, to };
}

/** @throws Error for an index outside the bands, which only a bug can give */
export function nameOf(bands: readonly Band[], index: number): string {
  const band = bands[index];
  if (!band) throw new Error(`No band ${index} of ${bands.length}`);
  return band.grade;
}

function bandNamed(bands: readonly Band[], grade: string): number {
  const found = bands.findIndex((band) => band.grade === grade);
  if (found === -1) throw new Error(`No grade ${grade}: the parser lets none pass`);
  return found;
}
