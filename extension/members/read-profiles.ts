import { rulesShape, writeRules } from '../../shared/reading/rules/rules-text.ts';
import {
  absent,
  count,
  flag,
  list,
  nullable,
  object,
  oneOf,
  readAs,
  type Shape,
} from '../../shared/reading/shapes/shape.ts';
import {
  day,
  dayRange,
  line,
  matching,
  randomId,
  rulebookId,
  sha256,
} from '../../shared/reading/shapes/text-shapes.ts';
import { type Title, WEEKDAYS } from '../../shared/rulebook/model/rulebook.ts';
import {
  type ImportedRulebook,
  newProfile,
  type Profile,
  type Profiles,
  type RandomId,
  TEXT_SIZES,
} from './profile.ts';

const rulebook = object<ImportedRulebook>({
  from: day,
  title: absent(object<Title>({ zh: line(0, 400), en: line(0, 400) })),
  id: rulebookId,
  version: rulebookId,
  sha256,
  rules: (value, path) => writeRules(rulesShape(value, path)),
});

/** What each field of a member must be. */
const FIELDS: { readonly [Name in keyof Profile]: Shape<Profile[Name]> } = {
  id: randomId,
  name: line(0, 100),
  unit: line(0, 200),
  device: randomId,
  rulebooks: list(rulebook, 100),
  leave: list(dayRange, 1000),
  restDays: nullable(list(oneOf(WEEKDAYS), WEEKDAYS.length)),
  goal: nullable(count(10_000)),
  reminder: nullable(matching(/^([01]\d|2[0-3]):[0-5]\d$/)),
  declared: flag,
  language: nullable(oneOf(['zh', 'en'])),
  textSize: oneOf(TEXT_SIZES),
};

/**
 * The members as stored, every field looked at: one that is of another form is as if never set, so
 * that a broken setting costs nobody a ledger. Null where there is no member to be read.
 */
export function readProfiles(stored: unknown, random: RandomId): Profiles | null {
  if (!isRecord(stored) || !Array.isArray(stored.members)) return null;
  const members = stored.members.flatMap((member: unknown) => readProfile(member, random) ?? []);
  const [some] = members;
  if (!some) return null;
  const active = members.find(({ id }) => id === stored.active) ?? some;
  return { active: active.id, members };
}

function readProfile(stored: unknown, random: RandomId): Profile | null {
  if (!isRecord(stored) || fits(FIELDS.id, stored.id, '') === '') return null;
  const blank: Profile = newProfile(random);
  const names = Object.keys(FIELDS) as (keyof Profile)[];
  const read = names.map((name) => [name, fits<unknown>(FIELDS[name], stored[name], blank[name])]);
  return Object.fromEntries(read) as Profile;
}

/** A value of that shape, else what stands for it. */
function fits<T>(shape: Shape<T>, value: unknown, otherwise: T): T {
  const fitted = readAs(shape, value);
  return fitted.ok ? fitted.value : otherwise;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
