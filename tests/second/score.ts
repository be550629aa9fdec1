import { countBallots } from './ballots.ts';
import { type Outcome, scoreComponent } from './component.ts';
import { type Facts, factsOf, isStop, vetoesFor } from './facts.ts';
import { type Fraction, writeDecimal, writeFraction } from './fraction.ts';
import { gradeAll } from './grading.ts';
import type { Input, Scored } from './input.ts';
import { rankAll, type Standing } from './ranking.ts';
import { divide, levelsOf } from './rate.ts';
import { at, leavesIn, type Part, readComponents, readRulebook, text } from './rulebook.ts';
import { adjustComponent, type Total, totalOf, type Weighed } from './total.ts';

/**
 * Scores a review ballot by ballot, as a clerk with paper would. It is there to be compared with.
 * @param rulebookText a rulebook without lint errors
 * @throws RangeError when turnout is asked and the input lacks how many were expected
 * @returns one result a subject, in the order of the roster
 */
export function scoreNaively(
  rulebookText: string,
  input: Input,
): { readonly subjects: readonly Scored[] } {
  const rulebook = readRulebook(rulebookText);
  const findings = examineAll(rulebook, input);
  const standings = findings.flatMap(({ standing }) => standing ?? []);
  const ranks = rankAll(rulebook, standings);
  const grades = gradeAll(rulebook, standings, ranks);
  const subjects = findings.map((finding) => {
    if (!finding.standing) return writeVoid(finding);
    const place = standings.indexOf(finding.standing);
    const scored = writeScored(rulebook, finding, finding.standing.total);
    return { ...scored, rank: ranks[place] ?? null, suggested: grades[place] ?? null };
  });
  return { subjects };
}

/** What is known of one subject alone, before it is compared with others. */
interface Finding {
  readonly why: readonly string[];
  readonly components: ReadonlyMap<string, Fraction>;
  /** Null for a void subject. */
  readonly standing: Standing | null;
}

function examineAll(rulebook: Part, input: Input): Finding[] {
  const components = readComponents(rulebook);
  const outcomes = components.map((component) => scoreComponent(rulebook, component, input));
  return input.subjects.map(({ category }, subject) => {
    const parts = components.map((component, place) => ({
      component,
      weight: component.weightIn(category),
      outcome: outcomes[place]?.[subject] ?? SKIPPED,
    }));
    return examine(rulebook, input, subject, parts);
  });
}

const SKIPPED: Outcome = { state: 'skipped' };

function examine(
  rulebook: Part,
  input: Input,
  subject: number,
  unadjusted: readonly Weighed[],
): Finding {
  const facts: Facts = input.noFacts ? new Map() : factsOf(rulebook, input, subject);
  const parts = unadjusted.map((part) => adjustComponent(rulebook, part, facts ?? new Map()));
  const vetoes = input.noFacts || !facts ? [] : vetoesFor(rulebook, facts);
  const total = totalOf(rulebook, parts, facts ?? new Map());
  const why = [
    ...parts.flatMap(({ component, outcome }) =>
      outcome.state === 'void' ? [`${outcome.why}:${component.id}`] : [],
    ),
    ...(facts ? [] : ['fact-unreadable']),
    ...(input.troubles ?? []).flatMap((trouble) =>
      trouble.subject === subject ? [trouble.why] : [],
    ),
    ...(vetoes.some(isStop) ? ['veto-stop'] : []),
  ];
  if (!total && why.length === 0) why.push('nothing-to-weigh');
  const components = knownOf(parts);
  const category = input.subjects[subject]?.category ?? '';
  const share = (id: string, level: string) => shareOf(rulebook, input, subject, { id, level });
  if (!total || why.length > 0) return { why, components, standing: null };
  return { why, components, standing: { subject, category, total, components, share, vetoes } };
}

const knownOf = (parts: readonly Weighed[]): Map<string, Fraction> =>
  new Map(
    parts.flatMap(({ component, outcome }) =>
      outcome.state === 'known' ? [[component.id, outcome.value] as const] : [],
    ),
  );

/** The share of a level among all marks that a subject's counted ballots give in a component. */
function shareOf(
  rulebook: Part,
  input: Input,
  subject: number,
  { id, level }: { id: string; level: string },
): Fraction | null {
  const component = readComponents(rulebook).find((candidate) => candidate.id === id);
  const category = input.subjects[subject]?.category;
  if (!component || category === undefined) return null;
  const own = countBallots(rulebook, input, component).ballots.filter(
    (ballot) => ballot.subject === subject,
  );
  const leaves = leavesIn(component, category).map((leaf) => leaf.id);
  const levels = levelsOf(own, leaves);
  return divide(levels.filter((given) => given === level).length, levels.length);
}

function writeVoid({ why, components }: Finding): Scored {
  return {
    status: 'void',
    why,
    exact: null,
    score: null,
    banding: null,
    rank: null,
    suggested: null,
    components: writeComponents(components),
  };
}

function writeScored(rulebook: Part, finding: Finding, total: Total) {
  const places = at(rulebook, 'final', 'round', 'places');
  const write = (value: Fraction) =>
    places === undefined ? writeFraction(value) : writeDecimal(value, Number(text(places)));
  return {
    status: 'scored' as const,
    why: finding.why,
    exact: writeFraction(total.exact),
    score: write(total.score),
    banding: write(total.banding),
    components: writeComponents(finding.components),
  };
}

function writeComponents(components: ReadonlyMap<string, Fraction>): Scored['components'] {
  const written = [...components].map(
    ([id, value]) => [id, { exact: writeFraction(value) }] as const,
  );
  return Object.fromEntries(written);
}
