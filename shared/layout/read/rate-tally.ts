import type { Tally } from '../../ballots/review.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { quotable } from '../cells/cell-text.ts';
import type { JudgedComponent } from '../labels/ballots-words.ts';
import { countsValid } from '../labels/turnout-asked.ts';
import { type RowContext, states } from './tally-plan.ts';

/** A share of the valid ballots needs their number, and no more votes than that. */
export function withoutValid(
  { table, row, isNeeded, plan }: RowContext,
  { turnout: { valid }, counts }: Tally,
  component: JudgedComponent,
): Problem[] {
  if (component.kind !== 'rate' || !countsValid(component) || !isNeeded) return [];
  // Without any such column the run stops, with one sentence.
  if (!states(table.table, ['valid'])) return [];
  const { subject } = row;
  const name = quotable(row.name);
  if (!valid) return [layoutProblem('valid-blank', { name }, { place: row.at, subject })];
  const asked = plan.leaves[0]?.levels.map(({ meaning }) => meaning) ?? [];
  const isOf = asked.map((meaning) => meaning.is === 'level' && component.of.includes(meaning.id));
  const cells = counts[0]?.levels.filter((_, level) => isOf[level]) ?? [];
  const counted = cells.reduce((sum, { value }) => sum + (value ?? 0), 0);
  if (valid.value === null || counted <= valid.value) return [];
  const values = { name, counted, valid: valid.value };
  return [layoutProblem('counts-above-valid', values, { place: valid.at, subject })];
}
