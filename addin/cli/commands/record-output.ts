import { formatForReading, formatFraction } from '../../../shared/exact/text.ts';
import { sayProblem } from '../../../shared/messages/catalogue.ts';
import type { Language } from '../../../shared/messages/message.ts';
import type { Problem } from '../../../shared/messages/problem.ts';
import { RECORD_SHEET_WORDS } from '../../../shared/messages/record-sheets.ts';
import type {
  MemberReading,
  RecordRules,
} from '../../../shared/reading/handed-in/collect-records.ts';
import type { MonthReading } from '../../../shared/reading/handed-in/month-totals.ts';
import { minutesOf } from '../../../shared/reading/record/sheet-rows.ts';
import { ENGINE } from '../../engine.ts';
import { table } from '../table.ts';

/** A line for each member and month, by unit and name: nobody is ranked by reading. */
export function membersTable(members: readonly MemberReading[], language: Language): string {
  const words = RECORD_SHEET_WORDS[language];
  const head = [
    words.name,
    words.unit,
    words.month,
    words.readingPoints,
    words.due,
    words.minutes,
    words.finished,
  ];
  const without = (name: string, unit: string, why: string) => [name, unit, '', why, '', '', ''];
  const rows = members.flatMap(({ member: { name, unit }, isSound, months }) => {
    if (!isSound) return [without(name, unit, words.notCounted)];
    if (months.length === 0) return [without(name, unit, '–')];
    return months.map((month) => [name, unit, ...monthCells(month)]);
  });
  return table([head, ...rows]);
}

const monthCells = ({ month, points, due, days, milliseconds, finished }: MonthReading) => [
  month,
  formatForReading(points),
  `${due}/${days}`,
  `${minutesOf(milliseconds)}`,
  `${finished}`,
];

interface Outcome {
  readonly members: readonly MemberReading[];
  readonly problems: readonly Problem[];
  readonly rules: RecordRules;
}

/** The stable form of `--json`: exact points as text, times in whole milliseconds. */
export function recordsToJson({ members, problems, rules }: Outcome, language: Language) {
  return {
    rulebook: rules.rulebook,
    holidays: rules.holidays.years.map(({ year, document }) => ({ year, document })),
    engine: ENGINE,
    members: members.map(({ member: { name, unit }, files, isSound, months }) => ({
      name,
      unit,
      status: isSound ? 'counted' : 'void',
      files,
      months: months.map(monthToJson),
    })),
    problems: problems.map((problem) => ({
      effect: problem.effect,
      code: problem.code,
      file: problem.place && 'file' in problem.place ? problem.place.file : null,
      message: sayProblem(problem, language),
    })),
  };
}

const monthToJson = (reading: MonthReading) => ({
  month: reading.month,
  points: formatFraction(reading.points),
  due: reading.due,
  days: reading.days,
  covered: reading.covered,
  leave: reading.leave,
  milliseconds: reading.milliseconds,
  byHand: reading.byHand,
  finished: reading.finished,
});
