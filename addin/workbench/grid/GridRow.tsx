import type { Entry } from '../../../shared/layout/account/entry.ts';
import type { SheetAccount } from '../../../shared/layout/account/sheet-account.ts';
import { type Cell, cellName, type Sheet } from '../../../shared/workbook/model.ts';
import { useWords } from '../words/index.ts';
import { ENTRY_LOOKS } from './cell-account.ts';
import { displayCell } from './cell-display.ts';
import { boxOf, type Geometry, ROW_HEIGHT } from './geometry.ts';
import type { Line } from './lines.ts';
import type { Span } from './merges.ts';

/** Id of the selected cell; there is one grid on the page. */
export const SELECTED = 'selected-cell';

/** What all rows have in common. */
export interface Shared {
  sheet: Sheet;
  geometry: Geometry;
  /** By how many pixels rows lie higher than in the whole sheet. */
  shift: number;
  account: SheetAccount | undefined;
  sayEntry: (entry: Entry) => string;
}

interface RowProps extends Shared {
  line: Line;
  /** The column of the selected cell. */
  selected?: number | undefined;
}

/** A row with those of its cells that are drawn. */
export function Row({
  line: { row, columns, spans },
  shift,
  account,
  selected,
  ...cell
}: RowProps) {
  const words = useWords();
  const { geometry, sheet } = cell;
  const isHidden = sheet.hiddenRows.has(row);
  return (
    <tr
      class={isHidden ? 'was-hidden' : undefined}
      aria-rowindex={row + 1}
      style={{ top: `${row * ROW_HEIGHT - shift}px` }}
    >
      <th
        scope="row"
        aria-colindex={1}
        class={selected === undefined ? 'number' : 'number is-here'}
        style={{ width: `${geometry.headWidth}px` }}
      >
        {row}
        {isHidden && ` ${words.hiddenLine}`}
      </th>
      {columns.map((column) => (
        <GridCell
          key={column}
          row={row}
          column={column}
          span={spans.get(column)}
          entry={account?.entryAt(row, column)}
          isSelected={column === selected}
          {...cell}
        />
      ))}
    </tr>
  );
}

interface CellProps extends Omit<Shared, 'account' | 'shift'> {
  row: number;
  column: number;
  span: Span | undefined;
  entry: Entry | undefined;
  isSelected: boolean;
}

function GridCell({ sheet, geometry, row, column, span, entry, sayEntry, isSelected }: CellProps) {
  const cell = sheet.rows.get(row)?.get(column);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus, and says which cell is active
    <td
      class={looksOf(cell, entry, span) || undefined}
      rowSpan={span && span.whole.bottom - span.whole.top + 1}
      colSpan={span && span.whole.right - span.whole.left + 1}
      style={placeOf(
        geometry,
        row,
        span?.drawn ?? { top: row, left: column, bottom: row, right: column },
      )}
      id={isSelected ? SELECTED : undefined}
      data-cell={cellName(row, column)}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid
      role="gridcell"
      aria-colindex={column + 1}
      aria-selected={isSelected}
      title={entry && sayEntry(entry)}
    >
      {cell && displayCell(cell)}
    </td>
  );
}

const looksOf = (
  cell: Cell | undefined,
  entry: Entry | undefined,
  span: Span | undefined,
): string =>
  [
    cell?.kind === 'number' ? 'number right' : '',
    cell?.kind === 'error' ? 'is-error' : '',
    span ? 'is-merged' : '',
    span && span.whole.bottom > span.whole.top ? 'is-tall' : '',
    entry ? ENTRY_LOOKS[entry.is] : '',
  ]
    .filter(Boolean)
    .join(' ');

/** Inside its row, from which a merged area may hang down. */
function placeOf(geometry: Geometry, row: number, area: Span['drawn']) {
  const box = boxOf(geometry, area);
  return {
    top: `${box.top - row * ROW_HEIGHT}px`,
    left: `${box.left}px`,
    width: `${box.width}px`,
    height: `${box.height}px`,
  };
}
