import { rational } from '../../exact/rational.ts';
import { formatForReading, formatFraction } from '../../exact/text.ts';
import { SIGNS, withClause } from '../../messages/sheets.ts';
import { say } from '../../messages/steps.ts';
import type { Band, Quota, Requirement } from '../../rulebook/model/rulebook.ts';
import type { RuleWriter } from '../base/rule-writer.ts';

/** What stands beside a score whose grade a rule moved. */
const noteOf = ({ rulebook, language }: RuleWriter, grade: string, what: string): string =>
  withClause(`${grade}${language === 'zh' ? '：' : ': '}${what}`, rulebook.grades.cite, language);

/** Where each grade begins, what it asks for and how many places it has. */
export function putGradeRules(writer: RuleWriter): void {
  const { rulebook, words, section } = writer;
  section(words.grades);
  for (const band of rulebook.grades.bands) {
    putBand(writer, band);
    for (const asked of band.requires) putRequirement(writer, band.grade, asked);
    if (band.quota) putQuota(writer, band.grade, band.quota);
  }
}

/** The grades' names one below the other, so that INDEX finds them: their first and last row. */
export function putGradeNames({ rulebook, words, put }: RuleWriter) {
  const { cite, bands } = rulebook.grades;
  const rows = bands.map(({ grade }) =>
    put(['grade', grade], { what: words.grade, value: grade, cite, style: 'center' }),
  );
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined)
    throw new Error('No grades: the parser asks for them');
  return { first, last };
}

function putBand({ rulebook, words, put }: RuleWriter, { grade, low, lowIn }: Band): void {
  if (!low) return;
  const of = `${words.banding} ${lowIn ? '≥' : '>'}`;
  put(['low', grade], { what: grade, of, value: low, cite: rulebook.grades.cite });
}

function putRequirement(writer: RuleWriter, grade: string, asked: Requirement): void {
  const { rulebook, words, labels, put } = writer;
  const { cite } = rulebook.grades;
  const { level, value } = asked;
  const of = requirement(asked, writer);
  const key = requirementKey(grade, asked);
  const common = { what: grade, cite };
  if (level === null) put(['requires', ...key], { ...common, of, value });
  else {
    const [num, den] = [rational(value.num), rational(value.den)];
    put(['requires', ...key, 'num'], {
      ...common,
      of: `${of} ${words.quotaNumerator}`,
      value: num,
    });
    put(['requires', ...key, 'den'], {
      ...common,
      of: `${of} ${words.quotaDenominator}`,
      value: den,
    });
  }
  const limit = level === null ? formatForReading(value) : formatFraction(value);
  const missed = `${of} ${limit} ${labels.notMet}`;
  const note = noteOf(writer, grade, missed);
  const constant = { what: grade, of: words.note, value: note, cite, style: 'wrapped' } as const;
  put(['requires-text', ...key], constant);
}

/** What the constants and cells of one requirement go by. */
export const requirementKey = (grade: string, { component, level, op }: Requirement): string[] => [
  grade,
  component,
  ...(level === null ? [] : [level]),
  op,
];

function requirement(asked: Requirement, { plan, text, language }: RuleWriter): string {
  const component = text(plan.names.component(asked.component).title);
  const { level, op } = asked;
  const of = level === null ? component : say(language, 'key-share', { component, level });
  return `${of} ${SIGNS[op]}`;
}

function putQuota(writer: RuleWriter, grade: string, { max }: Quota): void {
  const { rulebook, words, labels, put } = writer;
  const { cite } = rulebook.grades;
  const common = { what: grade, cite };
  put(['quota', grade, 'num'], { ...common, of: words.quotaNumerator, value: rational(max.num) });
  put(['quota', grade, 'den'], { ...common, of: words.quotaDenominator, value: rational(max.den) });
  const note = noteOf(writer, grade, labels.noPlace);
  put(['quota-text', grade], { ...common, of: words.note, value: note, style: 'wrapped' });
}
