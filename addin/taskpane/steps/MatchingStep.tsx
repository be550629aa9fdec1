import { LAYOUT_REASONS } from '../../../shared/messages/layout/reasons.ts';
import type { SheetPlace } from '../../../shared/messages/problem.ts';
import { inert } from '../../../shared/messages/say.ts';
import type { ColumnView, TableView } from '../../desk/views/model.ts';
import { useLanguage } from '../language.ts';
import { NextStep } from '../parts/NextStep.tsx';
import { useFirst } from '../parts/use-first.tsx';
import type { Saves } from '../saves.ts';
import type { PaneState } from '../state/pane-state.ts';
import { useWords } from '../words/index.ts';
import { sayMeaning, sayRole } from '../words/layout-words.ts';
import { ColumnChoice, Corrections, SheetChoice } from './Corrections.tsx';

/** Which sheet and column was taken as what, how surely, and why. */
export function MatchingStep({ pane, onSave }: Props) {
  const words = useWords();
  const { plan, layout } = pane.checked.value ?? {};
  if (!plan) return <p class="blocked">{words.noMatching}</p>;
  const corrections = <Corrections pane={pane} onSave={onSave} />;
  if (!layout)
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
          <Table table={table} pane={pane} />
          <Unread table={table} pane={pane} />
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
  onSave: Saves['layout'];
}

interface TableProps {
  pane: PaneState;
  table: TableView;
}

function Table(props: TableProps) {
  const { table } = props;
  const language = useLanguage();
  const words = useWords();
  const skipped = table.skipped > 0 ? ` · ${words.skippedRows(table.skipped)}` : '';
  return (
    <details class="matched">
      <summary>
        <strong>{inert(table.sheet)}</strong> {sayRole(table.role, language)}
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
function Unread({ table, pane }: TableProps) {
  const language = useLanguage();
  const words = useWords();
  const unread = table.columns.filter(
    ({ meaning, because }) => meaning.is === 'ignored' && !EXPECTED.includes(because),
  );
  const { first, more } = useFirst(unread, { say: words.moreColumns });
  if (unread.length === 0) return null;
  return (
    <div class="unread">
      <span class="quiet">{words.unreadColumns}</span>
      <ul class="plain" aria-label={words.unreadColumns}>
        {first.map(({ column, header, cell, letters, headerCell, because }) => (
          <li key={column}>
            <CellLink
              place={{ sheet: table.sheet, cell }}
              text={letters ?? undefined}
              onSelect={pane.select}
            />{' '}
            {header} <span class="quiet">{LAYOUT_REASONS[because][language]}</span>{' '}
            <ColumnChoice
              pane={pane}
              sheet={table.sheet}
              cell={headerCell}
              choices={table.choices}
            />
          </li>
        ))}
      </ul>
      {more}
    </div>
  );
}

/** Not even a person looks for numbers of rows, or for what is read for another purpose. */
const EXPECTED: readonly ColumnView['because'][] = ['other-role', 'serial-number'];

function Columns(props: TableProps) {
  const { table, pane } = props;
  const words = useWords();
  const { first, more } = useFirst(table.columns, { say: words.moreColumns });
  return (
    <>
      <table class="columns">
        <thead>
          <tr>
            <th scope="col">{words.columnHead}</th>
            <th scope="col">{words.meaningHead}</th>
            <th scope="col">{words.whyHead}</th>
          </tr>
        </thead>
        <tbody>
          {table.labelled.map(({ is, cell }) => (
            <tr key={`${is} ${cell}`}>
              <th scope="row">
                <CellLink place={{ sheet: table.sheet, cell }} onSelect={pane.select} />
              </th>
              <td colSpan={2}>{words.above(words.meanings[is])}</td>
            </tr>
          ))}
          {first.map((column) => (
            <Column key={column.column} column={column} {...props} />
          ))}
        </tbody>
      </table>
      {more}
    </>
  );
}

function Column({ column, table, pane }: TableProps & { column: ColumnView }) {
  const language = useLanguage();
  const words = useWords();
  const { cell, letters } = column;
  return (
    <tr class={column.meaning.is === 'ignored' ? 'quiet' : undefined}>
      <th scope="row">
        <CellLink
          place={{ sheet: table.sheet, cell }}
          text={letters ?? cell}
          onSelect={pane.select}
        />{' '}
        {column.header}
      </th>
      <td>
        {sayMeaning(column.meaning, language)}{' '}
        <ColumnChoice
          pane={pane}
          sheet={table.sheet}
          cell={column.headerCell}
          choices={table.choices}
        />
      </td>
      <td class="quiet">
        {LAYOUT_REASONS[column.because][language]}
        <span class="number"> {words.confidence(column.sure)}</span>
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
