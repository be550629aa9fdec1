import { compare, countDecimals, type Fraction, parseDecimal, sum, ZERO } from './fraction.ts';
import type { Input } from './input.ts';
import { at, entries, keys, type Part, predicate, text } from './rulebook.ts';

/** A subject's facts, added up; null when one of them cannot be read. */
export type Facts = ReadonlyMap<string, Fraction> | null;

export function factsOf(rulebook: Part, input: Input, subject: number): Facts {
  const rows = input.facts.filter((row) => row.subject === subject);
  const facts = new Map<string, Fraction>();
  for (const id of keys(at(rulebook, 'facts'))) {
    const values = rows.map((row) => readFact(row.values[id] ?? ''));
    const readable = values.filter((value) => value !== null);
    if (readable.length < values.length) return null;
    facts.set(id, sum(readable));
  }
  return facts;
}

/** A count or an amount, at most 6 decimals and not below 0; a blank is 0. */
function readFact(written: string): Fraction | null {
  if (written.trim() === '') return ZERO;
  const value = parseDecimal(written);
  return value && compare(value, ZERO) >= 0 && countDecimals(written) <= 6 ? value : null;
}

/** The vetoes that these facts set off. */
export function vetoesFor(rulebook: Part, facts: ReadonlyMap<string, Fraction>): Part[] {
  return entries(at(rulebook, 'veto')).flatMap(([, veto]) => {
    const { left, holds } = predicate(at(veto, 'when'));
    return holds(facts.get(left) ?? ZERO) ? [veto] : [];
  });
}

export const isStop = (veto: Part): boolean => text(at(veto, 'stop'), 'false') === 'true';
