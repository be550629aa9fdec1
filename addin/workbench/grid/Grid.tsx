import type { VNode } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import {
  type Area,
  type CellPosition,
  columnName,
  parseCell,
} from '../../../shared/workbook/model.ts';
import type { EntryView, SheetView } from '../../desk/views/model.ts';
import { useWords } from '../words/index.ts';
import type { Cells } from './cell-tiles.ts';
import { columnWidths, headWidth } from './column-widths.ts';
import { Row, SELECTED, type Shared } from './GridRow.tsx';
import {
  type Geometry,
  geometryOf,
  heightOf,
  pageOf,
  partIn,
  shiftOf,
  type View,
  widthOf,
} from './geometry.ts';
import { type Line, linesIn, withCell } from './lines.ts';
import { mergesIn } from './merges.ts';
import { areaAt, type Motion } from './selection-state.ts';
import { useView } from './use-view.ts';

interface Props {
  sheet: SheetView;
  cells: Cells;
  selected: CellPosition | null;
  sayEntry: (entry: EntryView) => string;
  /** What is drawn from now on, so that its cells are there. */
  onSee: (part: Area) => void;
  onSelect: (position: CellPosition) => void;
  onMove: (motion: Motion, page: number) => void;
}

const KEYS: Readonly<Record<string, Motion>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  PageUp: 'page-up',
  PageDown: 'page-down',
  Home: 'row-start',
  End: 'row-end',
  'Control Home': 'start',
  'Control End': 'end',
};

/** A sheet of any size as a grid: of its cells those that are seen are drawn, and the selected one. */
export function Grid({ onSelect, onMove, ...shown }: Props) {
  const { sheet, selected } = shown;
  const frame = useRef<HTMLDivElement>(null);
  const geometry = useGeometry(sheet);
  const view = useView(frame, { sheet, geometry, selected });
  function onKeyDown(event: KeyboardEvent) {
    const motion = KEYS[event.ctrlKey || event.metaKey ? `Control ${event.key}` : event.key];
    if (!motion || event.altKey) return;
    event.preventDefault();
    onMove(motion, pageOf(view));
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
        style={{ width: `${widthOf(geometry)}px`, height: `${heightOf(geometry)}px` }}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that takes keys is a grid
        role="grid"
        aria-label={sheet.name}
        aria-readonly="true"
        aria-rowcount={sheet.rows + 1}
        aria-colcount={sheet.columns + 1}
        aria-activedescendant={selected ? SELECTED : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <DrawnCells {...shown} geometry={geometry} view={view} />
      </table>
    </div>
  );
}

function useGeometry(sheet: SheetView): Geometry {
  const { hiddenLine } = useWords();
  return useMemo(
    () => geometryOf(sheet.rows, columnWidths(sheet, hiddenLine), headWidth(sheet, hiddenLine)),
    [sheet, hiddenLine],
  );
}

interface CellsProps extends Omit<Props, 'onSelect' | 'onMove'> {
  geometry: Geometry;
  view: View;
}

function DrawnCells(props: CellsProps) {
  const { sheet, cells, selected, sayEntry, geometry, view, onSee } = props;
  const { top, left, bottom, right } = partIn(geometry, view);
  const part = useMemo(() => ({ top, left, bottom, right }), [top, left, bottom, right]);
  const lines = useMemo(() => linesIn(part, mergesIn(sheet, part)), [sheet, part]);
  const shared = { cells, geometry, shift: shiftOf(geometry, view), sayEntry };
  useEffect(() => onSee(part), [part, cells, onSee]);
  useEffect(() => {
    if (selected) onSee(areaAt(undefined, selected));
  }, [selected, cells, onSee]);
  const { rows, keyOf } = useRows(lines, part, shared);
  const here = selected && withCell(lines, selected);
  const own = here?.find(({ row }) => row === selected?.row);
  return (
    <>
      <Head sheet={sheet} geometry={geometry} part={part} selected={selected} />
      <tbody>
        {(here ?? lines).map((line) =>
          line === own ? (
            <Row key={keyOf(line.row)} line={line} selected={selected?.column} {...shared} />
          ) : (
            rows.get(line.row)
          ),
        )}
      </tbody>
    </>
  );
}

/** Rows that were there before stay the same: of what is scrolled, only what comes in is drawn. */
function useRows(lines: readonly Line[], part: Area, shared: Shared) {
  const { cells, geometry, shift, sayEntry } = shared;
  const { top, left, bottom, right } = part;
  const slots = bottom - top + 1;
  // A row that comes in takes over the cells of one that went out.
  const keyOf = (row: number) => (row < top || row > bottom ? `beside ${row}` : `${row % slots}`);
  const drawn = useMemo(
    () => ({ rows: new Map<number, VNode>() }),
    [cells, geometry, shift, sayEntry, left, right, slots],
  );
  const rows = useMemo(() => {
    const whole = right - left + 1;
    const toRow = (line: Line) => {
      const isPlain = line.spans.size === 0 && line.columns.length === whole;
      const before = isPlain ? drawn.rows.get(line.row) : undefined;
      return before ?? <Row key={keyOf(line.row)} line={line} {...shared} />;
    };
    drawn.rows = new Map(lines.map((line) => [line.row, toRow(line)]));
    return drawn.rows;
  }, [lines, drawn]);
  return { rows, keyOf };
}

interface HeadProps {
  sheet: SheetView;
  geometry: Geometry;
  part: Area;
  selected: CellPosition | null;
}

/** The letters of the columns. */
function Head({ sheet, geometry, part: { left, right }, selected }: HeadProps) {
  const words = useWords();
  const looks = (column: number) => [
    column === selected?.column ? 'is-here' : '',
    sheet.hiddenColumns.has(column) ? 'was-hidden' : '',
  ];
  const columns = Array.from({ length: Math.max(0, right - left + 1) }, (_, at) => left + at);
  return (
    <thead>
      <tr aria-rowindex={1}>
        <td class="corner" aria-colindex={1} style={{ width: `${geometry.headWidth}px` }} />
        {columns.map((column) => (
          <th
            key={column}
            scope="col"
            aria-colindex={column + 1}
            class={looks(column).filter(Boolean).join(' ') || undefined}
            style={placeOf(geometry, column)}
          >
            {columnName(column)}
            {sheet.hiddenColumns.has(column) && ` ${words.hiddenLine}`}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function placeOf({ edges }: Geometry, column: number) {
  const [from = 0, to = 0] = edges.slice(column - 1, column + 1);
  return { left: `${from}px`, width: `${to - from}px` };
}
