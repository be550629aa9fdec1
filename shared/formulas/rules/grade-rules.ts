import { rational } from '../../exact/rational.ts';
import { formatForReading } from '../../exact/text.ts';
import { SIGNS, withClause } from '../../messages/sheets.ts';
import type { Band, Predicate, Quota } from '../../rulebook/model/rulebook.ts';
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
    for (const predicate of band.requires) putRequirement(writer, band.grade, predicate);
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

function putRequirement(writer: RuleWriter, grade: string, predicate: Predicate): void {
  const { rulebook, words, labels, put } = writer;
  const { cite } = rulebook.grades;
  const { id, op, value } = predicate;
  const of = requirement(predicate, writer);
  put(['requires', grade, id, op], { what: grade, of, value, cite });
  const missed = `${of} ${formatForReading(value)} ${labels.notMet}`;
  const note = noteOf(writer, grade, missed);
  const constant = { what: grade, of: words.note, value: note, cite, style: 'wrapped' } as const;
  put(['requires-text', grade, id, op], constant);
}

const requirement = ({ id, op }: Predicate, { plan, text }: RuleWriter): string =>
  `${text(plan.names.component(id).title)} ${SIGNS[op]}`;

function putQuota(writer: RuleWriter, grade: string, { max }: Quota): void {
  const { rulebook, words, labels, put } = writer;
  const { cite } = rulebook.grades;
  const common = { what: grade, cite };
  put(['quota', grade, 'num'], { ...common, of: words.quotaNumerator, value: rational(max.num) });
  put(['quota', grade, 'den'], { ...common, of: words.quotaDenominator, value: rational(max.den) });
  const note = noteOf(writer, grade, labels.noPlace);
  put(['quota-text', grade], { ...common, of: words.note, value: note, style: 'wrapped' });
}
