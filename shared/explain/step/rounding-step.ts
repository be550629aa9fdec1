import type { Rational } from '../../exact/rational.ts';
import { multiply, rational } from '../../exact/rational.ts';
import { type Rounding, round } from '../../exact/round.ts';
import { decimalPlaces, formatFixed, formatForReading } from '../../exact/text.ts';
import type { Language } from '../../messages/message.ts';
import { say } from '../../messages/steps.ts';
import type { Citation } from '../../rulebook/model/rulebook.ts';
import type { Step } from './explanation.ts';
import { step } from './step.ts';

/** A declared rounding, where it changed the value. An exact half is flagged. */
export function roundingStep(
  exact: Rational,
  rounding: Rounding,
  language: Language,
): readonly Step[] {
  const needed = decimalPlaces(exact);
  if (needed !== undefined && needed <= rounding.places) return [];
  return [finalRoundingStep(exact, rounding, { language, cite: null })];
}

/** The same, said even where nothing had to be rounded. */
export function finalRoundingStep(
  exact: Rational,
  rounding: Rounding,
  { language, cite }: { readonly language: Language; readonly cite: Citation },
): Step {
  const { places, mode } = rounding;
  const values = { exact: formatForReading(exact, places + 4), places };
  const half = mode === 'half-up' && isHalf(exact, places) ? say(language, 'at-half', {}) : '';
  return step('rounding', say(language, `rounded-${mode}`, values) + half, {
    value: formatFixed(round(exact, rounding), places),
    cite,
  });
}

/** Whether `value` lies exactly half way between two numbers of that many decimals. */
export function isHalf(value: Rational, places: number): boolean {
  const scaled = multiply(value, rational(10n ** BigInt(places)));
  return scaled.den === 2n;
}
