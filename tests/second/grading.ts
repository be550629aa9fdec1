import { compare, round, times, whole } from './fraction.ts';
import type { Standing } from './ranking.ts';
import { at, entries, keys, list, mode, number, type Part, predicate, text } from './rulebook.ts';

/** Grades from the top down; a grade is its place here, so a larger place is a lower grade. */
type Ladder = readonly string[];

interface Candidate {
  readonly standing: Standing;
  readonly rank: number;
  /** Fixed by a veto: asks nothing, takes no place, moves no more. */
  readonly isFixed: boolean;
  place: number;
}

/** The suggested grade of each, in the order of `standings`; null where there are no grades. */
export function gradeAll(
  rulebook: Part,
  standings: readonly Standing[],
  ranks: readonly number[],
): (string | null)[] {
  const ladder: Ladder = keys(at(rulebook, 'grades', 'bands'));
  if (ladder.length === 0) return standings.map(() => null);
  const candidates = standings.map((standing, index) =>
    nominate(rulebook, ladder, standing, ranks[index] ?? 0),
  );
  for (const category of new Set(standings.map((standing) => standing.category))) {
    const own = candidates.filter(({ standing }) => standing.category === category);
    ladder.forEach((grade, place) => {
      applyQuota(rulebook, ladder, own, { grade, place });
    });
  }
  return candidates.map(({ place }) => ladder[place] ?? null);
}

/** Band, then vetoes, then `requires`. */
function nominate(rulebook: Part, ladder: Ladder, standing: Standing, rank: number): Candidate {
  const band = bandOf(rulebook, standing);
  const graded = placesNamed(standing.vetoes, 'grade', ladder);
  const limits = placesNamed(standing.vetoes, 'at-most', ladder);
  const place = Math.max(band, ...graded, ...limits);
  // A veto's grade that something lower outdoes has decided nothing, so it fixes nothing.
  const isFixed = graded.includes(place);
  return {
    standing,
    rank,
    isFixed,
    place: isFixed ? place : settle(rulebook, ladder, standing, place),
  };
}

const placesNamed = (vetoes: readonly Part[], key: string, ladder: Ladder): number[] =>
  vetoes.flatMap((veto) => {
    const grade = at(veto, key);
    return grade === undefined ? [] : [ladder.indexOf(text(grade))];
  });

/** The first band from the top whose lower end is reached; the last one takes all the rest. */
function bandOf(rulebook: Part, { total }: Standing): number {
  const bands = entries(at(rulebook, 'grades', 'bands'));
  const place = bands.findIndex(([, band]) => {
    const [, bracket, least] = /^([[(])(.*?),/u.exec(text(band)) ?? [];
    const order = compare(total.banding, number(least));
    return bracket === '(' ? order > 0 : order >= 0;
  });
  return place === -1 ? bands.length - 1 : place;
}

/** The first grade from `place` down whose requirements hold; the lowest has to take everyone. */
function settle(rulebook: Part, ladder: Ladder, standing: Standing, place: number): number {
  const lowest = ladder.length - 1;
  if (place >= lowest) return lowest;
  const required = list(at(rulebook, 'grades', 'requires', ladder[place] ?? ''));
  const holds = required.every((requirement) => meets(standing, requirement));
  return holds ? place : settle(rulebook, ladder, standing, place + 1);
}

/** Nothing is asked of a component without a value in the category, or without a counted mark. */
function meets(standing: Standing, requirement: Part): boolean {
  const { left, holds } = predicate(requirement);
  const [, component, level] = /^share\(\s*(.*?)\s*,\s*(.*?)\s*\)$/u.exec(left) ?? [];
  const value =
    component !== undefined && level !== undefined
      ? standing.share(component, level)
      : standing.components.get(left.replace(/^component\./u, ''));
  return value === undefined || value === null || holds(value);
}

function applyQuota(
  rulebook: Part,
  ladder: Ladder,
  category: readonly Candidate[],
  { grade, place }: { grade: string; place: number },
): void {
  const quota = at(rulebook, 'grades', 'quota', grade);
  if (quota === undefined) return;
  const share = times(whole(category.length), number(at(quota, 'max')));
  const places = Number(round(share, 0, mode(at(quota, 'round'), 'down')).top);
  const inGrade = category.filter((candidate) => candidate.place === place && !candidate.isFixed);
  for (const candidate of inGrade) {
    if (staysWithin(candidate, inGrade, { places, ties: text(at(quota, 'ties'), 'all-drop') }))
      continue;
    candidate.place = settle(rulebook, ladder, candidate.standing, place + 1);
  }
}

/** Whether a candidate keeps the grade when only so many places are left for all of them. */
function staysWithin(
  { rank }: Candidate,
  all: readonly Candidate[],
  { places, ties }: { places: number; ties: string },
): boolean {
  if (places === 0) return false;
  const ahead = all.filter((other) => other.rank < rank).length;
  const equals = all.filter((other) => other.rank === rank).length;
  return ties === 'all-keep' ? ahead < places : ahead + equals <= places;
}
