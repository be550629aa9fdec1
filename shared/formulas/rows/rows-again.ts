import { decimalsOf, evaluate, mayShowDecimals } from '../expression/evaluate.ts';
import { moved } from '../expression/moved.ts';
import type { At, CellNode, Content, Expression, Line, RangeNode } from '../expression/tree.ts';
import { isNumber, type Value } from '../expression/value.ts';
import { type Plain, plainValue } from './content.ts';
import { decimalsIn, type Form, kept, type SettledRow } from './settled-rows.ts';

/** Where rows stand, and what they do not have in common with others of their kind. */
export interface Where extends Named {
  /** The text that stands in a column of each of them, by column. */
  readonly texts: ReadonlyMap<number, string>;
}
interface Named {
  readonly first: number;
  /** The rows elsewhere on the sheet that their formulas name, each once. */
  readonly named: readonly number[];
}
/** Rows that are to the letter those of the same key, but for where they stand. */
export interface Alike extends Where {
  readonly key: string;
}

/** A cell as it was put. */
export interface Put {
  readonly at: At;
  readonly content: Expression | Plain;
  readonly form: Form;
  /** The rows that its formula names beside its own. */
  readonly others: readonly number[];
}

/** The cells of a sheet as far as they are there. */
export interface SheetCells {
  readonly name: string;
  readonly valueAt: (row: number, column: number) => Value | undefined;
  readonly decimalsAt: (row: number, column: number) => number | undefined;
}

/** Makes the rows once more: their formulas are neither built nor written again, only worked out. */
export type Again = (where: Where) => readonly SettledRow[];

/** From rows as they were put; undefined where they name a row, or hold a text, that is not said. */
export function rowsAgain(
  puts: readonly Put[],
  where: Where,
  sheet: SheetCells,
): Again | undefined {
  const last = puts.reduce((most, { at }) => Math.max(most, at.row), 0);
  const block = new Block(where, last - where.first + 1, sheet);
  return puts.every((put) => block.add(put)) ? (elsewhere) => block.rows(elsewhere) : undefined;
}

interface Repeated {
  readonly form: Form;
  readonly others: readonly Place[];
  readonly content: RepeatedContent;
}
type RepeatedContent = { readonly value: Value | typeof OWN_TEXT } | Formula;
const OWN_TEXT = Symbol('own text');
interface Formula {
  readonly tree: Expression;
  readonly mayShowDecimals: boolean;
}

/** A row of the block, from 0 on; behind them those that it names. */
type Place = number;
const NOWHERE: Place = -1;

class Block {
  readonly #size: number;
  readonly #sheet: SheetCells;
  readonly #cells: (Repeated | undefined)[][];
  readonly #forms: (Form | undefined)[][];
  /** Where the rows stand that are being made, and what is worked out of them. */
  #where: Where;
  #values: (Value | undefined)[][] = [];

  constructor(where: Where, size: number, sheet: SheetCells) {
    this.#where = where;
    this.#size = size;
    this.#sheet = sheet;
    this.#cells = Array.from({ length: size }, () => []);
    this.#forms = Array.from({ length: size }, () => []);
  }

  /** Whether the cell, of the rows where they stand first, can be repeated. */
  add({ at: { row, column }, content, form, others }: Put): boolean {
    const place = this.#placeOf(row);
    const places = others.map((other) => this.#placeOf(other));
    const repeated = 'plain' in content ? this.#plain(content, column) : this.#formula(content);
    const [cells, forms] = [this.#cells[place], this.#forms[place]];
    if (!cells || !forms || !repeated || places.includes(NOWHERE)) return false;
    cells[column] = { form, others: places, content: repeated };
    forms[column] = form;
    return true;
  }

  rows(where: Where): SettledRow[] {
    this.#where = where;
    this.#values = this.#cells.map(({ length }) => new Array(length));
    return this.#cells.map((cells, place) => {
      for (let column = 1; column < cells.length; column++) this.#value(place, column);
      return {
        height: undefined,
        forms: this.#forms[place] ?? [],
        values: this.#values[place] ?? [],
        othersIn: this.#othersIn(cells, { first: where.first, named: where.named }),
        decimals: decimalsIn(cells.length, (column) => this.#decimals(place, column)),
      };
    });
  }

  #placeOf(row: number): Place {
    const own = row - this.#where.first;
    if (own >= 0 && own < this.#size) return own;
    const named = this.#where.named.indexOf(row);
    return named === -1 ? NOWHERE : this.#size + named;
  }

  #othersIn(cells: (Repeated | undefined)[], where: Named): SettledRow['othersIn'] {
    return (column) => cells[column]?.others.map((place) => this.#rowAt(place, where)) ?? [];
  }

  #rowAt(place: Place, { first, named }: Named): number {
    return place < this.#size ? first + place : (named[place - this.#size] ?? 0);
  }

  #plain(content: Plain, column: number): RepeatedContent | undefined {
    const value = plainValue(content);
    const text = this.#where.texts.get(column);
    if (text === undefined) return { value };
    return value === text ? { value: OWN_TEXT } : undefined;
  }

  #formula(content: Expression): Formula | undefined {
    let isFound = true;
    const find = (sheet: string, row: number): Place => {
      const place = sheet === this.#sheet.name ? this.#placeOf(row) : NOWHERE;
      isFound &&= place !== NOWHERE;
      return place;
    };
    const tree = moved(content, {
      cell: (cell) =>
        cell.anchor.row ? cell : this.#movedCell(cell, find(cell.sheet, cell.at.row)),
      range: (range) =>
        range.anchor.row ? range : this.#movedRange(range, find(range.sheet, range.first.row)),
    });
    return isFound ? { tree, mayShowDecimals: mayShowDecimals(tree) } : undefined;
  }

  #movedCell(cell: CellNode, place: Place): CellNode {
    const { column } = cell.at;
    const holds: Content = {
      value: () => this.#value(place, column) ?? null,
      decimals: () => this.#decimals(place, column),
    };
    return { ...cell, holds };
  }

  /** Of one row: no other moves with its formula. */
  #movedRange(range: RangeNode, place: Place): RangeNode {
    const { column } = range.first;
    const line: Line = { at: (index) => this.#value(place, column + index) ?? null };
    return { ...range, line };
  }

  #value(place: Place, column: number): Value | undefined {
    const values = this.#values[place];
    if (!values) return this.#sheet.valueAt(this.#rowAt(place, this.#where), column);
    const known = values[column];
    if (known !== undefined) return known;
    const content = this.#cells[place]?.[column]?.content;
    if (content === undefined) return undefined;
    const value = kept(this.#workedOut(content, column));
    values[column] = value;
    return value;
  }

  #workedOut(content: RepeatedContent, column: number): Value {
    if ('tree' in content) return evaluate(content.tree);
    return content.value === OWN_TEXT ? (this.#where.texts.get(column) ?? '') : content.value;
  }

  #decimals(place: Place, column: number): number | undefined {
    const values = this.#values[place];
    if (!values) return this.#sheet.decimalsAt(this.#rowAt(place, this.#where), column);
    const content = this.#cells[place]?.[column]?.content;
    if (!content || !('tree' in content) || !content.mayShowDecimals) return undefined;
    return isNumber(this.#value(place, column) ?? null) ? decimalsOf(content.tree) : undefined;
  }
}
