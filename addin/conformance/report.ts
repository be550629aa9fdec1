import type { CaseOutcome } from '../hosts/contract/run-contract.ts';
import type { Habits } from '../hosts/office/habits.ts';

/** What somebody sends back from a real program, as it is kept among the tests. */
export interface ConformanceReport {
  readonly format: 'lianping-conformance/1';
  readonly engine: string;
  readonly day: string;
  readonly program: Program;
  /** The sample that was open, by its rulebook's id. */
  readonly sample: string;
  readonly cases: readonly CaseOutcome[];
  /** Null where the program would not say. */
  readonly habits: Habits | null;
}

export interface Program {
  readonly host: string;
  readonly platform: string;
  readonly version: string;
  readonly language: string;
  /** The newest version of each set of its interface. */
  readonly sets: Readonly<Record<string, string>>;
}

/** `联评-合规-Excel-PC-16.0.18000.20000.json` */
export const reportName = ({ program: { host, platform, version } }: ConformanceReport): string =>
  `联评-合规-${host}-${platform}-${version}.json`.replace(/[^\p{L}\p{N}.-]+/gu, '_');
