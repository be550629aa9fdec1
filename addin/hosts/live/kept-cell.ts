import { isGuessable, type LiveCell } from './live-cell.ts';
import { formulaOf } from './told-cell.ts';

/** A cell as it stands, as a program is told it again. */
export function keptCell(formula: unknown, value: unknown): LiveCell | undefined {
  const calculated = formulaOf({ formula, value });
  const shown = typeof value === 'number' || typeof value === 'string' ? value : null;
  if (calculated !== undefined) return { kind: 'formula', formula: calculated, value: shown };
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'boolean')
    return { kind: 'formula', formula: value ? 'TRUE' : 'FALSE', value: null };
  return typeof value === 'string' && value !== ''
    ? { kind: 'text', value, isGuessable: isGuessable(value) }
    : undefined;
}
