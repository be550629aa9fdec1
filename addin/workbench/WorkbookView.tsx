import { useMemo } from 'preact/hooks';
import type { Preparation } from '../../shared/joint-review/prepare.ts';
import type { Entry } from '../../shared/layout/account/entry.ts';
import type { SheetAccount } from '../../shared/layout/account/sheet-account.ts';
import { cellName } from '../../shared/workbook/model.ts';
import { useLanguage } from '../taskpane/language.ts';
import { Tabs, tabId } from '../taskpane/parts/Tabs.tsx';
import { ENTRY_LOOKS, sayEntry } from './grid/cell-account.ts';
import { displayCell } from './grid/cell-display.ts';
import { Grid } from './grid/Grid.tsx';
import type { GridState } from './grid/grid-state.ts';
import { useWords } from './words/index.ts';

interface Shown {
  grid: GridState;
  /** How the workbook was read, once it has been. */
  read: Pick<Preparation, 'account' | 'scored'> | undefined;
}

/** What became of the cells of the sheet on the screen, and how it is said. */
function useAccount({ grid, read }: Shown) {
  const language = useLanguage();
  const name = grid.sheet.value?.name;
  const account = read?.account?.find(({ sheet }) => sheet === name);
  const people = read?.scored?.scoring.review.subjects;
  const say = useMemo(() => {
    const subjects = people?.map((subject) => subject.name) ?? [];
    return (entry: Entry) => sayEntry(entry, { language, subjects });
  }, [people, language]);
  return { account, say };
}

/** The open workbook: the selected cell's whole text, its sheet, and the tabs of all sheets. */
export function WorkbookView(props: Shown) {
  const { grid } = props;
  const words = useWords();
  const sheet = grid.sheet.value;
  const tabs = grid.workbook.value.sheets.map(({ name, hidden }, index) => ({
    id: `${index}`,
    label: hidden ? `${name}（${words.hiddenSheet}）` : name,
  }));
  const chosen = `${grid.sheetIndex.value}`;
  return (
    <main class="workbook" aria-label={words.workbook}>
      <SelectedCell {...props} />
      <div id="sheet" class="sheet" role="tabpanel" aria-labelledby={tabId('sheet', chosen)}>
        {sheet && sheet.rows.size > 0 ? (
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

function SelectedCell(props: Shown) {
  const { grid } = props;
  const words = useWords();
  const { account, say } = useAccount(props);
  const selected = grid.selected.value;
  const cell = selected && grid.sheet.value?.rows.get(selected.row)?.get(selected.column);
  const entry = selected ? account?.entryAt(selected.row, selected.column) : undefined;
  return (
    <output class="selected-cell" aria-label={words.cell}>
      <span class="number quiet">{selected ? cellName(selected.row, selected.column) : ''}</span>
      <span>{cell ? displayCell(cell) : ''}</span>
      {entry && <span class="cell-entry">{say(entry)}</span>}
    </output>
  );
}

/** How many cells became what, each in the look that it has in the grid. */
function Legend({ account }: { account: SheetAccount }) {
  const words = useWords();
  const leftOut = [...account.leftOut.values()].reduce((sum, count) => sum + count, 0);
  const counts = [
    ['read', account.read],
    ['left-out', leftOut],
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

function SheetPart(props: Shown) {
  const { grid } = props;
  const { account, say } = useAccount(props);
  const sheet = grid.sheet.value;
  if (!sheet) return null;
  return (
    <>
      {account && <Legend account={account} />}
      <Grid
        sheet={sheet}
        account={account}
        sayEntry={say}
        size={grid.size.value}
        selected={grid.selected.value}
        onSelect={grid.selectCell}
        onMove={grid.move}
      />
    </>
  );
}
