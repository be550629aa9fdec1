import type { Problem } from '../../messages/problem.ts';
import { readingProblem } from '../../messages/reading.ts';
import type { Day } from '../calendar/calendar.ts';
import { atMostTheDay } from '../calendar/day-length.ts';
import { articlePoints, type Earned, timePoints, together } from '../ledger/points.ts';
import type { RulesOn } from '../rules/rules-in-force.ts';
import type { ReadingRecord, RecordDay } from './record.ts';

/** What one day of a record comes to over all devices. */
export interface RecordTotal {
  readonly day: Day;
  /** Measured and by hand over all devices, at most the day. Milliseconds. */
  readonly milliseconds: number;
  /** How much of it was by hand. */
  readonly byHand: number;
  /** Articles finished that day, and on no day before it. */
  readonly finished: number;
  readonly forArticles: Earned;
  readonly forTime: Earned;
  readonly total: Earned;
}

/** What a whole record comes to. */
export interface RecordTotals {
  readonly days: readonly RecordTotal[];
  /** What is counted otherwise than it stands there. */
  readonly problems: readonly Problem[];
}

/**
 * The days of a record, whatever number of devices and exports it holds: of several exports of a
 * device's day one counts, devices add up to at most the day, and an article is finished
 * once. Where titles are withheld, numbers of articles can only be added up.
 */
export function totalRecord(record: ReadingRecord, rulesOn: RulesOn): RecordTotals {
  const problems: Problem[] = [];
  const known = new Map<string, Day>();
  const byDay = [...latestDays(record, problems)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const days = byDay.map(([day, devices]) => {
    const rules = rulesOn(day);
    const { milliseconds, byHand } = addTimes(devices, rules.zone, problems);
    const finished = countFinished(devices, known, problems);
    const forArticles = articlePoints(finished, rules);
    const forTime = timePoints(milliseconds, rules);
    const total = together(forArticles, forTime);
    return { day, milliseconds, byHand, finished, forArticles, forTime, total };
  });
  return { days, problems };
}

type ByDevice = Map<string, { readonly made: Day; readonly content: RecordDay }>;

/**
 * Each day of each device as it was exported last, by day. A record keeps no time of the clock: which
 * of two exports of one day came last cannot be told, and the one with more time counts.
 * @param problems added to where another export said something else
 */
export function latestDays(
  { chains }: ReadingRecord,
  problems: Problem[],
): ReadonlyMap<Day, readonly RecordDay[]> {
  const latest = new Map<Day, ByDevice>();
  // Chains are sorted by day of export, so that a later one comes later.
  for (const { header, days } of chains) {
    for (const { content } of days) {
      const devices: ByDevice = latest.get(content.day) ?? new Map();
      const { device, made } = header;
      const other = devices.get(device);
      if (other && !isSame(other.content, content)) {
        problems.push(readingProblem('record-day-twice', { device, day: content.day, made }));
      }
      const isMore = !other || other.made < made || timeOf(other.content) <= timeOf(content);
      if (isMore) latest.set(content.day, devices.set(device, { made, content }));
    }
  }
  return new Map([...latest].map(([day, devices]) => [day, contentsOf(devices)]));
}

const timeOf = ({ measured, byHand }: RecordDay): number => byHand.reduce(addTime, measured);

const contentsOf = (devices: ByDevice): readonly RecordDay[] =>
  [...devices.values()].map(({ content }) => content);

const isSame = (a: RecordDay, b: RecordDay): boolean => JSON.stringify(a) === JSON.stringify(b);

function addTimes(devices: readonly RecordDay[], zone: string, problems: Problem[]) {
  const day = devices[0]?.day ?? '';
  const written = devices.flatMap((device) => device.byHand).reduce(addTime, 0);
  const sum = devices.reduce((total, { measured }) => total + measured, written);
  const milliseconds = atMostTheDay(sum, day, zone);
  const byHand = Math.min(written, milliseconds);
  if (sum > milliseconds) {
    const minutes = { sum: Math.ceil(sum / 60_000), most: milliseconds / 60_000 };
    problems.push(readingProblem('record-day-clamped', { day, ...minutes }));
  }
  return { milliseconds, byHand };
}

const addTime = (sum: number, { milliseconds }: { readonly milliseconds: number }): number =>
  sum + milliseconds;

/** @param known articles finished so far, with their first day; added to */
function countFinished(
  devices: readonly RecordDay[],
  known: Map<string, Day>,
  problems: Problem[],
): number {
  let count = 0;
  for (const device of devices) {
    count += unnamedFinished(device);
    for (const [article, title] of namedFinished(device)) {
      const first = known.get(article);
      if (first === undefined) count++;
      else problems.push(readingProblem('record-article-again', { title, day: device.day, first }));
      known.set(article, first ?? device.day);
    }
  }
  return count;
}

/** Finished articles that nothing tells from others. */
function unnamedFinished({ articles, byHand, finished }: RecordDay): number {
  if (articles === null) return finished;
  return byHand.filter((entry) => entry.finished && entry.article === null).length;
}

/** Title by key of the day's finished articles that can be told from others. */
function namedFinished({ articles, byHand }: RecordDay): ReadonlyMap<string, string> {
  const all = [...byHand, ...(articles ?? [])].filter(({ finished }) => finished);
  return new Map(
    all.flatMap(({ article, title }) => (article === null ? [] : [[article, title ?? '']])),
  );
}
