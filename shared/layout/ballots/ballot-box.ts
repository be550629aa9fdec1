import type { Ballots, Rater } from '../../ballots/ballots.ts';
import { compare } from '../../exact/rational.ts';
import type { SheetPlace } from '../../messages/problem.ts';
import { cellName } from '../../workbook/model.ts';
import type { AnswerCode, MarkReader } from '../cells/mark-reader.ts';
import type { BallotsWords } from '../labels/ballots-words.ts';

/** Where a ballot belongs; each an index. */
export interface BallotKey {
  readonly subject: number;
  readonly group: number;
  readonly rater: number;
}
/** A cell of one of the workbook's sheets, as one number. */
export type PackedPlace = number;

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

const ROWS = 2 ** 21;
const COLUMNS = 2 ** 15;

export const packPlace = (sheet: number, row: number, column: number): PackedPlace =>
  (sheet * ROWS + row) * COLUMNS + column;

export function unpackPlace(place: PackedPlace, sheets: readonly string[]): SheetPlace {
  const above = Math.floor(place / COLUMNS);
  const sheet = sheets[Math.floor(above / ROWS)] ?? '';
  return { sheet, cell: cellName(above % ROWS, place % COLUMNS) };
}

/** @param subjects how many there are */
export function createBallotBox(
  words: BallotsWords,
  marks: MarkReader,
  subjects: number,
): BallotBox {
  const size = words.leaves.length;
  const groups = words.groups.map(({ id }) => id);
  const raters = createRaters();
  const columns = createColumns();
  const ballots = new Map<number, number>();
  const has = new Uint8Array(subjects * groups.length);
  const create = (key: BallotKey): number => {
    columns.push(key);
    has[key.subject * groups.length + key.group] = 1;
    for (let leaf = 0; leaf < size; leaf++) columns.pushAnswer(marks.blank);
    return ballots.size;
  };
  return {
    raterOf: raters.of,
    ballotOf: (key) => {
      const packed = (key.rater * groups.length + key.group) * subjects + key.subject;
      const ballot = ballots.get(packed) ?? create(key);
      ballots.set(packed, ballot);
      return ballot;
    },
    put: ({ ballot, leaf }, code, place) => {
      const index = ballot * size + leaf;
      const earlier = columns.places[index] ?? NOWHERE;
      columns.codes[index] = earlier === NOWHERE ? code : marks.unreadable;
      if (earlier !== NOWHERE) return earlier;
      columns.places[index] = place;
      return undefined;
    },
    hasBallot: (subject, group) => has[subject * groups.length + group] === 1,
    hasGroup: (group) => has.some((one, index) => one === 1 && index % groups.length === group),
    isEmpty: () => ballots.size === 0,
    build: (sheets) => ({
      component: words.id,
      leaves: words.leaves.map(({ indicator }) => indicator.id),
      groups,
      raters: raters.all,
      ...answersOf(words, marks, columns.codes),
      subject: Uint32Array.from(columns.subject),
      group: Uint16Array.from(columns.group),
      rater: Uint32Array.from(columns.rater),
      placeOf: placesOf(Float64Array.from(columns.places), size, sheets),
    }),
  };
}

const NOWHERE: PackedPlace = 0;

function createColumns() {
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
    },
    pushAnswer(code: AnswerCode): void {
      codes.push(code);
      places.push(NOWHERE);
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
    return unpackPlace(own === NOWHERE ? (all.find((one) => one !== NOWHERE) ?? own) : own, sheets);
  };
