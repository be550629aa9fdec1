import type { Problem } from '../messages/problem.ts';
import { verifyProblem } from '../messages/verify.ts';
import type { ReceiptLine } from '../receipt/read-receipt.ts';
import { sayRows } from '../receipt/region.ts';
import { hashRows } from '../receipt/row-entry.ts';
import { cellName } from '../workbook/model.ts';
import type { RegionState } from './region-state.ts';

/** Marks tell rows apart and prove nothing: the hash over all rows of a line does. */
export const lineAlterations = (state: RegionState): Problem[] =>
  state.lines.flatMap((line) => {
    const isProven = hashNow(state, line) === line.hash;
    return isProven ? [] : [changedRows(state, line.rows)];
  });

/** Where one of its rows is told of already, a line is taken as it was. */
function hashNow({ then, now, matched }: RegionState, { rows, hash }: ReceiptLine): string {
  const hashes: string[] = [];
  for (const row of rows) {
    if (!then.has(row)) continue;
    const own = now.get(matched.same.get(row) ?? 0);
    if (!own) return hash;
    hashes.push(own.hash);
  }
  return hashRows(hashes);
}

/** Rows of which no cell can be named, by their numbers now. */
export function changedRows(
  { kind, found, columns, matched }: RegionState,
  rows: readonly number[],
): Problem {
  const places = rows.map((row) => matched.same.get(row) ?? row);
  const cell = cellName(places[0] ?? 1, columns[0] ?? 1);
  const code = kind === 'input' ? 'input-row-changed' : 'own-row-changed';
  return verifyProblem(code, { rows: sayRows(rows) }, { place: { sheet: found.name, cell } });
}
