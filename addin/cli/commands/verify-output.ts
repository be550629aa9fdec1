import { sayProblem } from '../../../shared/messages/catalogue.ts';
import type { Language } from '../../../shared/messages/message.ts';
import { inert } from '../../../shared/messages/say.ts';
import type { Verified } from '../../../shared/verify/verify.ts';
import { table } from '../table.ts';
import { wordsIn } from '../words/index.ts';

const alterationsIn = ({ problems }: Verified) =>
  problems.filter(({ effect }) => effect === 'void');

/** How many alterations there are, and what people decided. */
export function formatDecisions(verified: Verified, language: Language): string {
  const words = wordsIn(language);
  const { code, decisions } = verified;
  const rows = decisions.map(({ name, unit, decided, reason }) => [name, unit, decided, reason]);
  const own = rows.length === 0 ? '' : `${words.decided(rows.length)}\n${table(rows)}`;
  return `${inert(words.verified(code, alterationsIn(verified).length))}\n${own}`;
}

/** The same for other programs. */
export function verifiedToJson(verified: Verified, language: Language): string {
  const { code, engine, problems, decisions } = verified;
  const result = {
    code,
    engine,
    isUnaltered: alterationsIn(verified).length === 0,
    problems: problems.map((problem) => ({
      effect: problem.effect,
      code: problem.code,
      sheet: problem.place && 'sheet' in problem.place ? problem.place.sheet : null,
      cell: problem.place && 'sheet' in problem.place ? (problem.place.cell ?? null) : null,
      message: sayProblem(problem, language),
    })),
    decisions: decisions.map(({ name, unit, decided, reason }) => ({
      name,
      unit,
      grade: decided,
      reason,
    })),
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}
