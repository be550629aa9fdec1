import { useEffect, useRef } from 'preact/hooks';
import {
  type Area,
  type CellPosition,
  cellName,
  columnName,
  parseCell,
  type Sheet,
} from '../../shared/workbook/model.ts';
import { displayCell } from './cell-display.ts';
import { cellKey, type Merges, mergesIn } from './merges.ts';

interface Props {
  sheet: Sheet;
  /** What is drawn. */
  part: Area;
  selected: CellPosition | null;
  onSelect: (position: CellPosition) => void;
  onMove: (rows: number, columns: number) => void;
}

/** Id of the selected cell; there is one grid on the page. */
const SELECTED = 'selected-cell';

const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** A part of a sheet as a table: values, merged cells, and the selected cell in view. */
export function Grid({ sheet, part, selected, onSelect, onMove }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.scrollTo(0, 0), [sheet]);
  useEffect(() => {
    frame.current
      ?.querySelector(`#${SELECTED}`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [sheet, selected]);
  function onKeyDown(event: KeyboardEvent) {
    const move = MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    onMove(...move);
  }
  function onClick({ target }: MouseEvent) {
    const cell = target instanceof Element ? target.closest('td') : null;
    const position = parseCell(cell?.dataset.cell ?? '');
    if (position) onSelect(position);
  }
  return (
    <div ref={frame} class="grid-frame">
      <table
        class="grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that takes keys is a grid
        role="grid"
        aria-label={sheet.name}
        aria-activedescendant={selected ? SELECTED : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <Head part={part} selected={selected} />
        <Body sheet={sheet} part={part} selected={selected} />
      </table>
    </div>
  );
}

function Head({ part, selected }: Pick<Props, 'part' | 'selected'>) {
  return (
    <thead>
      <tr>
        <td class="corner" />
        {range(part.left, part.right).map((column) => (
          <th key={column} scope="col" class={column === selected?.column ? 'is-here' : undefined}>
            {columnName(column)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Body({ sheet, part, selected }: Pick<Props, 'sheet' | 'part' | 'selected'>) {
  const merges = mergesIn(sheet, part);
  return (
    <tbody>
      {range(part.top, part.bottom).map((row) => (
        <tr key={row} class={sheet.hiddenRows.has(row) ? 'was-hidden' : undefined}>
          <th scope="row" class={row === selected?.row ? 'number is-here' : 'number'}>
            {row}
          </th>
          {range(part.left, part.right).map((column) => (
            <GridCell
              key={column}
              sheet={sheet}
              row={row}
              column={column}
              merges={merges}
              isSelected={row === selected?.row && column === selected.column}
            />
          ))}
        </tr>
      ))}
    </tbody>
  );
}

interface CellProps {
  sheet: Sheet;
  row: number;
  column: number;
  merges: Merges;
  isSelected: boolean;
}

function GridCell({ sheet, row, column, merges, isSelected }: CellProps) {
  const key = cellKey(row, column);
  if (merges.covered.has(key)) return null;
  const cell = sheet.rows.get(row)?.get(column);
  const span = merges.spans.get(key);
  const looks = [
    cell?.kind === 'number' ? 'number right' : '',
    cell?.kind === 'error' ? 'is-error' : '',
    span && span.columns > 1 ? 'is-merged' : '',
  ];
  return (
    <td
      class={looks.filter(Boolean).join(' ') || undefined}
      rowSpan={span?.rows}
      colSpan={span?.columns}
      id={isSelected ? SELECTED : undefined}
      data-cell={cellName(row, column)}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid
      role="gridcell"
      tabIndex={-1}
      aria-selected={isSelected}
    >
      {cell && displayCell(cell)}
    </td>
  );
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
