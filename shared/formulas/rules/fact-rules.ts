import { SIGNS, withClause } from '../../messages/sheets.ts';
import type { Adjustment, Veto } from '../../rulebook/model/rulebook.ts';
import type { RuleWriter } from '../base/rule-writer.ts';

/** What facts add, take away or forbid. */
export function putFactRules(writer: RuleWriter): void {
  const { rulebook, words, section } = writer;
  section(words.factRules);
  for (const one of rulebook.adjust) putAdjustment(writer, one);
  for (const one of rulebook.veto) putVeto(writer, one);
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
  { rulebook, language, words, put, text }: RuleWriter,
  { id, title, cite, when }: Veto,
): void {
  const what = text(title);
  const fact = rulebook.facts.find((one) => one.id === when.id);
  const asked = `${fact ? text(fact.title) : when.id} ${SIGNS[when.op]}`;
  put(['veto', id], { what, of: asked, value: when.value, cite });
  const note = withClause(what, cite, language);
  put(['veto-text', id], { what, of: words.note, value: note, cite, style: 'wrapped' });
}
