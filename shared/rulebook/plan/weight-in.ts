import type { Rational } from '../../exact/rational.ts';
import type { Weight } from '../model/rulebook.ts';

/** The share in force for one category; 0 skips whatever it weighs there. */
export function weightIn(weight: Weight, category: string): Rational {
  if ('all' in weight) return weight.all;
  const own = weight.by.find(([id]) => id === category);
  if (!own) throw new Error(`No weight for category ${category}: the parser lets none pass`);
  return own[1];
}
