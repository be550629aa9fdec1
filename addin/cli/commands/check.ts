import { commandProblem } from '../../../shared/messages/command.ts';
import type { Problem } from '../../../shared/messages/problem.ts';
import { inert } from '../../../shared/messages/say.ts';
import { isDay } from '../../../shared/reading/calendar/calendar.ts';
import { isWithin } from '../../../shared/reading/calendar/calendar-days.ts';
import type { Rulebook } from '../../../shared/rulebook/model/rulebook.ts';
import { readRulebook } from '../../../shared/rulebook/read.ts';
import { defineCommand, type Given } from '../command.ts';
import { DONE, DONE_WITH_PROBLEMS, refuse, report } from '../output.ts';
import { readRulebookText } from '../read-files.ts';
import { wordsIn } from '../words/index.ts';

export const check = defineCommand({
  name: 'check',
  summary: {
    zh: '检查评分规则：要改正的和提醒的各占一行，写明行和列。',
    en: 'Checks a rulebook: errors and warnings, one a line, with line and column.',
  },
  operand: {
    name: { zh: '<评分规则.yaml>', en: '<rulebook.yaml>' },
    help: { zh: '规则文件，或内置规则的名称', en: 'the file, or the id of a built-in rulebook' },
  },
  options: {
    date: {
      argument: { zh: '<2026-01-31>', en: '<2026-01-31>' },
      help: { zh: '这一天是否在适用期内', en: 'asks that it be valid on that day' },
    },
  },
  run: checkRulebook,
});

interface Asked {
  readonly date: string | undefined;
}

/** Problems on stderr, how many there are on stdout. */
function checkRulebook({ operands: [name], options: { date }, language }: Given<Asked>): number {
  if (date !== undefined && !isDay(date))
    return refuse([commandProblem('day-unknown', { day: date })], language);
  const text = readRulebookText(name);
  if (!text.ok) return refuse(text.problems, language);
  const rulebook = readRulebook(text.value);
  const outOfDate = rulebook.ok && date !== undefined ? checkDay(rulebook.value, date) : [];
  const problems = [...rulebook.problems, ...outOfDate];
  report(problems, language);
  const errors = problems.filter(({ effect }) => effect === 'stop').length;
  const title = rulebook.ok ? `${rulebook.value.id} ${rulebook.value.version}` : name;
  const findings = wordsIn(language).findings(errors, problems.length - errors);
  process.stdout.write(`${inert(title)}: ${findings}\n`);
  return errors > 0 ? DONE_WITH_PROBLEMS : DONE;
}

function checkDay({ id, valid }: Rulebook, day: string): Problem[] {
  return isWithin(day, valid) ? [] : [commandProblem('rulebook-not-valid', { id, day, ...valid })];
}
