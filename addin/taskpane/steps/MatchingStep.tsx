import { HUNDRED, multiply } from '../../../shared/exact/rational.ts';
import { formatFixed } from '../../../shared/exact/text.ts';
import { nameAt } from '../../../shared/layout/cells/view.ts';
import type { ColumnLayout, TableLayout } from '../../../shared/layout/model/layout.ts';
import { headerCell } from '../../../shared/layout/saved/choices.ts';
import { LAYOUT_REASONS } from '../../../shared/messages/layout/reasons.ts';
import type { SheetPlace } from '../../../shared/messages/problem.ts';
import type { Plan } from '../../../shared/rulebook/plan/plan.ts';
import { columnName, type Workbook } from '../../../shared/workbook/model.ts';
import { useLanguage } from '../language.ts';
import { NextStep } from '../parts/NextStep.tsx';
import type { PaneState } from '../state/pane-state.ts';
import { useWords } from '../words/index.ts';
import { sayMeaning, sayRole } from '../words/layout-words.ts';
import { ColumnChoice, Corrections, SheetChoice } from './Corrections.tsx';

/** Which sheet and column was taken as what, how surely, and why. */
export function MatchingStep({ pane, onSaveLayout }: Props) {
  const words = useWords();
  const { plan, layout, workbook } = pane.checked.value ?? {};
  if (!plan) return <p class="blocked">{words.noMatching}</p>;
  const corrections = <Corrections pane={pane} onSave={onSaveLayout} />;
  if (!layout || !workbook)
    return (
      <>
        <p class="blocked">{words.noMatching}</p>
        {corrections}
      </>
    );
  return (
    <>
      {corrections}
      {layout.tables.map((table, index) => (
        <div key={index}>
          <Table table={table} plan={plan} pane={pane} workbook={workbook} />
          <Unread table={table} plan={plan} pane={pane} workbook={workbook} />
        </div>
      ))}
      {layout.ignored.length > 0 && (
        <section>
          <h2>{words.ignoredSheets}</h2>
          <ul class="plain">
            {layout.ignored.map((sheet) => (
              <li key={sheet}>
                <button type="button" class="link" onClick={() => pane.select({ sheet })}>
                  {sheet}
                </button>{' '}
                <SheetChoice pane={pane} sheet={sheet} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <NextStep label={words.toCheck} onNext={() => pane.goTo('check')} />
    </>
  );
}

interface Props {
  pane: PaneState;
  onSaveLayout: (text: string) => void;
}

interface TableProps {
  pane: PaneState;
  workbook: Workbook;
  table: TableLayout;
  plan: Plan;
}

function Table(props: TableProps) {
  const { table, plan } = props;
  const language = useLanguage();
  const words = useWords();
  const skipped = table.skipped.length > 0 ? ` · ${words.skippedRows(table.skipped.length)}` : '';
  return (
    <details class="matched">
      <summary>
        <strong>{table.sheet}</strong> {sayRole(table.role, plan, language)}
        {table.rater === null ? '' : ` · ${table.rater}`}
        <span class="matched-rows quiet number">
          {words.rows(...table.data)}
          {skipped}
        </span>
      </summary>
      <p class="whole-sheet">
        <SheetChoice pane={props.pane} sheet={table.sheet} />
      </p>
      <Columns {...props} />
    </details>
  );
}

/** Columns that nobody reads: they are seen without unfolding anything. */
function Unread({ table, pane, workbook }: TableProps) {
  const language = useLanguage();
  const words = useWords();
  const unread = table.columns.filter(
    ({ meaning, because }) => meaning.is === 'ignored' && !EXPECTED.includes(because),
  );
  if (unread.length === 0) return null;
  return (
    <div class="unread">
      <span class="quiet">{words.unreadColumns}</span>
      <ul class="plain" aria-label={words.unreadColumns}>
        {unread.map(({ column, header, because }) => (
          <li key={column}>
            <CellLink
              place={{ sheet: table.sheet, cell: nameAt(table, table.header[1], column) }}
              text={table.block.turned ? undefined : columnName(column)}
              onSelect={pane.select}
            />{' '}
            {header} <span class="quiet">{LAYOUT_REASONS[because][language]}</span>{' '}
            <ColumnChoice
              pane={pane}
              sheet={table.sheet}
              cell={headerCell(workbook, table, column)}
              role={table.role}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Not even a person looks for numbers of rows, or for what is read for another purpose. */
const EXPECTED: readonly ColumnLayout['because'][] = ['other-role', 'serial-number'];

function Columns(props: TableProps) {
  const { table, pane } = props;
  const words = useWords();
  return (
    <table class="columns">
      <thead>
        <tr>
          <th scope="col">{words.columnHead}</th>
          <th scope="col">{words.meaningHead}</th>
          <th scope="col">{words.whyHead}</th>
        </tr>
      </thead>
      <tbody>
        {table.labelled.map(({ is, row, column }) => (
          <tr key={`${is} ${row}`}>
            <th scope="row">
              <CellLink
                place={{ sheet: table.sheet, cell: nameAt(table, row, column) }}
                onSelect={pane.select}
              />
            </th>
            <td colSpan={2}>{words.above(words.meanings[is])}</td>
          </tr>
        ))}
        {table.columns.map((column) => (
          <Column key={column.column} column={column} {...props} />
        ))}
      </tbody>
    </table>
  );
}

function Column({ column, table, plan, pane, workbook }: TableProps & { column: ColumnLayout }) {
  const language = useLanguage();
  const words = useWords();
  const cell = nameAt(table, table.header[1], column.column);
  const sure = formatFixed(multiply(column.confidence, HUNDRED), 0);
  return (
    <tr class={column.meaning.is === 'ignored' ? 'quiet' : undefined}>
      <th scope="row">
        <CellLink
          place={{ sheet: table.sheet, cell }}
          text={table.block.turned ? cell : columnName(column.column)}
          onSelect={pane.select}
        />{' '}
        {column.header}
      </th>
      <td>
        {sayMeaning(column.meaning, plan, language)}{' '}
        <ColumnChoice
          pane={pane}
          sheet={table.sheet}
          cell={headerCell(workbook, table, column.column)}
          role={table.role}
        />
      </td>
      <td class="quiet">
        {LAYOUT_REASONS[column.because][language]}
        <span class="number"> {words.confidence(sure)}</span>
      </td>
    </tr>
  );
}

function CellLink(props: {
  place: SheetPlace;
  text?: string | undefined;
  onSelect: (place: SheetPlace) => void;
}) {
  const words = useWords();
  const { sheet, cell } = props.place;
  return (
    <button
      type="button"
      class="cell-button number"
      aria-label={words.openCell(`${sheet} ${cell}`)}
      onClick={() => props.onSelect(props.place)}
    >
      {props.text ?? cell}
    </button>
  );
}
