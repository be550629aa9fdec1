import { hostProblem } from '../../../shared/messages/host.ts';
import { done, type Result, stopped } from '../../../shared/messages/problem.ts';
import type { EtItems } from './et-application.ts';

/** What an object says of itself, be it a property there or a method. */
export function told<Owner extends object, Key extends keyof Owner>(
  owner: Owner,
  key: Key,
): Said<Owner[Key]> {
  const found: unknown = owner[key];
  return (typeof found === 'function' ? found.call(owner) : found) as Said<Owner[Key]>;
}
type Said<T> = T extends () => infer Value ? Value : T;

export const itemsOf = <T>(items: EtItems<T>): T[] =>
  Array.from({ length: told(items, 'Count') }, (_, index) => items.Item(index + 1));

/**
 * What came of something that WPS was to do. Its faults have no form that is known, so whatever is
 * thrown is taken for one, with its own words.
 */
export function attempt<T>(work: () => T): Result<T> {
  try {
    return done(work());
  } catch (thrown) {
    const detail = thrown instanceof Error ? thrown.message : `${thrown}`;
    return stopped(hostProblem('host-refused', { detail }));
  }
}

/** An answer that can mean several things, or nothing: it is not guessed at. */
export function unclear(what: string): never {
  throw new Error(`${what} = ?`);
}

/** WPS stands still while a page asks it: between two portions of work it gets time for its user. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
