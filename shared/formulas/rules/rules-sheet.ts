import { OWN_SHEETS } from '../../layout/own-sheets.ts';
import type { Language } from '../../messages/problem.ts';
import type { Rulebook } from '../../rulebook/rulebook.ts';
import type { NewSheet } from '../../workbook/model.ts';
import { putComponentRules } from '../components/component-rules.ts';
import { draftSheet } from '../draft.ts';
import { putFactRules } from './fact-rules.ts';
import { putGradeNames, putGradeRules } from './grade-rules.ts';
import type { RuleCells } from './rule-cells.ts';
import { type RuleWriter, ruleWriter, VALUE_COLUMN } from './rule-writer.ts';
import { putScaleRules } from './scale-rules.ts';
import { putTotalRules } from './total-rules.ts';

const WIDTHS = [26, 34, 16, 16, 12];

interface Input {
  readonly rulebook: Rulebook;
  readonly language: Language;
}

/** The sheet of the rules: every constant with its title and clause. */
export function composeRules({ rulebook, language }: Input): RuleCells & { sheet: NewSheet } {
  const draft = draftSheet(OWN_SHEETS[language].rules, { anchored: true });
  const writer = ruleWriter({ rulebook, language, draft });
  putHeading(writer);
  putScaleRules(writer);
  putComponentRules(writer);
  putFactRules(writer);
  putTotalRules(writer);
  putGradeRules(writer);
  const names = putGradeNames(writer);
  putNotModelled(writer);
  const at = (row: number) => ({ row, column: VALUE_COLUMN });
  return {
    gradeNames: draft.range(at(names.first), at(names.last), []).text,
    of: (...key) => {
      const found = writer.find(key);
      if (!found) throw new Error(`No constant ${key.join(' ')}`);
      return found;
    },
    sheet: { name: draft.name, widths: WIDTHS, rows: draft.rows(), print: { landscape: false } },
  };
}

function putHeading({ rulebook, text, line }: RuleWriter): void {
  line(`${text(rulebook.title)}  ${rulebook.version}`, 'title');
  for (const { id, title, issued } of rulebook.sources) line(`${id}  ${title}  ${issued}`, 'quiet');
}

function putNotModelled({ rulebook, words, section, line }: RuleWriter): void {
  if (rulebook.notModelled.length === 0) return;
  section(words.leftToPeople);
  for (const one of rulebook.notModelled) line(one, 'text');
}
