import type { SheetPlace } from '../../../shared/messages/problem.ts';
import { inert } from '../../../shared/messages/say.ts';
import { useWords } from '../words/index.ts';

interface Props {
  places: readonly SheetPlace[];
  onSelect: (place: SheetPlace) => void;
}

/** The cells that something was taken from, by sheet; each shows itself in the workbook. */
export function CellButtons({ places, onSelect }: Props) {
  const words = useWords();
  if (places.length === 0) return null;
  const sheets = [...new Set(places.map(({ sheet }) => sheet))];
  return (
    <span class="cells">
      {sheets.map((sheet) => (
        <span key={sheet} class="cells-of-sheet">
          <span class="quiet">{inert(sheet)}</span>
          {places
            .filter((place) => place.sheet === sheet)
            .map((place) => (
              <button
                key={place.cell}
                type="button"
                class="cell-button number"
                aria-label={words.openCell([sheet, place.cell].filter(Boolean).join(' '))}
                onClick={() => onSelect(place)}
              >
                {place.cell ?? '→'}
              </button>
            ))}
        </span>
      ))}
    </span>
  );
}
