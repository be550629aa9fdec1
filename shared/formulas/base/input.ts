import type { At } from '../../ballots/review.ts';
import { fromCellNumber } from '../../exact/cell-number.ts';
import { type Rational, whole } from '../../exact/rational.ts';
import type { Cell, Workbook } from '../../workbook/model.ts';
import { type CellNode, FREE } from '../expression/tree.ts';
import { cellError, type Value } from '../expression/value.ts';

/** One of the workbook's own cells, as it was when it was scored. */
export interface Input {
  readonly cell: CellNode;
  readonly stored: Cell | undefined;
  /** What the core read; null where it could not. */
  readonly value: Rational | null;
}

/** Finds cells by the places that the review names. */
export function inputFinder({ sheets }: Workbook): (input: At<number> | At<Rational>) => Input {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return ({ at: { sheet, cell: name = '' }, value }) => {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
    const at = { row: Number(digits), column: columnNumber(letters) };
    const stored = byName.get(sheet)?.rows.get(at.row)?.get(at.column);
    const holds = { value: () => storedValue(stored), decimals: () => undefined };
    return {
      cell: { kind: 'cell', sheet, at, anchor: FREE, holds },
      stored,
      value: typeof value === 'number' ? whole(value) : value,
    };
  };
}

function storedValue(stored: Cell | undefined): Value {
  if (stored === undefined) return null;
  if (stored.kind === 'number') return fromCellNumber(stored.value);
  return stored.kind === 'error' ? cellError('#VALUE!') : stored.value;
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
