import { type BallotRules, checkBallots } from '../../ballots/check-ballots.ts';
import type { Review } from '../../ballots/review.ts';
import { compare, multiply, whole } from '../../exact/rational.ts';
import { round } from '../../exact/round.ts';
import { type Band, type RankKey, type Rulebook, weightIn } from '../../rulebook/model/rulebook.ts';
import { ballotRules } from '../inputs/ballot-tallies.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Standing } from '../rank.ts';
import { ballotsUnits, type CountedBallots, otherUnits } from './component-units.ts';
import { countBallots, countCells } from './count.ts';
import { type FactUnits, factUnitsOf } from './fact-units.ts';
import { findShort } from './short-groups.ts';
import { type Part, type TotalRule, totalRule } from './total-rule.ts';
import { fractionOf } from './units.ts';

/** What every category's standings are made from. */
interface Source {
  readonly rulebook: Rulebook;
  readonly review: Review;
  readonly inputs: Inputs;
  /** By component. */
  readonly ballots: ReadonlyMap<string, CountedBallots>;
  /** Subjects that the reader voids. */
  readonly voided: ReadonlySet<number>;
}

/** What machine numbers found. */
export interface Quick {
  readonly standings: readonly Standing[];
  /** Subjects of whom there is more to say: only a trace of them gives the problems to report. */
  readonly toTrace: ReadonlySet<number>;
}

/**
 * The standings of all subjects with a total, in whole machine numbers and without a trace: what
 * tracing every subject gives, many times faster. Null where a rule, an input or the size of a
 * number asks for more than that; then every subject must be traced.
 */
export function quickStandings(rulebook: Rulebook, review: Review, inputs: Inputs): Quick | null {
  if (review.ballots.length === 0 || hasBothKinds(review)) return null;
  if (review.ballots.some((one) => countCells(one, review.subjects.length) > MOST_CELLS))
    return null;
  const voided = voidedSubjects(review);
  const toTrace = new Set(voided);
  const ballots = new Map<string, CountedBallots>();
  for (const one of review.ballots) {
    const counted = countOne(one, rulebook, { review, toTrace });
    if (!counted) return null;
    ballots.set(one.component, counted);
  }
  const source = { rulebook, review, inputs, ballots, voided };
  const standings: Standing[] = [];
  for (const { id } of rulebook.categories) {
    const found = categoryStandings(source, id);
    if (!found) return null;
    for (const standing of found) standings.push(standing);
  }
  return { standings, toTrace };
}

/** Of 4 bytes each. A scale of numbers may have too many different ones to count them all. */
const MOST_CELLS = 50_000_000;

const hasBothKinds = ({ tallies, ballots }: Review): boolean =>
  tallies.some((tally) => ballots.some(({ component }) => component === tally.component));

/** Null where it cannot be known who took part. */
function countOne(
  ballots: Review['ballots'][number],
  { components }: Rulebook,
  { review, toTrace }: { review: Review; toTrace: Set<number> },
): CountedBallots | null {
  const component = components.find(({ id }) => id === ballots.component);
  const categories = review.subjects.map(({ category }) => category);
  if (!component) throw new Error(`Ballots of ${ballots.component}, which is not declared`);
  const rules = ballotRules(component);
  const states = isEveryCounted(rules)
    ? new Uint8Array(ballots.subject.length)
    : checkBallots(ballots, rules, categories);
  const short = component.kind === 'ballots' ? findShort(ballots, component, review) : NO_GROUPS;
  if (!short) return null;
  const counts = countBallots(ballots, states, categories.length);
  const isVoiding = component.kind === 'ballots' && component.turnout?.short === 'void';
  if (isVoiding) return { ballots, counts, short };
  const groups = ballots.groups.length;
  for (let panel = short.indexOf(1); panel !== -1; panel = short.indexOf(1, panel + 1))
    toTrace.add(Math.floor(panel / groups));
  return { ballots, counts, short: NO_GROUPS };
}
const NO_GROUPS = new Uint8Array();

/** A ballot without any answer, or in a group of 0 %, adds nothing to what is read of the counts. */
const isEveryCounted = ({ valid, self }: BallotRules): boolean =>
  valid.items === 'some' && valid.allEqual === 'valid' && !valid.most && self === 'included';

function categoryStandings(source: Source, category: string): readonly Standing[] | null {
  const { rulebook, review, voided } = source;
  const parts = partsOf(source, category);
  const rule = parts && totalRule(rulebook, parts);
  if (!rule || !hasWhatIsAsked(rulebook, parts)) return null;
  const factsOf = factUnitsOf(source, rule.perOne);
  const standingOf = standingRule(rulebook, parts, rule);
  const standings: Standing[] = [];
  for (const [index, subject] of review.subjects.entries()) {
    if (subject.category !== category || voided.has(index)) continue;
    const standing = standingOf({ index, subject }, factsOf(index));
    if (standing === 'too-much') return null;
    if (standing) standings.push(standing);
  }
  return standings;
}

