import { useCallback } from 'preact/hooks';
import { cellName } from '../../shared/workbook/model.ts';
import type { CheckedView, EntryView, SheetCounts } from '../desk/views/model.ts';
import { useLanguage } from '../taskpane/language.ts';
import { Tabs, tabId } from '../taskpane/parts/Tabs.tsx';
import { ENTRY_LOOKS, sayEntry } from './grid/cell-account.ts';
import { Grid } from './grid/Grid.tsx';
import type { GridState } from './grid/grid-state.ts';
import { useWords } from './words/index.ts';

interface Shown {
  grid: GridState;
  /** How the workbook was read, once it has been. */
  read: Pick<CheckedView, 'account'> | undefined;
}

/** How it is said what became of a cell. */
function useSayEntry() {
  const language = useLanguage();
  return useCallback((entry: EntryView) => sayEntry(entry, language), [language]);
}

/** The open workbook: the selected cell's whole text, its sheet, and the tabs of all sheets. */
export function WorkbookView(props: Shown) {
  const { grid } = props;
  const words = useWords();
  const sheet = grid.sheet.value;
  const tabs = grid.book.value.sheets.map(({ name, hidden }, index) => ({
    id: `${index}`,
    label: hidden ? `${name}（${words.hiddenSheet}）` : name,
  }));
  const chosen = `${grid.sheetIndex.value}`;
  return (
    <main class="workbook" aria-label={words.workbook}>
      <SelectedCell grid={grid} />
      <div id="sheet" class="sheet" role="tabpanel" aria-labelledby={tabId('sheet', chosen)}>
        {sheet && sheet.rows > 0 ? (
          <SheetPart {...props} />
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

function SelectedCell({ grid }: Pick<Shown, 'grid'>) {
  const words = useWords();
  const say = useSayEntry();
  const selected = grid.selected.value;
  const cell = selected && grid.cells.value.at(selected.row, selected.column);
  return (
    <output class="selected-cell" aria-label={words.cell}>
      <span class="number quiet">{selected ? cellName(selected.row, selected.column) : ''}</span>
      <span>{cell?.text ?? ''}</span>
      {cell?.entry && <span class="cell-entry">{say(cell.entry)}</span>}
    </output>
  );
}

/** How many cells became what, each in the look that it has in the grid. */
function Legend({ account }: { account: SheetCounts }) {
  const words = useWords();
  const counts = [
    ['read', account.read],
    ['left-out', account.leftOut],
    ['not-understood', account.notUnderstood],
  ] as const;
  return (
    <p class="part legend" role="note" aria-label={words.account}>
      {counts.map(([is, count]) => (
        <span key={is}>
          <span class={ENTRY_LOOKS[is]}>{words.entries[is]}</span>{' '}
          <span class="number">{count}</span>
        </span>
      ))}
    </p>
  );
}

function SheetPart({ grid, read }: Shown) {
  const say = useSayEntry();
  const sheet = grid.sheet.value;
  const account = read?.account?.find((one) => one.sheet === sheet?.name);
  if (!sheet) return null;
  return (
    <>
      {account && <Legend account={account} />}
      <Grid
        sheet={sheet}
        cells={grid.cells.value}
        sayEntry={say}
        onSee={grid.see}
        selected={grid.selected.value}
        onSelect={grid.selectCell}
        onMove={grid.move}
      />
    </>
  );
}
