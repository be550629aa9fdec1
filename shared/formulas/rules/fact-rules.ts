import { SIGNS, withClause } from '../../messages/sheets.ts';
import type { Adjustment } from '../../rulebook/model/rulebook.ts';
import type { Plan } from '../../rulebook/plan/plan.ts';
import type { RuleWriter } from '../base/rule-writer.ts';

/** What facts add, take away or forbid. */
export function putFactRules(writer: RuleWriter): void {
  const { plan, words, section } = writer;
  section(words.factRules);
  for (const { adjustment } of plan.adjustments) putAdjustment(writer, adjustment);
  for (const veto of plan.vetoes) putVeto(writer, veto);
}

function putAdjustment(
  { words, put, text }: RuleWriter,
  { id, title, cite, points, cap }: Adjustment,
): void {
  const what = text(title);
  put(['points', id], { what, of: words.each, value: points, cite });
  if (cap) put(['cap', id], { what, of: words.cap, value: cap, cite });
}

function putVeto(
  { language, words, put, text }: RuleWriter,
  { veto: { id, title, cite, when }, fact }: Plan['vetoes'][number],
): void {
  const what = text(title);
  const asked = `${text(fact.title)} ${SIGNS[when.op]}`;
  put(['veto', id], { what, of: asked, value: when.value, cite });
  const note = withClause(what, cite, language);
  put(['veto-text', id], { what, of: words.note, value: note, cite, style: 'wrapped' });
}