const voidedSubjects = ({ problems }: Review): ReadonlySet<number> =>
  new Set(problems.flatMap(({ effect, subject }) => (effect === 'void' ? (subject ?? []) : [])));

function partsOf(source: Source, category: string): readonly Part[] | null {
  const parts = source.rulebook.components.flatMap((component): (Part | null)[] => {
    const weight = weightIn(component.weight, category);
    if (weight.num === 0n) return [];
    const counted = source.ballots.get(component.id);
    const units =
      component.kind === 'ballots'
        ? counted && ballotsUnits(component, category, counted)
        : otherUnits(component, { ...source, category });
    return [units ? { ...units, id: component.id, weight } : null];
  });
  const known = parts.filter((part) => part !== null);
  return known.length < parts.length ? null : known;
}

/** What ranks and grades ask must be among the parts; a share of a level is not. */
function hasWhatIsAsked({ ranking, grades }: Rulebook, parts: readonly Part[]): boolean {
  const isPart = (component: string) => parts.some(({ id }) => id === component);
  return (
    ranking.order.every((key) =>
      key.by === 'component' ? isPart(key.component) : key.by !== 'share',
    ) && grades.bands.every(({ requires }) => requires.every(({ id }) => isPart(id)))
  );
}

type Who = Pick<Standing, 'index' | 'subject'>;

/** A subject's standing; null for one that a rule voids. */
function standingRule(rulebook: Rulebook, parts: readonly Part[], rule: TotalRule) {
  const keys = rulebook.ranking.order.filter(isUnitKey);
  const places = 10 ** rulebook.final.round.places;
  const bandOf = bandRule(rulebook.grades.bands, places);
  const positionOf = (id: string) => parts.findIndex((part) => part.id === id);
  const componentAt = keys.map((key) => ('component' in key ? positionOf(key.component) : -1));
  return (who: Who, facts: FactUnits): Standing | null | 'too-much' => {
    const values: number[] = [];
    let weighted = 0;
    for (let position = 0; position < parts.length; position += 1) {
      const value = parts[position]?.unitsOfSubject(who.index) ?? null;
      if (value === null) return 'too-much';
      values.push(value);
      const units = value * (rule.factors[position] ?? 0);
      if (!Number.isSafeInteger(units) && !Number.isNaN(units)) return 'too-much';
      weighted += units;
    }
    if (facts.isStopped || Number.isNaN(weighted)) return null;
    const { adjustments, banding } = facts;
    if (adjustments === null || banding === null) return 'too-much';
    const [total, forBanding] = [weighted + adjustments, weighted + banding];
    if (!Number.isSafeInteger(total) || !Number.isSafeInteger(forBanding)) return 'too-much';
    const units = { score: rule.finish(total), banding: rule.finish(forBanding) };
    const valueAt = (position: number) => values[position] ?? Number.NaN;
    return {
      index: who.index,
      subject: who.subject,
      keys: keys.map(({ by }, key) =>
        by === 'component' ? valueAt(componentAt[key] ?? -1) : units[by],
      ),
      total: () => ({
        exact: fractionOf(rule.clamp(total), rule.perOne),
        score: fractionOf(units.score, places),
        banding: fractionOf(units.banding, places),
      }),
      band: bandOf(units.banding),
      vetoes: facts.vetoes,
      componentValue: (id) => {
        const position = positionOf(id);
        return fractionOf(valueAt(position), parts[position]?.perOne ?? Number.NaN);
      },
    };
  };
}

/** The first band from the top whose lower end a total reaches; they leave no gap. */
function bandRule(bands: readonly Band[], perOne: number): (units: number) => number {
  const least = bands.map(({ low, lowIn }) => {
    if (!low) return -Infinity;
    const end = multiply(low, whole(perOne));
    // `up` and `down` are away from 0 and towards it: the next whole number above is one of them.
    const units = round(end, { places: 0, mode: end.num < 0n ? 'down' : 'up' });
    return Number(units.num) + (lowIn || compare(units, end) > 0 ? 0 : 1);
  });
  return (units) => {
    const found = least.findIndex((end) => units >= end);
    if (found === -1) throw new Error('A total below every band: the lint lets none pass');
    return found;
  };
}

/** Keys with a value; a share is no whole number, and never asked for here. */
type UnitKey = Extract<RankKey, { by: 'score' | 'banding' | 'component' }>;
const isUnitKey = (key: RankKey): key is UnitKey => key.by !== 'name' && key.by !== 'share';
