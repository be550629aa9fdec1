import { useState } from 'preact/hooks';
import { formatForReading } from '../../../shared/exact/text.ts';
import type { NewCell, NewRow, NewSheet } from '../../../shared/workbook/model.ts';
import { useWords } from './words/index.ts';

/** As many rows as are drawn before somebody asks for the others. */
const FIRST_ROWS = 400;

/** One sheet of the workbook as a spreadsheet program will show it, cell by cell. */
export function SheetView({ sheet }: { sheet: NewSheet }) {
  const words = useWords();
  const [isWhole, showWhole] = useState(false);
  const rows = isWhole ? sheet.rows : sheet.rows.slice(0, FIRST_ROWS);
  const hidden = sheet.rows.length - rows.length;
  return (
    <section class="sheet" data-sheet={sheet.name}>
      <h3>{words.sheet(sheet.name)}</h3>
      {/* Wider than a narrow window: keys must reach what is beside. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to take focus */}
      <section class="scroller" tabIndex={0} aria-label={words.sheet(sheet.name)}>
        <table class="number">
          <tbody>
            {rows.map((row, index) => (
              <Row key={index} row={row} columns={sheet.widths.length} />
            ))}
          </tbody>
        </table>
      </section>
      {hidden > 0 && (
        <button type="button" onClick={() => showWhole(true)}>
          {words.showRows(hidden)}
        </button>
      )}
    </section>
  );
}

/** A row of one cell alone reaches over all columns. */
function Row({ row: { cells }, columns }: { row: NewRow; columns: number }) {
  const filled = cells.filter((cell) => cell && cell.value !== null && cell.value !== '');
  const [only] = filled;
  if (filled.length === 1 && only && only === cells[0]) {
    return (
      <tr>
        <Cell cell={only} span={columns} />
      </tr>
    );
  }
  return (
    <tr>
      {cells.map((cell, index) => (
        <Cell key={index} cell={cell} span={1} />
      ))}
    </tr>
  );
}

function Cell({ cell, span }: { cell: NewCell | undefined; span: number }) {
  const said = sayValue(cell?.value ?? null);
  const style = cell?.style ?? 'text';
  if (style === 'header') return <th scope="col">{said}</th>;
  return (
    <td class={`is-${style}`} colSpan={span}>
      {ID.test(said) ? (
        <span class="folded" title={said}>
          {said}
        </span>
      ) : (
        said
      )}
    </td>
  );
}

/** Nobody reads it: it is folded to its beginning, and whole under the pointer. */
const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

function sayValue(value: NewCell['value']): string {
  if (value === null) return '';
  return typeof value === 'object' ? formatForReading(value) : `${value}`;
}
