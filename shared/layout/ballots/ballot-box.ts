import type { Ballots, Rater } from '../../ballots/ballots.ts';
import { compare } from '../../exact/rational.ts';
import type { AnswerCode, MarkReader } from '../cells/mark-reader.ts';
import type { BallotsWords } from '../labels/ballots-words.ts';
import { createNumberIndex } from './number-index.ts';
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
  /** Makes room for so many more ballots at once. */
  readonly reserve: (more: number) => void;
  /** The ballot there is, or a new one that is all blank. */
  readonly ballotOf: (subject: number, group: number, rater: number) => number;
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
    reserve: (more) => {
      ballots.reserve(more);
      columns.reserve(more);
    },
    put: columns.put,
    isEmpty: () => columns.size() === 0,
    build: (sheets) => ({
      component: words.id,
      leaves: words.leaves.map(({ indicator }) => indicator.id),
      groups: words.groups.map(({ id }) => id),
      raters: raters.all,
      ...answersOf(words, marks, columns.codes()),
      ...columns.ballots(),
      ...placesOf(columns.places(), words.leaves.length, sheets),
    }),
  };
}

/** A workbook has room for no more ballots than this. */
const MOST_RATERS = 2 ** 24;

/** Which ballots there are. */
function createBallots(groups: number, subjects: number, push: (key: BallotKey) => void) {
  const known = createNumberIndex();
  const has = new Uint8Array(subjects * groups);
  return {
    reserve: known.reserve,
    ballotOf: (subject: number, group: number, rater: number): number => {
      const packed = (subject * groups + group) * MOST_RATERS + rater;
      const before = known.size();
      const ballot = known.placeOf(packed);
      if (ballot < before) return ballot;
      push({ subject, group, rater });
      has[subject * groups + group] = 1;
      return ballot;
    },
    hasBallot: (subject: number, group: number) => has[subject * groups + group] === 1,
    hasGroup: (group: number) =>
      has.some((isGiven, index) => isGiven === 1 && index % groups === group),
  };
}

const NOWHERE: PackedPlace = 0;

/** A value a ballot, and one for each of its leaves; twice as much room whenever it is full. */
function createColumns(leaves: number, marks: MarkReader) {
  let size = 0;
  let subject = new Uint32Array(FIRST_ROOM);
  let group = new Uint16Array(FIRST_ROOM);
  let rater = new Uint32Array(FIRST_ROOM);
  let codes = new Int32Array(FIRST_ROOM * leaves).fill(marks.blank);
  let places = new Float64Array(FIRST_ROOM * leaves);

  function grow(room: number): void {
    subject = placed(new Uint32Array(room), subject);
    group = placed(new Uint16Array(room), group);
    rater = placed(new Uint32Array(room), rater);
    codes = placed(new Int32Array(room * leaves).fill(marks.blank), codes);
    places = placed(new Float64Array(room * leaves), places);
  }

  return {
    size: () => size,
    ballots: () => ({
      subject: subject.slice(0, size),
      group: group.slice(0, size),
      rater: rater.slice(0, size),
    }),
    codes: () => codes.subarray(0, size * leaves),
    places: () => places.slice(0, size * leaves),
    reserve(more: number): void {
      if (size + more > subject.length) grow(size + more);
    },
    push(key: BallotKey): void {
      if (size === subject.length) grow(2 * size);
      subject[size] = key.subject;
      group[size] = key.group;
      rater[size] = key.rater;
      size += 1;
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
const FIRST_ROOM = 256;

function placed<Column extends Uint32Array | Uint16Array | Int32Array | Float64Array>(
  room: Column,
  before: Column,
): Column {
  room.set(before);
  return room;
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
  codes: Int32Array,
): Pick<Ballots, 'levels' | 'isNumbers' | 'notMarks' | 'answers'> {
  const isNumbers = scale.range !== null;
  const levels = isNumbers ? numbers.toSorted((a, b) => compare(b.points, a.points)) : scale.levels;
  const position = new Map(levels.map((level, index) => [level, index]));
  const answerOf = (isNumbers ? numbers : levels).map((level) => position.get(level) ?? 0);
  const answers = new Uint16Array(codes.length);
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] ?? 0;
    answers[at] = code < 0 ? levels.length - 1 - code : (answerOf[code] ?? 0);
  }
  return { levels, isNumbers, notMarks: scale.notMarks, answers };
}

/** A missing answer stands where the ballot's first one does. */
function placesOf(
  places: Float64Array,
  size: number,
  sheets: readonly string[],
): Pick<Ballots, 'placeOf' | 'cellOf'> {
  const packed = (ballot: number, leaf: number) => places[ballot * size + leaf] ?? NOWHERE;
  return {
    placeOf: (ballot, leaf) => {
      const own = packed(ballot, leaf);
      const all = places.subarray(ballot * size, (ballot + 1) * size);
      return unpackPlace(
        own === NOWHERE ? (all.find((place) => place !== NOWHERE) ?? own) : own,
        sheets,
      );
    },
    cellOf: (ballot, leaf) => {
      const own = packed(ballot, leaf);
      return own === NOWHERE ? undefined : unpackPlace(own, sheets);
    },
  };
}
