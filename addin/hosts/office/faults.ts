import { hostProblem } from '../../../shared/messages/host.ts';
import { done, type Problem, type Result, stopped } from '../../../shared/messages/problem.ts';

/** What the program answers where it does not do what it is asked. */
export interface Fault {
  readonly code: string;
  readonly message: string;
}

/** The outcome of some requests: a value, or the program's refusal. What else is thrown is a bug. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Fault };

export async function outcomeOf<T>(requests: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await requests() };
  } catch (thrown) {
    if (!isFault(thrown)) throw thrown;
    return { ok: false, fault: { code: thrown.code, message: thrown.message } };
  }
}

/** The library's own error is of another realm in the tests, so its name tells. */
const isFault = (thrown: unknown): thrown is Fault =>
  typeof thrown === 'object' &&
  thrown !== null &&
  'name' in thrown &&
  thrown.name === 'RichApi.Error' &&
  'code' in thrown &&
  typeof thrown.code === 'string';

/** The outcome of requests as a result that a person can be told. */
export async function resultOf<T>(requests: () => Promise<T>): Promise<Result<T>> {
  const outcome = await outcomeOf(requests);
  return outcome.ok ? done(outcome.value) : stopped(problemOf(outcome.fault));
}

/** @source https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
export function problemOf({ code, message }: Fault): Problem {
  return PROBLEMS[code]?.() ?? hostProblem('host-refused', { detail: detailOf({ code, message }) });
}

/** The program's own words. */
export const detailOf = ({ code, message }: Fault): string => `${code}: ${message}`;

/** Whether the answer has a sentence of its own. */
export const isKnown = ({ code }: Fault): boolean => code in PROBLEMS;

const PROBLEMS: Readonly<Record<string, () => Problem>> = {
  InvalidOperationInCellEditMode: () => hostProblem('host-cell-edited', {}),
  AccessDenied: () => hostProblem('host-protected', {}),
  ApiNotFound: () => hostProblem('host-too-old', {}),
  NotImplemented: () => hostProblem('host-too-old', {}),
  ActivityLimitReached: () => hostProblem('host-busy', {}),
};

/**
 * Whether a smaller request may be answered. Excel on the web says so in one of these words, or only
 * that something went wrong.
 */
export const isTooLarge = ({ code }: Fault): boolean => TOO_LARGE.has(code);

const TOO_LARGE: ReadonlySet<string> = new Set([
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'GeneralException',
]);
