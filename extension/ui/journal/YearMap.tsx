// biome-ignore-all lint/a11y/useSemanticElements: a drawing has no table elements.
// biome-ignore-all lint/a11y/noSvgWithoutTitle: the grid in it has its name; a title would cover the cells' own.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Day } from '../../../shared/reading/calendar.ts';
import type { DayGlance } from '../../state/journal.ts';
import { type CalendarCell, dayByKey, type YearCalendar } from '../../state/journal-calendar.ts';
import { sayDay } from './say-day.ts';
import { useSpeech } from './speech.ts';
import { YearNames } from './YearNames.tsx';
import { LEFT, SIDE, STEP, TOP } from './year-measures.ts';

interface Props {
  calendar: YearCalendar;
  totals: ReadonlyMap<Day, DayGlance>;
  chosen: Day;
  today: Day;
  onChoose: (day: Day) => void;
}

/** A year, a cell a day: its time as one of five steps, its exact value on focus and under the pointer. */
export function YearMap({ calendar, totals, chosen, today, onChoose }: Props) {
  const speech = useSpeech();
  const { journal } = speech;
  const [pointed, setPointed] = useState<Day | null>(null);
  const map = useRef<SVGGElement>(null);
  // Keys may come faster than drawings: where they have led, and what is to have the focus there.
  const at = useRef(chosen);
  at.current = chosen;
  const toFocus = useRef<Day | null>(null);
  const shown = pointed ?? chosen;

  useEffect(() => {
    const cell = map.current?.querySelector<SVGElement>(`[data-day="${chosen}"]`);
    if (cell) bringAlong(cell);
    if (toFocus.current !== chosen) return;
    cell?.focus();
    toFocus.current = null;
  }, [chosen]);

  const onKeyDown = (event: KeyboardEvent) => {
    const day = dayByKey(event.key, at.current);
    if (day === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (day > today) return;
    toFocus.current = day;
    at.current = day;
    onChoose(day);
  };
  const width = LEFT + calendar.weeks * STEP;
  return (
    <>
      <div class="scroller">
        <svg
          class="year"
          viewBox={`0 0 ${width} ${TOP + 7 * STEP}`}
          width={width}
          height={TOP + 7 * STEP}
        >
          <YearNames calendar={calendar} />
          <g
            ref={map}
            role="grid"
            aria-label={`${journal.yearTitle(calendar.year)} · ${journal.legend}`}
            onKeyDown={onKeyDown}
            onClick={(event) => chooseAt(event, today, onChoose)}
            onPointerOver={(event) => setPointed(dayAt(event))}
            onPointerLeave={() => setPointed(null)}
          >
            {calendar.rows.map((cells, row) => (
              <g key={cells[0]?.day ?? row} role="row">
                {cells.map((cell) => (
                  <Cell
                    key={cell.day}
                    cell={cell}
                    isChosen={cell.day === chosen}
                    isAhead={cell.day > today}
                    label={sayDay(cell.day, totals.get(cell.day), speech)}
                  />
                ))}
              </g>
            ))}
          </g>
        </svg>
      </div>
      <p class="readout number">{sayDay(shown, totals.get(shown), speech)}</p>
    </>
  );
}

/** Scrolls the map, not the page, until a cell is in view. */
function bringAlong(cell: SVGElement): void {
  const scroller = cell.closest('.scroller');
  if (!scroller) return;
  const [inside, outside] = [cell.getBoundingClientRect(), scroller.getBoundingClientRect()];
  if (inside.left < outside.left) scroller.scrollLeft -= outside.left - inside.left + STEP;
  if (inside.right > outside.right) scroller.scrollLeft += inside.right - outside.right + STEP;
}

interface CellProps {
  cell: CalendarCell;
  isChosen: boolean;
  isAhead: boolean;
  label: string;
}

function Cell({ cell, isChosen, isAhead, label }: CellProps) {
  return (
    <rect
      class={isAhead ? 'ahead' : `step-${cell.step}`}
      role="gridcell"
      aria-label={label}
      aria-selected={isChosen}
      aria-disabled={isAhead}
      // Names of attributes are case-sensitive in a drawing.
      tabindex={isChosen ? 0 : -1}
      data-day={cell.day}
      x={LEFT + cell.week * STEP}
      y={TOP + cell.row * STEP}
      width={SIDE}
      height={SIDE}
      rx={2}
    />
  );
}

function dayAt({ target }: Event): Day | null {
  return target instanceof SVGElement ? (target.dataset.day ?? null) : null;
}

function chooseAt(event: Event, today: Day, choose: (day: Day) => void): void {
  const day = dayAt(event);
  if (day !== null && day <= today) choose(day);
}
