import type { Language } from '../../messages/message.ts';
import type { Plan } from '../../rulebook/plan/plan.ts';
import type { DraftedSheet } from '../../workbook/model.ts';
import { draftSheet } from '../base/draft.ts';
import type { RuleCells } from '../base/rule-cells.ts';
import { RULE_WIDTHS, type RuleWriter, ruleWriter, VALUE_COLUMN } from '../base/rule-writer.ts';
import { putComponentRules } from '../components/component-rules.ts';
import { putCategoryNames } from './category-rules.ts';
import { putFactRules } from './fact-rules.ts';
import { putGradeNames, putGradeRules } from './grade-rules.ts';
import { putScaleRules } from './scale-rules.ts';
import { putTotalRules } from './total-rules.ts';

interface Input {
  /** Of its sheet. */
  readonly name: string;
  readonly plan: Plan;
  readonly language: Language;
}

/** The sheet of the rules: every constant with its title and clause. */
export function composeRules({ name, plan, language }: Input): RuleCells & { sheet: DraftedSheet } {
  const draft = draftSheet(name, { anchored: true });
  const writer = ruleWriter({ plan, language, draft });
  const { grades, categories } = putRules(writer);
  const down = ({ first, last }: Rows, column = VALUE_COLUMN) =>
    draft.range({ row: first, column }, { row: last, column });
  return {
    gradeNames: down(grades),
    categoryTexts: down(categories, 1),
    categoryNumbers: down(categories),
    of: (...key) => {
      const found = writer.find(key);
      if (!found) throw new Error(`No constant ${key.join(' ')}`);
      return found;
    },
    sheet: {
      name: draft.name,
      widths: RULE_WIDTHS,
      rows: draft.rows(),
      print: { landscape: false },
    },
  };
}

interface Rows {
  readonly first: number;
  readonly last: number;
}

/** Where the grades' names stand, and those of the categories. */
function putRules(writer: RuleWriter): { readonly grades: Rows; readonly categories: Rows } {
  putHeading(writer);
  putScaleRules(writer);
  putComponentRules(writer);
  putFactRules(writer);
  putTotalRules(writer);
  putGradeRules(writer);
  const grades = putGradeNames(writer);
  const categories = putCategoryNames(writer);
  putNotModelled(writer);
  putUnseen(writer);
  return { grades, categories };
}

function putHeading({ rulebook, text, line }: RuleWriter): void {
  line(`${text(rulebook.title)}  ${rulebook.version}`, 'title');
  for (const { id, title, issued } of rulebook.sources) line(`${id}  ${title}  ${issued}`, 'quiet');
}

function putNotModelled({ rulebook, words, heading, line }: RuleWriter): void {
  if (rulebook.notModelled.length === 0) return;
  heading(words.leftToPeople);
  for (const one of rulebook.notModelled) line(one, 'quiet');
}

function putUnseen({ words, heading, line }: RuleWriter): void {
  heading(words.unseen);
  for (const one of [words.unseenFormat, words.unseenMerge, words.unseenSheet]) line(one, 'quiet');
}
