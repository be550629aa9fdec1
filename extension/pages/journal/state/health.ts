/** How the keeping of the ledger goes, as the background notes it down. */
export interface Health {
  /** Time of the last write, `YYYY-MM-DDTHH:MM` or the day alone; null before the first. */
  readonly lastWrite: string | null;
  /** How many items are in the mirror, and how many are kept. */
  readonly mirrored: number;
  readonly kept: number;
  /** How often the clock was set while something was read. */
  readonly clockJumps: number;
  /** What went wrong last and has not been made good. */
  readonly failure: string | null;
}

/** What the journal says of it: the worst thing first. */
export type HealthKind = 'unknown' | 'failure' | 'behind' | 'jumps' | 'well';

/** Facts about keeping, from storage that anyone may have written; null where there are none. */
export function readHealth(value: unknown): Health | null {
  if (typeof value !== 'object' || value === null) return null;
  const facts = value as Readonly<Record<string, unknown>>;
  return {
    lastWrite: textOf(facts.lastWrite, /^20\d\d-\d\d-\d\d(T\d\d:\d\d)?$/),
    mirrored: countOf(facts.mirrored),
    kept: countOf(facts.kept),
    clockJumps: countOf(facts.clockJumps),
    failure: textOf(facts.failure, /^[\w .:-]{1,100}$/),
  };
}

export function judgeHealth(health: Health | null): HealthKind {
  if (!health) return 'unknown';
  if (health.failure !== null) return 'failure';
  if (health.mirrored < health.kept) return 'behind';
  if (health.clockJumps > 0) return 'jumps';
  return health.kept === 0 ? 'unknown' : 'well';
}

const textOf = (value: unknown, form: RegExp): string | null =>
  typeof value === 'string' && form.test(value) ? value : null;

const countOf = (value: unknown): number =>
  Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : 0;
