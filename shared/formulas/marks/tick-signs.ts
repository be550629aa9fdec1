import { cellText } from '../../layout/cells/cell-text.ts';
import { createSignReader } from '../../layout/cells/signs.ts';
import type { Workbook } from '../../workbook/model.ts';
import type { Slot } from './slots.ts';

/** What a sheet writes under a level that is chosen, and under one that is not. */
export interface TickSigns {
  readonly tick: string;
  /** Null where nothing is written there. */
  readonly cross: string | null;
}

/** By sheet, the signs that are met most often: whatever else stands there is read as the core read it. */
export function tickSigns(
  { sheets }: Workbook,
  slots: readonly Slot[],
): (sheet: string) => TickSigns {
  const signOf = createSignReader();
  const rows = new Map(sheets.map((sheet) => [sheet.name, sheet.rows]));
  const met = new Map<string, { ticks: Map<string, number>; crosses: Map<string, number> }>();
  for (const { sheet, ticks, cells } of slots) {
    if (!ticks) continue;
    const own = met.get(sheet) ?? { ticks: new Map(), crosses: new Map() };
    met.set(sheet, own);
    for (const { row, column } of cells) {
      const cell = rows.get(sheet)?.get(row)?.get(column);
      const sign = signOf(cell);
      const kept =
        sign === 'tick' || sign === 'one'
          ? own.ticks
          : sign === 'zero' || sign === 'no'
            ? own.crosses
            : null;
      const text = cellText(cell);
      kept?.set(text, (kept.get(text) ?? 0) + 1);
    }
  }
  return (sheet) => {
    const own = met.get(sheet);
    return { tick: most(own?.ticks) ?? '√', cross: most(own?.crosses) ?? null };
  };
}

const most = (counts: ReadonlyMap<string, number> | undefined): string | undefined =>
  [...(counts ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0];
