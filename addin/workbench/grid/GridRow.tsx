import { cellName } from '../../../shared/workbook/model.ts';
import type { CellView, EntryView } from '../../desk/views/model.ts';
import { useWords } from '../words/index.ts';
import { ENTRY_LOOKS } from './cell-account.ts';
import type { Cells } from './cell-tiles.ts';
import { boxOf, type Geometry, ROW_HEIGHT } from './geometry.ts';
import type { Line } from './lines.ts';
import type { Span } from './merges.ts';

/** Id of the selected cell; there is one grid on the page. */
export const SELECTED = 'selected-cell';

/** What all rows have in common. */
export interface Shared {
  cells: Cells;
  geometry: Geometry;
  /** By how many pixels rows lie higher than in the whole sheet. */
  shift: number;
  sayEntry: (entry: EntryView) => string;
}

interface RowProps extends Shared {
  line: Line;
  /** The column of the selected cell. */
  selected?: number | undefined;
}

/** A row with those of its cells that are drawn. */
export function Row({ line: { row, columns, spans }, shift, cells, selected, ...cell }: RowProps) {
  const words = useWords();
  const { geometry } = cell;
  const isHidden = cells.isHidden(row);
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
          cell={cells.at(row, column)}
          isSelected={column === selected}
          {...cell}
        />
      ))}
    </tr>
  );
}

interface CellProps extends Omit<Shared, 'cells' | 'shift'> {
  row: number;
  column: number;
  span: Span | undefined;
  cell: CellView | undefined;
  isSelected: boolean;
}

function GridCell({ cell, geometry, row, column, span, sayEntry, isSelected }: CellProps) {
  const entry = cell?.entry;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus, and says which cell is active
    <td
      class={looksOf(cell, span) || undefined}
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
      {cell?.text}
    </td>
  );
}

const looksOf = (cell: CellView | undefined, span: Span | undefined): string =>
  [
    cell?.kind === 'number' ? 'number right' : '',
    cell?.kind === 'error' ? 'is-error' : '',
    span ? 'is-merged' : '',
    span && span.whole.bottom > span.whole.top ? 'is-tall' : '',
    cell?.entry ? ENTRY_LOOKS[cell.entry.is] : '',
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
