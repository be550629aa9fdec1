import type { At } from '../../ballots/review.ts';
import { fromCellNumber } from '../../exact/cell-number.ts';
import { type Rational, whole } from '../../exact/rational.ts';
import type { Cell, Workbook } from '../../workbook/model.ts';
import { cell, type Expression } from '../expression/expression.ts';
import { quoteSheet } from './draft.ts';

/** One of the workbook's own cells, as it was when it was scored. */
export interface Input {
  /** As formulas name it. */
  readonly address: string;
  readonly stored: Cell | undefined;
  /** What the core read; null where it could not. */
  readonly value: Rational | null;
}

/** Finds cells by the places that the review names. */
export function inputFinder({ sheets }: Workbook): (input: At<number> | At<Rational>) => Input {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return ({ at: { sheet, cell: name = '' }, value }) => {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
    return {
      address: `${quoteSheet(sheet)}!${name}`,
      stored: byName.get(sheet)?.rows.get(Number(row))?.get(columnNumber(letters)),
      value: typeof value === 'number' ? whole(value) : value,
    };
  };
}

/** A blank looks like an empty text. */
export function rawCell({ address, stored }: Input): Expression {
  if (stored?.kind === 'number') return cell(address, fromCellNumber(stored.value));
  return cell(address, stored?.kind === 'text' ? stored.value : '');
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
