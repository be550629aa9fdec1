import { formatForReading } from '../../exact/text.ts';
import type { SubjectScore, VetoCheck } from '../../score/model/scoring.ts';
import type { Wording } from './telling.ts';

/** What became of a veto for this subject. @throws Error for a veto that the rulebook has not */
export function checkOf(id: string, { vetoes }: SubjectScore): VetoCheck {
  const check = vetoes.find(({ veto }) => veto.id === id);
  if (!check) throw new Error(`No veto ${id} among those that were checked`);
  return check;
}

/** A veto's title and the count of the fact it asks about. */
export const vetoValues = ({ veto, count }: VetoCheck, { scoring, language }: Wording) => ({
  title: veto.title[language],
  fact: scoring.plan.names.fact(veto.when.id).title[language],
  count: formatForReading(count),
});
