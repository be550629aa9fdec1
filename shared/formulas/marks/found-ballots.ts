import { type Ballots, blankAnswer } from '../../ballots/ballots.ts';
import type { Review } from '../../ballots/review.ts';
import { normaliseName } from '../../layout/labels/names.ts';
import { cellName } from '../../workbook/model.ts';
import type { RaterColumn, Slot } from './slots.ts';

/** A single ballot and the cells that it was read from. */
export interface FoundBallot {
  readonly subject: number;
  /** Index into the ballots' groups. */
  readonly group: number;
  /** Index among the raters; beyond them for one without any mark yet. */
  readonly rater: number;
  readonly isSelf: boolean;
  /** By leaf. */
  readonly marks: readonly FoundMark[];
}
export interface FoundMark {
  /** What the core read. */
  readonly answer: number;
  /** Undefined where no cell holds it. */
  slot: Slot | undefined;
}

/** A slot and the subject of its row. */
export interface OwnedSlot {
  readonly slot: Slot;
  readonly subject: number;
}
export interface Found {
  readonly byComponent: ReadonlyMap<string, readonly FoundBallot[]>;
  /** Cells that no ballot is read from: what stands there must stay. */
  readonly others: readonly Slot[];
}
interface Input {
  readonly review: Review;
  readonly slots: readonly OwnedSlot[];
  /** Whether a component asks who took part. */
  readonly asksTurnout: (component: string) => boolean;
}

/** Puts the core's ballots and the cells of the sheets together. */
export function findBallots({ review, slots, asksTurnout }: Input): Found {
  const sets = new Map(review.ballots.map((own) => [own.component, ballotSet(own, review)]));
  const owners = ownersOf([...sets.values()]);
  const others: Slot[] = [];
  const free: OwnedSlot[] = [];
  for (const one of slots) {
    const own = one.slot.cells.flatMap((at) => owners.get(keyOf(one.slot, at)) ?? []);
    for (const owner of own) owner.slot = one.slot;
    if (own.length === 0) free.push(one);
  }
  for (const { slot, subject } of free) {
    const { column } = slot;
    const set = column && sets.get(column.component);
    const mark = set?.blankAt(subject, column ?? NOBODY, asksTurnout(set.ballots.component));
    if (mark && !mark.slot) mark.slot = slot;
    else others.push(slot);
  }
  const turnedOut = [...sets.values()].filter(({ ballots }) => asksTurnout(ballots.component));
  return {
    byComponent: new Map([...sets].map(([id, { all }]) => [id, all])),
    others: [...others, ...turnedOut.flatMap(({ all }) => ownWideSlots(all))],
  };
}

const NOBODY: RaterColumn = { component: '', group: '', indicator: '', rater: '' };

/** How many judged themselves, nobody counts anew: an empty cell in a rater's column is no ballot. */
const ownWideSlots = (all: readonly FoundBallot[]): Slot[] =>
  all
    .filter(({ isSelf }) => isSelf)
    .flatMap(({ marks }) => marks.flatMap(({ slot }) => (slot?.column ? [slot] : [])));

const keyOf = ({ sheet }: Pick<Slot, 'sheet'>, { row, column }: Slot['cells'][number]): string =>
  `${sheet}\u0000${cellName(row, column)}`;

type BallotSet = ReturnType<typeof ballotSet>;

/** One vote may count for two components: for a rate without a table of its own, too. */
function ownersOf(sets: readonly BallotSet[]): Map<string, FoundMark[]> {
  const owners = new Map<string, FoundMark[]>();
  for (const { ballots, all } of sets)
    for (const [ballot, { marks }] of all.entries())
      for (const [leaf, mark] of marks.entries()) {
        const place = ballots.cellOf(ballot, leaf);
        if (!place) continue;
        const key = `${place.sheet}\u0000${place.cell}`;
        owners.set(key, [...(owners.get(key) ?? []), mark]);
      }
  return owners;
}

/** The ballots of one component, to which more may come: blank so far, with a cell each. */
function ballotSet(ballots: Ballots, { subjects }: Review) {
  const all: FoundBallot[] = [...ballots.subject.keys()].map((ballot) =>
    coreBallot(ballots, ballot),
  );
  const groups = ballots.groups.length;
  const boxOf = (subject: number, group: number) => subject * groups + group;
  const boxes = new Set(all.map(({ subject, group }) => boxOf(subject, group)));
  const known = new Map(all.map((own) => [`${own.rater} ${boxOf(own.subject, own.group)}`, own]));
  const raterOf = raterIndex(ballots);
  return {
    ballots,
    all,
    /** Undefined where nobody can say what a mark there would mean. */
    blankAt: (
      subject: number,
      column: RaterColumn,
      asksTurnout: boolean,
    ): FoundMark | undefined => {
      const [group, leaf] = [
        ballots.groups.indexOf(column.group),
        ballots.leaves.indexOf(column.indicator),
      ];
      const rater = raterOf(column.rater);
      const name = normaliseName(column.rater);
      const isSelf =
        ballots.raters[rater]?.self === subject ||
        (name !== '' && name === normaliseName(subjects[subject]?.name ?? ''));
      const box = boxOf(subject, group);
      if (asksTurnout && (isSelf || !boxes.has(box))) return undefined;
      const own =
        known.get(`${rater} ${box}`) ?? blankBallot(ballots, { subject, group, rater, isSelf });
      if (!known.has(`${rater} ${box}`)) all.push(own);
      known.set(`${rater} ${box}`, own);
      return own.marks[leaf];
    },
  };
}

const coreBallot = (ballots: Ballots, ballot: number): FoundBallot => {
  const { subject, group, rater, raters, leaves, answers } = ballots;
  const [own, by] = [subject[ballot] ?? 0, rater[ballot] ?? 0];
  return {
    subject: own,
    group: group[ballot] ?? 0,
    rater: by,
    isSelf: raters[by]?.self === own,
    marks: leaves.map((_, leaf) => ({
      answer: answers[ballot * leaves.length + leaf] ?? 0,
      slot: undefined,
    })),
  };
};

const blankBallot = (
  ballots: Ballots,
  whose: Pick<FoundBallot, 'subject' | 'group' | 'rater' | 'isSelf'>,
): FoundBallot => ({
  ...whose,
  marks: ballots.leaves.map(() => ({ answer: blankAnswer(ballots), slot: undefined })),
});

/** Whoever is not named gives a ballot of his own each time. */
function raterIndex({ raters }: Ballots): (rater: string) => number {
  const known = new Map<string, number>();
  for (const [index, { name }] of raters.entries())
    if (name !== '' && !known.has(name)) known.set(name, index);
  let next = raters.length;
  return (rater) => {
    const name = normaliseName(rater);
    const index = known.get(name) ?? next++;
    if (name !== '') known.set(name, index);
    return index;
  };
}
