import { toCellNumber } from '../exact/cell-number.ts';
import { areaName, columnName, type NewCell, type NewRow, type SharedFormula } from './model.ts';
import { formulaMade, type PlacedFormula } from './placed-formula.ts';
import type { PatchedStyles } from './style/styles.ts';
import { escapeContent } from './xml/edit-xml.ts';

/** Letters of the columns that rows had so far: asked for every cell. */
const letters: string[] = [];
const lettersOf = (index: number): string => {
  letters[index] ??= columnName(index + 1);
  return letters[index];
};

/** One row of a sheet, its number from 1. */
export function rowXml(
  { height, cells }: NewRow,
  row: number,
  { styleOf }: Pick<PatchedStyles, 'styleOf'>,
): string {
  const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  let inside = '';
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    if (!cell) continue;
    const style = styleOf(cell.style, isQuoted(cell));
    inside += `<c r="${lettersOf(index)}${row}"${style === 0 ? '' : ` s="${style}"`}${contentXml(cell)}`;
  }
  return `<row r="${row}"${size}>${inside}</row>`;
}

/** Text that a program could take for a formula when somebody edits the cell. */
const FORMULA_LIKE = /^[=+\-@\t\r]/;

const isQuoted = ({ value, formula }: NewCell): boolean =>
  typeof value === 'string' && formula === undefined && FORMULA_LIKE.test(value);

/** From behind the cell's name and style. */
function contentXml({ value, formula, shared }: NewCell): string {
  if (value === null) return '/>';
  const calculated = formula === undefined ? '' : formulaXml(formula, shared);
  if (typeof value !== 'string') {
    const number = typeof value === 'number' ? value : toCellNumber(value);
    return `>${calculated}<v>${number}</v></c>`;
  }
  if (formula !== undefined) return ` t="str">${calculated}<v>${escapeContent(value)}</v></c>`;
  const space = SPACED.test(value) ? ' xml:space="preserve"' : '';
  return ` t="inlineStr"><is><t${space}>${escapeContent(value)}</t></is></c>`;
}

function formulaXml(formula: string | PlacedFormula, shared: SharedFormula | undefined): string {
  if (!shared) return `<f>${formulaMade(formula, escapeContent)}</f>`;
  const { index, area } = shared;
  return area
    ? `<f t="shared" ref="${areaName(area)}" si="${index}">${formulaMade(formula, escapeContent)}</f>`
    : `<f t="shared" si="${index}"/>`;
}

/** Programs trim or fold such texts unless they are told not to. */
const SPACED = /^\s|\s$|[\t\n\r]|\s\s/;
