import type { Day } from '../../shared/reading/calendar/calendar.ts';

/** What is noted down about keeping the ledger, for the member's eyes. JSON only. */
export interface HealthFacts {
  readonly lastWrite: Day | null;
  /** How often the clock was set, or ran on while the device slept, during reading. */
  readonly clockJumps: number;
  /** What went wrong last and has not been made good since. */
  readonly failure: string | null;
}

/** How the keeping of a ledger goes: what was noted down, and what is there. */
export interface Health extends HealthFacts {
  /** How many items are in the mirror, and how many are kept. */
  readonly mirrored: number;
  readonly kept: number;
}

export const NO_FACTS: HealthFacts = { lastWrite: null, clockJumps: 0, failure: null };

/** The facts after something was kept: the same object where nothing is new. */
export function afterWrite(facts: HealthFacts, today: Day): HealthFacts {
  // What the mirror did not take, it still has not.
  const failure = isOfMirror(facts) ? facts.failure : null;
  if (facts.lastWrite === today && facts.failure === failure) return facts;
  return { ...facts, lastWrite: today, failure };
}

/** The facts after the mirror took something. */
export const afterMirrored = (facts: HealthFacts): HealthFacts =>
  isOfMirror(facts) ? { ...facts, failure: null } : facts;

/** The ledger cannot be opened; its mirror stands in for it. */
export const UNOPENED = 'unopened';

/** The facts after the ledger was opened. */
export const afterOpened = (facts: HealthFacts): HealthFacts =>
  facts.failure === UNOPENED ? { ...facts, failure: null } : facts;

/** How failures of the mirror begin. */
const MIRROR = 'mirror ';
export const mirrorFailure = (cause: unknown): string => MIRROR + failureCode(cause);
const isOfMirror = ({ failure }: HealthFacts): boolean => failure?.startsWith(MIRROR) ?? false;

export const afterFailure = (facts: HealthFacts, code: string): HealthFacts =>
  facts.failure === code ? facts : { ...facts, failure: code };

export const afterJumps = (facts: HealthFacts, jumps: number): HealthFacts => ({
  ...facts,
  clockJumps: facts.clockJumps + jumps,
});

/** What a failure is noted as: no sentence, and nothing that a page could have written. */
const FAILURE = /^[\w .:-]{1,100}$/;

/** A short name for why something could not be kept. */
export function failureCode(cause: unknown): string {
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  if (name === 'QuotaExceededError' || /quota/i.test(`${cause}`)) return 'full';
  if (name === 'InvalidStateError' || name === 'AbortError') return 'closed';
  return FAILURE.test(name) ? name : 'unknown';
}

/** Facts from storage that anyone may have written: what is of another form is as if never noted. */
export function readFacts(value: unknown): HealthFacts {
  if (typeof value !== 'object' || value === null) return NO_FACTS;
  const { lastWrite, clockJumps, failure } = value as Readonly<Record<string, unknown>>;
  return {
    lastWrite: textOf(lastWrite, /^20\d\d-\d\d-\d\d(T\d\d:\d\d)?$/),
    clockJumps: Number.isSafeInteger(clockJumps) ? Math.max(0, Number(clockJumps)) : 0,
    failure: textOf(failure, FAILURE),
  };
}

const textOf = (value: unknown, form: RegExp): string | null =>
  typeof value === 'string' && form.test(value) ? value : null;
