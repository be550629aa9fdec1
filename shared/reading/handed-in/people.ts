import { groupBy } from '../../base/group-by.ts';
import type { Problem } from '../../messages/problem.ts';
import type { Member, ReadingRecord } from '../record/record.ts';
import { isHeaderSound } from '../record/verify-record.ts';

/** A record and the file it came in. */
export interface HandedIn {
  readonly file: string;
  readonly record: ReadingRecord;
}

/** The same, held against its hashes. */
export interface Checked extends HandedIn {
  /** Everything in the file that does not fit, with its place; empty where all does. */
  readonly altered: readonly Problem[];
}

/** Everything that came under one name and unit. */
export interface Person {
  readonly member: Member;
  readonly parts: readonly Checked[];
}

/** Those whose records these are, by unit and name. */
export function gatherPeople(handedIn: readonly Checked[]): readonly Person[] {
  const parts = handedIn.flatMap(({ file, record, altered }) => {
    const byMember = groupBy(record.chains, ({ header }) => keyOf(header.member));
    return [...byMember].map(([key, chains]) => {
      const isNamed = altered.length === 0 || chains.some(isHeaderSound);
      return { key, isNamed, file, record: { ...record, chains }, altered };
    });
  });
  const byKey = [...groupBy(parts, ({ key }) => key)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return byKey.flatMap(([, all]) => {
    // A name that was put into a file by hand is no reason to void the one whose name it is.
    const named = all.filter(({ isNamed }) => isNamed);
    const own = named.length > 0 ? named : all;
    const [member] = own.flatMap(membersOf).toSorted(bySpelling);
    return member ? [{ member, parts: own }] : [];
  });
}

const membersOf = ({ record }: HandedIn): readonly Member[] =>
  record.chains.map(({ header }) => header.member);

/** Of several spellings always the same one is shown, in whatever order files come. */
const bySpelling = (a: Member, b: Member): number =>
  spelled(a) === spelled(b) ? 0 : spelled(a) < spelled(b) ? -1 : 1;
const spelled = ({ name, unit }: Member): string => JSON.stringify([unit, name]);

/** Equal for names and units that differ in width and spaces alone. Orders by unit first. */
const keyOf = ({ name, unit }: Member): string =>
  JSON.stringify([unit, name].map((text) => text.normalize('NFKC').replace(/[\s\p{C}]+/gu, '')));

/** How a sentence tells people of one name apart. */
export const sayMember = ({ name, unit }: Member): string =>
  unit === '' ? name : `${unit} ${name}`;
