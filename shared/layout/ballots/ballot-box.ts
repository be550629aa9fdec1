import type { Ballots, Rater } from '../../ballots/ballots.ts';
import { compare } from '../../exact/rational.ts';
import type { AnswerCode, MarkReader } from '../cells/mark-reader.ts';
import type { BallotsWords } from '../labels/ballots-words.ts';
import { type PackedPlace, unpackPlace } from './packed-place.ts';

/** Where a ballot belongs; each an index. */
export interface BallotKey {
  readonly subject: number;
  readonly group: number;
  readonly rater: number;
}
/** Puts marks together into ballots, in whatever order and from whatever sheets they come. */
export interface BallotBox {
  /** The rater's index; without a name, a new one each time. */
  readonly raterOf: (rater: Rater, unit: string) => number;
  /** The ballot there is, or a new one that is all blank. */
  readonly ballotOf: (key: BallotKey) => number;
  /** The place of an earlier answer for that leaf: then neither can be read for the right one. */
  readonly put: (at: Answered, code: AnswerCode, place: PackedPlace) => PackedPlace | undefined;
  /** Whether a ballot of that group, by its index, has come for the subject. */
  readonly hasBallot: (subject: number, group: number) => boolean;
  readonly hasGroup: (group: number) => boolean;
  readonly isEmpty: () => boolean;
  readonly build: (sheets: readonly string[]) => Ballots;
}
export interface Answered {
  readonly ballot: number;
  readonly leaf: number;
}

/** @param subjects how many there are */
export function createBallotBox(
  words: BallotsWords,
  marks: MarkReader,
  subjects: number,
): BallotBox {
  const raters = createRaters();
  const columns = createColumns(words.leaves.length, marks);
  const ballots = createBallots(words.groups.length, subjects, columns.push);
  return {
    raterOf: raters.of,
    ...ballots,
    put: columns.put,
    isEmpty: () => columns.subject.length === 0,
    build: (sheets) => ({
      component: words.id,
      leaves: words.leaves.map(({ indicator }) => indicator.id),
      groups: words.groups.map(({ id }) => id),
      raters: raters.all,
      ...answersOf(words, marks, columns.codes),
      subject: Uint32Array.from(columns.subject),
      group: Uint16Array.from(columns.group),
      rater: Uint32Array.from(columns.rater),
      placeOf: placesOf(Float64Array.from(columns.places), words.leaves.length, sheets),
    }),
  };
}

/** Which ballots there are. */
function createBallots(groups: number, subjects: number, push: (key: BallotKey) => void) {
  const known = new Map<number, number>();
  const has = new Uint8Array(subjects * groups);
  const create = (key: BallotKey): number => {
    push(key);
    has[key.subject * groups + key.group] = 1;
    return known.size;
  };
  return {
    ballotOf: (key: BallotKey): number => {
      const packed = (key.rater * groups + key.group) * subjects + key.subject;
      const ballot = known.get(packed) ?? create(key);
      known.set(packed, ballot);
      return ballot;
    },
    hasBallot: (subject: number, group: number) => has[subject * groups + group] === 1,
    hasGroup: (group: number) =>
      has.some((isGiven, index) => isGiven === 1 && index % groups === group),
  };
}

const NOWHERE: PackedPlace = 0;

/** A value a ballot, and one for each of its leaves. */
function createColumns(leaves: number, marks: MarkReader) {
  const subject: number[] = [];
  const group: number[] = [];
  const rater: number[] = [];
  const codes: AnswerCode[] = [];
  const places: PackedPlace[] = [];
  return {
    subject,
    group,
    rater,
    codes,
    places,
    push(key: BallotKey): void {
      subject.push(key.subject);
      group.push(key.group);
      rater.push(key.rater);
      for (let leaf = 0; leaf < leaves; leaf++) {
        codes.push(marks.blank);
        places.push(NOWHERE);
      }
    },
    put({ ballot, leaf }: Answered, code: AnswerCode, place: PackedPlace): PackedPlace | undefined {
      const index = ballot * leaves + leaf;
      const earlier = places[index] ?? NOWHERE;
      codes[index] = earlier === NOWHERE ? code : marks.unreadable;
      if (earlier !== NOWHERE) return earlier;
      places[index] = place;
      return undefined;
    },
  };
}

function createRaters() {
  const all: Rater[] = [];
  const known = new Map<string, number>();
  return {
    all,
    of: (rater: Rater, unit: string): number => {
      if (rater.name === '') return all.push(rater) - 1;
      const key = `${rater.name}\u0000${unit}`;
      const index = known.get(key) ?? all.push(rater) - 1;
      known.set(key, index);
      return index;
    },
  };
}

/** Numbers from the greatest to the least, whatever their order in the sheets. */
function answersOf(
  { scale }: BallotsWords,
  { numbers }: MarkReader,
  codes: readonly AnswerCode[],
): Pick<Ballots, 'levels' | 'isNumbers' | 'notMarks' | 'answers'> {
  const isNumbers = scale.range !== null;
  const levels = isNumbers ? numbers.toSorted((a, b) => compare(b.points, a.points)) : scale.levels;
  const position = new Map(levels.map((level, index) => [level, index]));
  const answerOf = (isNumbers ? numbers : levels).map((level) => position.get(level) ?? 0);
  const answers = Uint16Array.from(codes, (code) =>
    code < 0 ? levels.length - 1 - code : (answerOf[code] ?? 0),
  );
  return { levels, isNumbers, notMarks: scale.notMarks, answers };
}

/** A missing answer stands where the ballot's first one does. */
const placesOf =
  (places: Float64Array, size: number, sheets: readonly string[]): Ballots['placeOf'] =>
  (ballot, leaf) => {
    const own = places[ballot * size + leaf] ?? NOWHERE;
    const all = places.subarray(ballot * size, (ballot + 1) * size);
    return unpackPlace(
      own === NOWHERE ? (all.find((place) => place !== NOWHERE) ?? own) : own,
      sheets,
    );
  };
