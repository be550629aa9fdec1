import { CASE_IDS, type CaseId, caseOf, type OpenedHost } from './cases.ts';
import { type Difference, differences } from './differences.ts';
import type { Subject } from './subject.ts';

/** What came of a case. */
export interface CaseOutcome {
  readonly id: CaseId;
  readonly outcome: 'kept' | 'not kept' | 'broken off';
  readonly milliseconds: number;
  /** How many values were held against each other. */
  readonly values: number;
  readonly differences: readonly Difference[];
  /** Why it was broken off, in the program's own words. */
  readonly detail?: string;
}

/** Every case, one after the other, in one workbook; each leaves it as it was. */
export async function runContract(
  opened: OpenedHost,
  subject: Subject,
  told: (outcome: CaseOutcome) => void,
): Promise<readonly CaseOutcome[]> {
  const outcomes: CaseOutcome[] = [];
  for (const id of CASE_IDS) {
    const outcome = await outcomeOf(id, opened, subject);
    outcomes.push(outcome);
    told(outcome);
  }
  return outcomes;
}

async function outcomeOf(id: CaseId, opened: OpenedHost, subject: Subject): Promise<CaseOutcome> {
  const start = performance.now();
  const since = () => Math.round(performance.now() - start);
  try {
    const findings = await caseOf(id).find(opened, subject);
    const found = findings.flatMap(({ expected, found }) => differences(expected, found));
    return {
      id,
      outcome: found.length === 0 ? 'kept' : 'not kept',
      milliseconds: since(),
      values: findings.reduce((sum, { expected }) => sum + countValues(expected), 0),
      differences: found,
    };
  } catch (thrown) {
    // Whatever a program does here is what somebody came to see.
    const broken = { id, outcome: 'broken off', values: 0, differences: [] } as const;
    return { ...broken, milliseconds: since(), detail: `${thrown}` };
  }
}

const countValues = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce((sum: number, one) => sum + countValues(one), 0)
    : 1;
