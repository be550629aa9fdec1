import type { Ballots } from '../../shared/ballots/ballots.ts';
import type { Review } from '../../shared/ballots/review.ts';
import { rational, whole } from '../../shared/exact/rational.ts';
import type { Rulebook } from '../../shared/rulebook/model/rulebook.ts';

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
const PLACE = { sheet: '评议票' };

/** 100 raters for every subject; the same for the same size. Subjects differ in merit. */
export function makeColumns(subjects: number, leaves = 5): Columns {
  const ballots = subjects * RATERS;
  const random = lehmer(20261123);
  const merit = Float64Array.from({ length: subjects }, () => 0.15 + 0.7 * random());
  const columns: Columns = {
    subjects,
    groups: 3,
    leaves,
    subject: Uint32Array.from({ length: ballots }, (_, ballot) => Math.floor(ballot / RATERS)),
    group: Uint16Array.from({ length: ballots }, (_, ballot) => groupOf(ballot % RATERS)),
    rater: Uint32Array.from({ length: ballots }, (_, ballot) => ballot % RATERS),
    answers: new Uint16Array(ballots * leaves),
    category: Uint8Array.from({ length: subjects }, (_, subject) => subject % 3),
  };
  for (let at = 0; at < columns.answers.length; at += 1) {
    const best = merit[Math.floor(at / (RATERS * leaves))] ?? 0;
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
  return {
    subjects: subjectsOf(rulebook, columns),
    tallies: [],
    ballots: [ballotsOf(rulebook, columns)],
    attendance: [],
    measures: [],
    checklists: [],
    facts: [],
    readings: [],
    factsGiven: true,
    problems: [],
  };
}

/** The same ballots with numbers for marks: 1,001 different ones, of which a panel has a few. */
export function asNumbersReview(rulebook: Rulebook, columns: Columns): Review {
  const review = asReview(rulebook, columns);
  const random = lehmer(20261129);
  const levels = Array.from({ length: 1001 }, (_, tenths) => ({
    id: `${tenths / 10}`,
    aliases: [],
    points: rational(BigInt(tenths), 10n),
  }));
  const [lowest, spread] = [400, 600];
  const answers = columns.answers.map((answer) =>
    answer < 4 ? lowest + Math.floor(random() * spread) : levels.length + answer - 4,
  );
  const ballots = review.ballots.map((own) => ({ ...own, levels, isNumbers: true, answers }));
  return { ...review, ballots };
}

/** As the seed rulebook asks: three indicators, everyone expected, a checklist, facts for every tenth. */
export function asSeedReview(rulebook: Rulebook, subjects: number): Review {
  const columns = makeColumns(subjects, 3);
  const groups = ['superiors', 'peers', 'members'];
  const ballots = ballotsOf(rulebook, columns);
  const at = <T>(value: T) => ({ value, at: PLACE });
  const people = subjectsOf(rulebook, columns);
  return {
    ...asReview(rulebook, columns),
    subjects: people,
    ballots: [{ ...ballots, component: 'report', leaves: ['overall', 'lead', 'dual'] }],
    attendance: people.flatMap((_, subject) =>
      groups.map((group, which) => ({
        subject,
        component: 'report',
        group,
        turnout: { expected: at([10, 30, 60][which] ?? 0) },
      })),
    ),
    checklists: people.map((_, subject) => ({
      subject,
      component: 'assessment',
      items: [40, 30, 30].map((full, item) => ({
        ...at(whole(full - ((subject + item) % 7))),
        lost: false,
      })),
    })),
    facts: people.flatMap((_, subject) => {
      if (subject % 10 > 0) return [];
      const values = [{ ...at(whole(1)), fact: subject % 20 > 0 ? 'awards' : 'overdue' }];
      return { subject, sheet: PLACE.sheet, row: subject, values, evidence: [] };
    }),
  };
}

const subjectsOf = ({ categories }: Rulebook, { category }: Columns): Review['subjects'] =>
  Array.from(category, (which, subject) => ({
    name: `干部${subject}`,
    unit: '',
    category: categories[which % categories.length]?.id ?? '',
    at: PLACE,
  }));

function ballotsOf(rulebook: Rulebook, columns: Columns): Ballots {
  const scale = rulebook.scales[0];
  if (!scale) throw new Error('The rulebook of the benchmark has a scale');
  return {
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
    cellOf: () => PLACE,
  };
}
