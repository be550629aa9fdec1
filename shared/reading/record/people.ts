import { groupBy } from '../group-by.ts';
import type { Member, ReadingRecord } from './record.ts';

/** A record and the file it came in. */
export interface HandedIn {
  readonly file: string;
  readonly record: ReadingRecord;
}

/** Everything that came under one name and unit. */
export interface Person {
  readonly member: Member;
  readonly parts: readonly HandedIn[];
}

/** Those whose records these are, by unit and name. */
export function gatherPeople(handedIn: readonly HandedIn[]): readonly Person[] {
  const parts = handedIn.flatMap(({ file, record }) =>
    [...groupBy(record.chains, ({ header }) => keyOf(header.member))].map(([key, chains]) => ({
      key,
      file,
      record: { ...record, chains },
    })),
  );
  const byKey = [...groupBy(parts, ({ key }) => key)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return byKey.flatMap(([, own]) => {
    const member = own[0]?.record.chains[0]?.header.member;
    return member ? [{ member, parts: own }] : [];
  });
}

/** Equal for names and units that differ in width and spaces alone. Orders by unit first. */
const keyOf = ({ name, unit }: Member): string =>
  JSON.stringify([unit, name].map((text) => text.normalize('NFKC').replace(/[\s\p{C}]+/gu, '')));

/** How a sentence tells people of one name apart. */
export const sayMember = ({ name, unit }: Member): string =>
  unit === '' ? name : `${unit} ${name}`;
