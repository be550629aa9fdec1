import { parse } from 'yaml';
import {
  compare,
  type Fraction,
  HUNDRED,
  MODES,
  type Mode,
  ONE,
  over,
  parseDecimal,
  round,
  times,
  ZERO,
} from './fraction.ts';

/** A part of the rulebook as it is written: text, a list, or a map in declared order. */
export type Part = string | readonly Part[] | ReadonlyMap<string, Part>;

/** Reads a rulebook that is known to be sound. */
export function readRulebook(text: string): Part {
  return parse(text, { schema: 'failsafe', mapAsMap: true });
}

const isMap = (part: Part | undefined): part is ReadonlyMap<string, Part> => part instanceof Map;

/** What is found by following `path`, or undefined. */
export function at(part: Part | undefined, ...path: string[]): Part | undefined {
  return path.reduce<Part | undefined>(
    (here, key) => (isMap(here) ? here.get(key) : undefined),
    part,
  );
}

export function entries(part: Part | undefined): [string, Part][] {
  return isMap(part) ? [...part] : [];
}

export const keys = (part: Part | undefined): string[] => entries(part).map(([key]) => key);

export function list(part: Part | undefined): readonly Part[] {
  return Array.isArray(part) ? part : [];
}

/** The text of `part`; `otherwise` where the rulebook does not say it. */
export function text(part: Part | undefined, otherwise?: string): string {
  if (typeof part === 'string') return part.trim();
  if (otherwise === undefined) throw new RangeError('The rulebook lacks a text that it must have');
  return otherwise;
}

/** A number, a percentage, or `n/m`. */
export function number(part: Part | undefined, otherwise?: string): Fraction {
  const written = text(part, otherwise);
  if (written.endsWith('%')) return over(number(written.slice(0, -1)), HUNDRED);
  const [top = '', bottom] = written.split('/');
  const value = parseDecimal(top);
  if (!value) throw new RangeError(`${written} is no number`);
  return bottom === undefined ? value : over(value, number(bottom));
}

/** One weight for all categories or one per category. Without any, 1: a sole one needs none. */
export function weightIn(weight: Part | undefined, category: string): Fraction {
  if (weight === undefined) return ONE;
  return number(isMap(weight) ? weight.get(category) : weight);
}

/** `left op right`, as in `marks >= 6`; the left side may be missing, as in `> 1/2`. */
export interface Predicate {
  readonly left: string;
  readonly holds: (value: Fraction) => boolean;
}

export function predicate(part: Part | undefined): Predicate {
  const [, left = '', operator, right] = /^(.*?)(>=|<=|>|<|=)(.*)$/.exec(text(part)) ?? [];
  const limit = number(right);
  const holds = (value: Fraction) => relates(compare(value, limit), operator);
  return { left: left.trim(), holds };
}

function relates(order: number, operator: string | undefined): boolean {
  if (operator === '>=') return order >= 0;
  if (operator === '<=') return order <= 0;
  if (operator === '>') return order > 0;
  return operator === '<' ? order < 0 : order === 0;
}

export function mode(part: Part | undefined, otherwise?: Mode): Mode {
  const written = text(part, otherwise);
  const known = MODES.find((candidate) => candidate === written);
  if (!known) throw new RangeError(`${written} is no way to round`);
  return known;
}

/** Rounds as `{ places, mode }` says; `none` leaves the value as it is. */
export function roundAs(value: Fraction, rounding: Part | undefined): Fraction {
  if (!isMap(rounding)) return value;
  return round(value, Number(text(at(rounding, 'places'))), mode(at(rounding, 'mode')));
}

export const KINDS = [
  'ballots',
  'checklist',
  'measure',
  'rate',
  'rank',
  'ratio',
  'reading',
] as const;
export type Kind = (typeof KINDS)[number];

export interface Component {
  readonly id: string;
  readonly kind: Kind;
  /** What stands under the key of its kind. */
  readonly rules: Part;
  /** 0 to 1; 0 means that the component is skipped in this category. */
  readonly weightIn: (category: string) => Fraction;
}

export function readComponents(rulebook: Part): Component[] {
  return entries(at(rulebook, 'components')).map(([id, part]) => readComponent(id, part));
}

function readComponent(id: string, part: Part): Component {
  const kind = KINDS.find((candidate) => at(part, candidate) !== undefined);
  if (!kind) throw new RangeError(`${id} is of no kind`);
  const rules = at(part, kind) ?? '';
  return { id, kind, rules, weightIn: (category) => weightIn(at(part, 'weight'), category) };
}

export interface Weighted {
  readonly id: string;
  /** Above 0, up to 1. */
  readonly weight: Fraction;
}

const isWeighted = ({ weight }: Weighted): boolean => compare(weight, ZERO) !== 0;

/** The groups that have a weight in the category. */
export function groupsIn(component: Component, category: string): Weighted[] {
  return entries(at(component.rules, 'groups'))
    .map(([id, weight]) => ({ id, weight: weightIn(weight, category) }))
    .filter(isWeighted);
}

/** The indicator leaves that have a weight in the category, each with its share of the whole. */
export function leavesIn(component: Component, category: string): Weighted[] {
  const indicators = at(component.rules, 'indicators');
  if (indicators === undefined) return [{ id: component.id, weight: ONE }];
  return leavesBelow(indicators, ONE, category).filter(isWeighted);
}

function leavesBelow(indicators: Part, above: Fraction, category: string): Weighted[] {
  return entries(indicators).flatMap(([id, indicator]) => {
    const weight = times(above, weightIn(at(indicator, 'weight'), category));
    const below = at(indicator, 'of');
    return below === undefined ? [{ id, weight }] : leavesBelow(below, weight, category);
  });
}
