import { storedLayout } from '../../shared/joint-review/stored-layout.ts';
import { storedRulebook } from '../../shared/joint-review/stored-rulebook.ts';
import type { TableLayout } from '../../shared/layout/model/layout.ts';
import { type Answer, answersIn, layoutOf } from '../../shared/layout/saved/answers.ts';
import { applyLayout } from '../../shared/layout/saved/apply-layout.ts';
import {
  NOTHING_SAID,
  readSavedLayout,
  type SavedLayout,
} from '../../shared/layout/saved/saved-layout.ts';
import { writeSavedLayout } from '../../shared/layout/saved/write-layout.ts';
import type { Workbook } from '../../shared/workbook/model.ts';
import type { Recalled } from './questions.ts';

/** What a working copy's own receipt holds, else the newest text that is about these headers. */
export function recall(workbook: Workbook, texts: readonly string[]): Recalled {
  const stored = storedLayout(workbook);
  const found = stored ?? texts.flatMap((text) => layoutFor(workbook, text) ?? []).at(-1);
  return {
    rulebook: storedRulebook(workbook) ?? null,
    answers: answersIn(found ?? NOTHING_SAID),
    isStored: stored !== undefined,
  };
}

interface Laid {
  readonly workbook: Workbook;
  readonly tables: readonly TableLayout[];
}

/** The texts that are about other workbooks, and behind them what is said of this one. */
export function remember(
  { workbook, tables }: Laid,
  { texts, answers }: { readonly texts: readonly string[]; readonly answers: readonly Answer[] },
): { readonly texts: readonly string[]; readonly hasOwn: boolean } {
  const others = texts.filter((text) => !layoutFor(workbook, text));
  const hasOwn = answers.length > 0;
  const own = hasOwn ? [writeSavedLayout(workbook, tables, layoutOf(answers))] : [];
  return { texts: [...others, ...own], hasOwn };
}

/** The answers alone: headers are for knowing a workbook again. */
export function textOfAnswers({ sheets }: Workbook, answers: readonly Answer[]): string {
  const said = layoutOf(answers);
  const named = sheets.filter(({ name }) => said.sheets.some(({ sheet }) => sheet === name));
  return writeSavedLayout({ sheets: named }, [], said);
}

/** What the text says, if every sheet that it names is here with the headers that it had. */
function layoutFor(workbook: Workbook, text: string): SavedLayout | undefined {
  const read = readSavedLayout(text);
  if (!read.ok || !read.value.sheets.some(({ headers }) => headers.length > 0)) return undefined;
  const applied = applyLayout(workbook, read.value);
  return applied.ok && applied.problems.length === 0 ? read.value : undefined;
}
