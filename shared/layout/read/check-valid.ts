import type { At, Tally } from '../../ballots/review.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { quotable } from '../cells/cell-text.ts';
import { states } from '../model/stated.ts';
import type { TallyRow } from './leaf-columns.ts';

/** A share of the valid ballots needs their number, and no more votes than that. */
export function withoutValid(
  { table, row, isNeeded, leaves, need: { amongValid } }: TallyRow,
  { turnout: { valid }, counts }: Tally,
): Problem[] {
  if (amongValid === null || !isNeeded) return [];
  // Without any such column the run stops, with one sentence.
  if (!states(table.table, ['valid'])) return [];
  const { subject } = row;
  const name = quotable(row.name);
  if (!valid) return [layoutProblem('valid-blank', { name }, { place: row.at, subject })];
  const isAmong = leaves[0]?.levels.map(
    ({ meaning }) => meaning.is === 'level' && amongValid.includes(meaning.id),
  );
  const cells = counts[0]?.levels.filter((_, level) => isAmong?.[level]) ?? [];
  const counted = cells.reduce((sum, { value }) => sum + (value ?? 0), 0);
  if (valid.value === null || counted <= valid.value) return [];
  const values = { name, counted, valid: valid.value };
  return [layoutProblem('counts-above-valid', values, { place: valid.at, subject })];
}

/** 有效 should be all answers of an indicator that is asked, with or without its not-marks. */
export function unlikeValid(
  { row, leaves, need, group }: TallyRow,
  { counts, turnout: { valid } }: Tally,
): Problem[] {
  const expected = valid?.value;
  if (expected === undefined || expected === null) return [];
  return counts.flatMap(({ indicator, levels, notMarks }, index) => {
    if (!row.category.asks(need.id, group, indicator)) return [];
    const marks = total(levels);
    const answers = total([...levels, ...notMarks.filter((cell) => cell !== undefined)]);
    if (marks === null || answers === null || marks === expected || answers === expected) return [];
    const values = {
      name: quotable(row.name),
      indicator: leaves[index]?.indicator.title ?? '',
      sum: answers,
      valid: expected,
    };
    return [layoutProblem('counts-unlike-valid', values, { place: levels[0]?.at ?? row.at })];
  });
}

/** Null where a count cannot be read. */
function total(cells: readonly At<number>[]): number | null {
  return cells.reduce<number | null>(
    (sum, { value }) => (sum === null || value === null ? null : sum + value),
    0,
  );
}
