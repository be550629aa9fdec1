import type { FilePlace, Problem } from '../../messages/problem.ts';
import { recordCheckProblem } from '../../messages/record-check.ts';
import type { ReadingRules } from '../../rulebook/model/rulebook.ts';
import type { Day } from '../calendar/calendar.ts';
import { type DayRange, daysInBoth } from '../calendar/calendar-days.ts';
import { type HolidayList, noticesIn } from '../holidays/holidays.ts';
import { recordOf } from '../record/merge-records.ts';
import type { Chain, ChainHeader, Member } from '../record/record.ts';
import { totalRecord } from '../record/record-totals.ts';
import { verifyRecord } from '../record/verify-record.ts';
import type { RulebookName } from '../rules/rules-in-force.ts';
import { findCopies } from './find-copies.ts';
import { type MonthReading, monthTotals } from './month-totals.ts';
import { gatherPeople, type HandedIn, type Person, sayMember } from './people.ts';

/** By what records are checked and points worked out. */
export interface RecordRules {
  readonly rulebook: RulebookName;
  readonly rules: ReadingRules;
  readonly valid: DayRange;
  readonly holidays: HolidayList;
}

/** What one member's records come to. */
export interface MemberReading {
  readonly member: Member;
  readonly files: readonly string[];
  /** False where something does not fit its hashes: then there are no months. */
  readonly isSound: boolean;
  readonly months: readonly MonthReading[];
}

/** What the records of all members come to. */
export interface CollectedRecords {
  /** By unit and name, never by what they read. */
  readonly members: readonly MemberReading[];
  /** The place of a problem is its file. */
  readonly problems: readonly Problem[];
}

/** Checks the records of many members against their hashes, the rulebook and each other. */
export function collectRecords(
  handedIn: readonly HandedIn[],
  rules: RecordRules,
): CollectedRecords {
  const checked = handedIn.map((file) => ({ ...file, altered: verifyRecord(file.record) }));
  const people = gatherPeople(checked);
  const members = people.map((person) => countMember(person, rules));
  return {
    members: members.map(({ reading }) => reading),
    problems: [
      ...unannounced(
        members.flatMap(({ reading }) => reading.months),
        rules,
      ),
      // Told once a file, whoever is named in it, and whether or not anybody's reading rests on it.
      ...checked.flatMap(({ file, altered }) => altered.map(inFile(file))),
      ...members.flatMap(({ problems }) => problems),
      ...findCopies(people),
    ],
  };
}

function countMember(person: Person, rules: RecordRules) {
  const { member, parts } = person;
  const name = sayMember(member);
  const files = [...new Set(parts.map(({ file }) => file))];
  const altered = parts.find((part) => part.altered.length > 0);
  const isSound = altered === undefined;
  const at = { place: { file: altered?.file ?? files[0] ?? '' } };
  const chains = recordOf(parts.flatMap(({ record }) => record.chains)).chains;
  const about = { name, at, files };
  const twice =
    files.length > 1 ? [recordCheckProblem('record-member-twice', saidTwice(about), at)] : [];
  const told = [
    ...twice,
    ...foreignRules(chains, rules, about),
    ...foreignHolidays(chains, rules, about),
  ];
  if (!isSound) {
    const problems = [...told, recordCheckProblem('record-not-counted', { name }, at)];
    return { reading: { member, files, isSound, months: [] }, problems };
  }
  const { months, problems } = countMonths(chains, rules, about);
  return { reading: { member, files, isSound, months }, problems: [...told, ...problems] };
}

interface About {
  readonly name: string;
  readonly at: { readonly place: FilePlace };
  readonly files: readonly string[];
}

const saidTwice = ({ name, files }: About) => ({ name, count: files.length, files });

const inFile =
  (file: string) =>
  (problem: Problem): Problem => ({ ...problem, place: { file } });

