import type { Chain } from '../../../shared/reading/record/record.ts';
import { type DayTable, dayTable, sayMinutes } from './state/record-view.ts';
import { useWords } from './words/index.ts';

/** The days of a chain, one a line. */
export function DaysTable({ chain }: { chain: Chain }) {
  const words = useWords();
  const { rows, total } = dayTable(chain);
  const { day, measured, byHand, corrected, finished } = words.columns;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to take focus
    <section class="scroller" tabIndex={0} aria-label={words.byDevice}>
      <table class="days number">
        <thead>
          <tr>
            {[day, measured, byHand, corrected, finished].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.day}>
              <th scope="row">{row.day}</th>
              <Cells of={row} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            <Cells of={total} />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function Cells({ of: { measured, byHand, corrected, finished } }: { of: DayTable['total'] }) {
  return (
    <>
      <td data-milliseconds={measured}>{sayTime(measured)}</td>
      <td data-milliseconds={byHand}>{sayTime(byHand)}</td>
      <td data-milliseconds={corrected}>{sayTime(corrected)}</td>
      <td>{finished}</td>
    </>
  );
}

const sayTime = (milliseconds: number): string =>
  milliseconds === 0 ? '–' : sayMinutes(milliseconds);
