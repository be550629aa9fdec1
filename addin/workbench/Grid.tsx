import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Entry } from '../../shared/layout/account/entry.ts';
import type { SheetAccount } from '../../shared/layout/account/sheet-account.ts';
import {
  type Area,
  type CellPosition,
  cellName,
  columnName,
  parseCell,
  type Sheet,
} from '../../shared/workbook/model.ts';
import { ENTRY_LOOKS } from './cell-account.ts';
import { displayCell } from './cell-display.ts';
import { cellKey, type Merges, mergesIn } from './merges.ts';
import { useWords } from './words/index.ts';

interface Props {
  sheet: Sheet;
  /** What is drawn. */
  part: Area;
  selected: CellPosition | null;
  /** What became of each cell, once the workbook has been read. */
  account: SheetAccount | undefined;
  sayEntry: (entry: Entry) => string;
  onSelect: (position: CellPosition) => void;
  onMove: (rows: number, columns: number) => void;
}

type Shown = Omit<Props, 'onSelect' | 'onMove'>;

/** Id of the selected cell; there is one grid on the page. */
const SELECTED = 'selected-cell';

const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** A part of a sheet as a table: values, merged cells, and the selected cell in view. */
export function Grid({ onSelect, onMove, ...shown }: Props) {
  const { sheet, part, selected } = shown;
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
        <Head sheet={sheet} part={part} selected={selected} />
        <Body {...shown} />
      </table>
    </div>
  );
}

function Head({ sheet, part, selected }: Pick<Props, 'sheet' | 'part' | 'selected'>) {
  const words = useWords();
  const looks = (column: number) => [
    column === selected?.column ? 'is-here' : '',
    sheet.hiddenColumns.has(column) ? 'was-hidden' : '',
  ];
  return (
    <thead>
      <tr>
        <td class="corner" />
        {range(part.left, part.right).map((column) => (
          <th key={column} scope="col" class={looks(column).filter(Boolean).join(' ') || undefined}>
            {columnName(column)}
            {sheet.hiddenColumns.has(column) && ` ${words.hiddenLine}`}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Of thousands of cells a move of the selection draws two rows anew: the others are the same as before. */
function Body({ sheet, part, selected, account, sayEntry }: Shown) {
  const merges = useMemo(() => mergesIn(sheet, part), [sheet, part]);
  const shared = { sheet, part, merges, account, sayEntry };
  const rows = useMemo(
    () =>
      range(part.top, part.bottom).map((row) => (
        // By place: what is scrolled to takes over the cells that are there.
        <Row key={row - part.top} row={row} selected={null} {...shared} />
      )),
    [sheet, part, account, sayEntry],
  );
  if (!selected) return <tbody>{rows}</tbody>;
  const { row, column } = selected;
  const own = <Row key={row - part.top} row={row} selected={column} {...shared} />;
  return <tbody>{rows.map((other, index) => (part.top + index === row ? own : other))}</tbody>;
}

interface RowProps extends Omit<CellProps, 'column' | 'entry' | 'isSelected'> {
  part: Area;
  account: SheetAccount | undefined;
  /** The column of the selected cell. */
  selected: number | null;
}

function Row({ row, part, account, selected, ...cell }: RowProps) {
  const words = useWords();
  const isHidden = cell.sheet.hiddenRows.has(row);
  return (
    <tr class={isHidden ? 'was-hidden' : undefined}>
      <th scope="row" class={selected === null ? 'number' : 'number is-here'}>
        {row}
        {isHidden && ` ${words.hiddenLine}`}
      </th>
      {range(part.left, part.right).map((column) => (
        <GridCell
          key={column}
          row={row}
          column={column}
          entry={account?.entryAt(row, column)}
          isSelected={column === selected}
          {...cell}
        />
      ))}
    </tr>
  );
}

interface CellProps {
  sheet: Sheet;
  row: number;
  column: number;
  merges: Merges;
  entry: Entry | undefined;
  sayEntry: Props['sayEntry'];
  isSelected: boolean;
}

function GridCell({ sheet, row, column, merges, entry, sayEntry, isSelected }: CellProps) {
  const key = cellKey(row, column);
  if (merges.covered.has(key)) return null;
  const cell = sheet.rows.get(row)?.get(column);
  const span = merges.spans.get(key);
  const looks = [
    cell?.kind === 'number' ? 'number right' : '',
    cell?.kind === 'error' ? 'is-error' : '',
    span && span.columns > 1 ? 'is-merged' : '',
    entry ? ENTRY_LOOKS[entry.is] : '',
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
      title={entry && sayEntry(entry)}
    >
      {cell && displayCell(cell)}
    </td>
  );
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
