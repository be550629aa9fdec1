import type { Area } from '../../../../shared/workbook/model.ts';

/** A part of a sheet that is asked for. */
export interface Piece {
  readonly sheet: number;
  readonly area: Area;
}

/**
 * As much from the front as one request may ask for, whole rows, at least one; and what is left.
 * @param most cells
 */
export function takePieces(
  pieces: readonly Piece[],
  most: number,
): { readonly taken: readonly Piece[]; readonly left: readonly Piece[] } {
  const taken: Piece[] = [];
  let room = most;
  for (const [index, { sheet, area }] of pieces.entries()) {
    const columns = area.right - area.left + 1;
    const rows = Math.max(taken.length === 0 ? 1 : 0, Math.floor(room / columns));
    const cut = area.top + rows - 1;
    if (cut < area.bottom) {
      const rest = { sheet, area: { ...area, top: cut + 1 } };
      if (rows > 0) taken.push({ sheet, area: { ...area, bottom: cut } });
      return { taken, left: [rest, ...pieces.slice(index + 1)] };
    }
    taken.push({ sheet, area });
    room -= columns * (area.bottom - area.top + 1);
  }
  return { taken, left: [] };
}

export const cellsIn = ({ top, left, bottom, right }: Area): number =>
  (bottom - top + 1) * (right - left + 1);
