import { cellName } from '../../shared/workbook/model.ts';
import { Tabs, tabId } from '../taskpane/parts/Tabs.tsx';
import { displayCell } from './cell-display.ts';
import { Grid } from './Grid.tsx';
import type { GridState } from './grid-state.ts';
import { COLUMNS_SHOWN, ROWS_SHOWN } from './selection-state.ts';
import { useWords } from './words/index.ts';

/** The open workbook: the selected cell's whole text, its sheet, and the tabs of all sheets. */
export function WorkbookView({ grid }: { grid: GridState }) {
  const words = useWords();
  const sheet = grid.sheet.value;
  const tabs = grid.workbook.value.sheets.map(({ name, hidden }, index) => ({
    id: `${index}`,
    label: hidden ? `${name}（${words.hiddenSheet}）` : name,
  }));
  const chosen = `${grid.sheetIndex.value}`;
  return (
    <main class="workbook" aria-label={words.workbook}>
      <SelectedCell grid={grid} />
      <div id="sheet" class="sheet" role="tabpanel" aria-labelledby={tabId('sheet', chosen)}>
        {sheet && sheet.rows.size > 0 ? (
          <SheetPart grid={grid} />
        ) : (
          <p class="empty">{words.emptySheet}</p>
        )}
      </div>
      <Tabs
        label={words.sheets}
        tabs={tabs}
        chosen={chosen}
        onChoose={(id) => grid.openSheet(Number(id))}
        controls="sheet"
      />
    </main>
  );
}

function SelectedCell({ grid }: { grid: GridState }) {
  const words = useWords();
  const selected = grid.selected.value;
  const cell = selected && grid.sheet.value?.rows.get(selected.row)?.get(selected.column);
  return (
    <output class="selected-cell" aria-label={words.cell}>
      <span class="number quiet">{selected ? cellName(selected.row, selected.column) : ''}</span>
      <span>{cell ? displayCell(cell) : ''}</span>
    </output>
  );
}

function SheetPart({ grid }: { grid: GridState }) {
  const words = useWords();
  const sheet = grid.sheet.value;
  const { rows, columns } = grid.size.value;
  const first = grid.firstRow.value;
  const last = Math.min(rows, first + ROWS_SHOWN - 1);
  if (!sheet) return null;
  return (
    <>
      {rows > ROWS_SHOWN && <RowsShown grid={grid} first={first} last={last} />}
      {columns > COLUMNS_SHOWN && (
        <p class="part">{words.columnsLeftOut(columns - COLUMNS_SHOWN)}</p>
      )}
      <Grid
        sheet={sheet}
        part={{ top: first, left: 1, bottom: last, right: Math.min(columns, COLUMNS_SHOWN) }}
        selected={grid.selected.value}
        onSelect={grid.selectCell}
        onMove={grid.move}
      />
    </>
  );
}

function RowsShown({ grid, first, last }: { grid: GridState; first: number; last: number }) {
  const words = useWords();
  const { rows } = grid.size.value;
  return (
    <p class="part">
      <span class="number">{words.part(first, last, rows)}</span>
      <button
        type="button"
        disabled={first === 1}
        onClick={() => grid.showRowsFrom(first - ROWS_SHOWN)}
      >
        {words.earlier}
      </button>
      <button
        type="button"
        disabled={last === rows}
        onClick={() => grid.showRowsFrom(first + ROWS_SHOWN)}
      >
        {words.later}
      </button>
    </p>
  );
}
