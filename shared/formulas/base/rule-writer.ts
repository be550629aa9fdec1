import type { Language } from '../../messages/message.ts';
import { RULE_WORDS, type RuleWords } from '../../messages/sheets/rules.ts';
import { SHEET_WORDS, type SheetWords } from '../../messages/sheets.ts';
import type { Rulebook, Title } from '../../rulebook/model/rulebook.ts';
import type { Plan } from '../../rulebook/plan/plan.ts';
import type { CellNode } from '../expression/tree.ts';
import { type Draft, plain } from './draft.ts';
import type { Constant } from './rule-cells.ts';
import { greatestHeight } from './text-height.ts';

/** Writes the sheet of the rules from top to bottom. */
export interface RuleWriter {
  readonly plan: Plan;
  readonly rulebook: Rulebook;
  readonly words: RuleWords;
  readonly labels: SheetWords;
  readonly text: (title: Title) => string;
  readonly language: Language;
  readonly section: (title: string) => void;
  /** The row that it stands in. */
  readonly put: (key: readonly string[], constant: Constant) => number;
  /** A heading over lines that are no constants. */
  readonly heading: (title: string) => void;
  /** A line that is no constant. */
  readonly line: (text: string, style: 'title' | 'quiet') => void;
  readonly find: (key: readonly string[]) => CellNode | undefined;
}

interface Input {
  readonly plan: Plan;
  readonly language: Language;
  readonly draft: Draft;
}

/** What it is, of what, category, constant, clause. */
export const RULE_WIDTHS = [26, 32, 12, 26, 10];

/** Column of the constants themselves. */
export const VALUE_COLUMN = 4;

export function ruleWriter({ plan, language, draft }: Input): RuleWriter {
  const labels = SHEET_WORDS[language];
  const cells = new Map<string, CellNode>();
  let row = 0;
  const below = (rows: number): number => {
    row += rows;
    return row;
  };
  const columns = [labels.category, labels.constant, labels.cite];
  return {
    plan,
    rulebook: plan.rulebook,
    language,
    words: RULE_WORDS[language],
    labels,
    text: (title) => title[language],
    section: (title) => putSection(draft, below(2), [title, '', ...columns]),
    heading: (title) => putSection(draft, below(2), [title, '', '', '', '']),
    put: (key, constant) => {
      cells.set(key.join('\n'), putConstant(draft, below(1), constant));
      return row;
    },
    line: (text, style) => draft.put({ row: below(1), column: 1 }, plain(text), style),
    find: (key) => cells.get(key.join('\n')),
  };
}

function putSection(draft: Draft, row: number, titles: readonly string[]): void {
  for (const [index, text] of titles.entries())
    draft.put({ row, column: index + 1 }, plain(text), 'section');
}

function putConstant(
  draft: Draft,
  row: number,
  { what, of = '', category = '', value, cite, style = 'general' }: Constant,
): CellNode {
  const texts = [what, of, category, typeof value === 'string' ? value : '', cite ?? ''];
  draft.height(row, greatestHeight(texts, RULE_WIDTHS));
  draft.put({ row, column: 1 }, plain(what), 'wrapped');
  draft.put({ row, column: 2 }, plain(of), 'wrapped');
  draft.put({ row, column: 3 }, plain(category), 'center');
  draft.put({ row, column: VALUE_COLUMN + 1 }, plain(cite ?? ''), 'center');
  return draft.put({ row, column: VALUE_COLUMN }, plain(value), style);
}
