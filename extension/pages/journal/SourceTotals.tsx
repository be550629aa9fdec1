import { useState } from 'preact/hooks';
import { useSpeech } from './speech.ts';
import type { SourceTotal } from './state/archive.ts';
import type { LibraryState } from './state/library.ts';

interface Props {
  library: LibraryState;
  year: number;
  /** How many days there are to read. */
  days: number;
  sourceName: (id: string) => string;
}

/** What each source came to in a year; read only when it is looked at. */
export function SourceTotals({ library, year, days, sourceName }: Props) {
  const { words } = useSpeech();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      class="sources"
      onToggle={({ currentTarget }) => {
        setIsOpen(currentTarget.open);
        if (currentTarget.open) library.open();
      }}
    >
      <summary>
        <h2>{words.sourcesTitle(year)}</h2>
      </summary>
      {isOpen && <Body library={library} year={year} days={days} sourceName={sourceName} />}
    </details>
  );
}

function Body({ library, year, days, sourceName }: Props) {
  const { words } = useSpeech();
  const { kind } = library.library.value;
  if (kind === 'unreadable') return <p role="alert">{words.unreadable}</p>;
  if (kind !== 'ready') return <p class="late quiet">{words.searching(days)}</p>;
  const totals = library.totals(year);
  if (totals.length === 0) return <p class="quiet">{words.noTotals}</p>;
  return <Totals totals={totals} sourceName={sourceName} />;
}

function Totals({
  totals,
  sourceName,
}: { totals: readonly SourceTotal[] } & Pick<Props, 'sourceName'>) {
  const { words, duration } = useSpeech();
  const { columns } = words;
  const nameOf = ({ from }: SourceTotal) =>
    'source' in from ? sourceName(from.source) : `${words.ways[from.way]} (${words.byHand})`;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{columns.source}</th>
          <th scope="col">{columns.time}</th>
          <th scope="col">{columns.read}</th>
          <th scope="col">{columns.days}</th>
        </tr>
      </thead>
      <tbody>
        {totals.map((total) => (
          <tr key={nameOf(total)}>
            <th scope="row">{nameOf(total)}</th>
            <td>{duration(total.milliseconds)}</td>
            <td>{words.articleCount(total.articles)}</td>
            <td>{words.dayCount(total.days)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
