import type { Problem } from '../../messages/problem.ts';
import { recordCheckProblem } from '../../messages/record-check.ts';
import type { Day } from '../calendar/calendar.ts';
import type { RecordDay } from '../record/record.ts';
import { type Person, sayMember } from './people.ts';

/** Less reading than this may be alike by chance. Milliseconds. */
const LEAST = 60_000;

/** What looks as if one record had been handed in under several names. Each still counts. */
export function findCopies(people: readonly Person[]): readonly Problem[] {
  return [...sharedDevices(people), ...daysAlike(people)];
}

const chainsOf = ({ parts }: Person) => parts.flatMap(({ record }) => record.chains);
const at = ({ parts }: Person) => ({ place: { file: parts[0]?.file ?? '' } });

function sharedDevices(people: readonly Person[]): Problem[] {
  const owners = new Map<string, Person[]>();
  for (const person of people)
    for (const device of new Set(chainsOf(person).map(({ header }) => header.device)))
      owners.set(device, [...(owners.get(device) ?? []), person]);
  return [...owners].flatMap(([device, [first, ...others]]) => {
    if (!first || others.length === 0) return [];
    const names = [first, ...others].map(({ member }) => sayMember(member));
    return [recordCheckProblem('record-device-shared', { device, names }, at(first))];
  });
}

/** The first day of a content, and whose it is. */
interface Kept {
  readonly person: Person;
  readonly content: RecordDay;
}

/** Times are kept in milliseconds: two people’s are hardly ever the same. */
function daysAlike(people: readonly Person[]): Problem[] {
  const kept = new Map<string, Kept>();
  const pairs = new Map<Person, Map<Person, Set<Day>>>();
  for (const person of people)
    for (const { content } of chainsOf(person).flatMap(({ days }) => days)) {
      if (content.measured < LEAST) continue;
      const key = `${content.day} ${content.measured}`;
      const known = kept.get(key);
      kept.set(key, known ?? { person, content });
      if (!known || known.person === person || !isAlike(known.content, content)) continue;
      addDay(pairs, [known.person, person], content.day);
    }
  return [...pairs].flatMap(([person, others]) =>
    [...others].map(([other, days]) => alike(person, other, days)),
  );
}

const isAlike = (a: RecordDay, b: RecordDay): boolean => JSON.stringify(a) === JSON.stringify(b);

function addDay(
  pairs: Map<Person, Map<Person, Set<Day>>>,
  [person, other]: readonly [Person, Person],
  day: Day,
): void {
  const others = pairs.get(person) ?? new Map<Person, Set<Day>>();
  pairs.set(person, others.set(other, (others.get(other) ?? new Set()).add(day)));
}

function alike(first: Person, second: Person, days: ReadonlySet<Day>): Problem {
  const [day = ''] = [...days].toSorted();
  const [name, other] = [sayMember(second.member), sayMember(first.member)];
  const values = { name, other, count: days.size, day };
  return recordCheckProblem('record-days-alike', values, at(second));
}