function foreignRules(
  chains: readonly Chain[],
  { rulebook, rules }: RecordRules,
  { name, at }: About,
): readonly Problem[] {
  const say = ({ id, version, sha256 }: RulebookName) =>
    `${id} ${version} (${sha256.slice(0, 12)})`;
  return chains.flatMap(({ header: { device, zone, rulebooks } }) => [
    ...rulebooks
      .filter(({ sha256 }) => sha256 !== rulebook.sha256)
      .map((other) => {
        const values = { name, device, from: other.from, theirs: say(other), ours: say(rulebook) };
        return recordCheckProblem('record-other-rulebook', values, at);
      }),
    ...(zone === rules.zone
      ? []
      : [
          recordCheckProblem(
            'record-other-zone',
            { name, device, theirs: zone, ours: rules.zone },
            at,
          ),
        ]),
  ]);
}

/** Years of which somebody's months are counted, and which no notice tells the holidays of. */
function unannounced(
  months: readonly MonthReading[],
  { rules, holidays }: RecordRules,
): readonly Problem[] {
  const years = new Set(months.map(({ month }) => month.slice(0, 4)));
  return [...years].toSorted().flatMap((year) => {
    const [notice] = noticesIn(
      { from: `${year}-01-01`, to: `${year}-01-01` },
      rules.zone,
      holidays,
    );
    return notice?.document === null ? [recordCheckProblem('holidays-unannounced', { year })] : [];
  });
}

/** Years of which a device went by another notice, or by none. A record may not say. */
function foreignHolidays(
  chains: readonly Chain[],
  { rules, holidays }: RecordRules,
  { name, at }: About,
): readonly Problem[] {
  return chains.flatMap(({ header: { device, period, holidays: theirs = [] } }) =>
    noticesIn(period, rules.zone, holidays).flatMap(({ year, document }) => {
      const other = theirs.find((notice) => notice.year === year);
      if (!other || other.document === document) return [];
      const values = { name, device, year, theirs: other.document ?? '–', ours: document ?? '–' };
      return [recordCheckProblem('record-other-holidays', values, at)];
    }),
  );
}

function countMonths(
  chains: readonly Chain[],
  { rules, valid, holidays }: RecordRules,
  { name, at }: About,
): { readonly months: readonly MonthReading[]; readonly problems: readonly Problem[] } {
  const rulesOn = () => rules;
  const { days, problems } = totalRecord({ record: 1, chains }, rulesOn);
  const covered = chains.map(({ header }) => untilExport(header));
  const leave = leaveDays(chains, valid);
  const months = monthTotals(days, { covered, leave, valid, rulesOn, holidays });
  const outside = days.filter(({ day }) => day < valid.from || day > valid.to).length;
  return {
    months,
    problems: [
      ...(months.length === 0
        ? [recordCheckProblem('record-no-month', { name, ...valid }, at)]
        : []),
      ...problems.map(inFile(at.place.file)),
      ...months.flatMap((month) => oddMonth(month, name).map(inFile(at.place.file))),
      ...(outside > 0
        ? [recordCheckProblem('record-days-outside', { name, count: outside, ...valid }, at)]
        : []),
    ],
  };
}

/** On any device; of what several exports of one say of a day, the last counts. */
function leaveDays(chains: readonly Chain[], valid: DayRange): ReadonlySet<Day> {
  const byDevice = new Map<string, Set<Day>>();
  // Chains are sorted by day of export, so that a later one comes later.
  for (const { header } of chains) {
    const days = byDevice.get(header.device) ?? new Set();
    for (const day of daysInBoth(header.period, valid)) days.delete(day);
    for (const range of header.leave) for (const day of daysInBoth(range, valid)) days.add(day);
    byDevice.set(header.device, days);
  }
  return new Set([...byDevice.values()].flatMap((days) => [...days]));
}

/** What comes after the export is in no record, whatever period was asked for. */
const untilExport = ({ period: { from, to }, made }: ChainHeader): DayRange => ({
  from,
  to: made < to ? made : to,
});

function oddMonth({ month, days, covered, leave }: MonthReading, name: string): Problem[] {
  return [
    ...(leave > 0 ? [recordCheckProblem('record-month-leave', { name, month, count: leave })] : []),
    ...(covered < days
      ? [recordCheckProblem('record-month-part', { name, month, days, covered })]
      : []),
  ];
}
