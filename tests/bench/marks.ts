import type { Ballots } from '../../shared/ballots/ballots.ts';
import type { Review } from '../../shared/ballots/review.ts';
import type { Rulebook } from '../../shared/rulebook/rulebook.ts';

/** What the float loop reads: the same columns that the core does. */
export interface Columns {
  readonly subjects: number;
  readonly groups: number;
  readonly leaves: number;
  readonly subject: Uint32Array;
  readonly group: Uint16Array;
  readonly rater: Uint32Array;
  readonly answers: Uint16Array;
  readonly category: Uint8Array;
}

const RATERS = 100;
const LEAVES = 5;
const PLACE = { sheet: '评议票' };

/** 100 raters for every subject, 5 indicators; the same for the same size. Subjects differ in merit. */
export function makeColumns(subjects: number): Columns {
  const ballots = subjects * RATERS;
  const random = lehmer(20261123);
  const merit = Float64Array.from({ length: subjects }, () => 0.15 + 0.7 * random());
  const columns: Columns = {
    subjects,
    groups: 3,
    leaves: LEAVES,
    subject: Uint32Array.from({ length: ballots }, (_, ballot) => Math.floor(ballot / RATERS)),
    group: Uint16Array.from({ length: ballots }, (_, ballot) => groupOf(ballot % RATERS)),
    rater: Uint32Array.from({ length: ballots }, (_, ballot) => ballot % RATERS),
    answers: new Uint16Array(ballots * LEAVES),
    category: Uint8Array.from({ length: subjects }, (_, subject) => subject % 3),
  };
  for (let at = 0; at < columns.answers.length; at += 1) {
    const best = merit[Math.floor(at / (RATERS * LEAVES))] ?? 0;
    columns.answers[at] = answerFor(random(), best);
  }
  return columns;
}

/** 10 superiors, 30 peers, 60 members. */
const groupOf = (rater: number): number => (rater < 10 ? 0 : rater < 40 ? 1 : 2);

/** 好, 较好, 一般, 差, then 3 % abstentions and blanks. */
function answerFor(chance: number, best: number): number {
  if (chance > 0.97) return chance > 0.985 ? 5 : 4;
  const bounds = [best, best + (0.97 - best) * 0.6, best + (0.97 - best) * 0.9];
  const level = bounds.findIndex((bound) => chance < bound);
  return level === -1 ? 3 : level;
}

/** A minimal standard generator: the benchmark's marks are the same everywhere. */
function lehmer(seed: number): () => number {
  let state = seed % 2147483647;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

export function asReview(rulebook: Rulebook, columns: Columns): Review {
  const scale = rulebook.scales[0];
  if (!scale) throw new Error('The rulebook of the benchmark has a scale');
  const ballots: Ballots = {
    component: 'review',
    leaves: ['virtue', 'ability', 'diligence', 'results', 'integrity'],
    groups: ['superiors', 'peers', 'members'],
    raters: Array.from({ length: RATERS }, (_, rater) => ({ name: `评委${rater}`, self: null })),
    levels: scale.levels,
    notMarks: scale.notMarks,
    isNumbers: false,
    subject: columns.subject,
    group: columns.group,
    rater: columns.rater,
    answers: columns.answers,
    placeOf: () => PLACE,
  };
  return {
    subjects: Array.from(columns.category, (category, subject) => ({
      name: `干部${subject}`,
      unit: '',
      category: rulebook.categories[category]?.id ?? '',
      at: PLACE,
    })),
    tallies: [],
    ballots: [ballots],
    attendance: [],
    measures: [],
    checklists: [],
    facts: [],
    factsGiven: true,
    problems: [],
  };
}
