import { placeAt } from '../../layout/cells/view.ts';
import { holdsBallots } from '../../layout/model/ballot-sources.ts';
import type { TableReader } from '../../layout/people/table-reader.ts';
import { placeOf } from '../base/input.ts';
import type { At } from '../expression/tree.ts';

/**
 * The numbers of a row that are not read beside its name, as in a form: a reference of its own goes
 * along with each that is cut and pasted elsewhere. Single ballots guard theirs.
 */
export function apartNumbers(
  { sheet, table }: Pick<TableReader, 'sheet' | 'table'>,
  { line, name, columns }: { readonly line: number; readonly name: At; readonly columns: number[] },
): At[] {
  const own = table.block.turned ? name.column : name.row;
  if (own === line || holdsBallots(table)) return [];
  return columns.map((column) => placeOf(placeAt(sheet, line, column).cell ?? ''));
}
