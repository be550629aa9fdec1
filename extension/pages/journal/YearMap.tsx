// biome-ignore-all lint/a11y/useSemanticElements: a drawing has no table elements.
// biome-ignore-all lint/a11y/noSvgWithoutTitle: the grid in it has its name; a title would cover the cells' own.
import { useState } from 'preact/hooks';
import type { Day } from '../../../shared/reading/calendar/calendar.ts';
import type { DayTotal } from '../../ledger/day-total.ts';
import { sayDay } from './say-day.ts';
import { useSpeech } from './speech.ts';
import type { CalendarCell, YearCalendar } from './state/calendar.ts';
import { useWalk } from './use-walk.ts';
import { YearNames } from './YearNames.tsx';
import { LEFT, SIDE, STEP, TOP } from './year-measures.ts';

interface Props {
  calendar: YearCalendar;
  totals: ReadonlyMap<Day, DayTotal>;
  chosen: Day;
  today: Day;
  onChoose: (day: Day) => void;
  onPick: (day: Day) => void;
}

/** A year, a cell a day: its time as one of five steps, its exact value on focus and under the pointer. */
export function YearMap({ calendar, totals, chosen, today, onChoose, onPick }: Props) {
  const speech = useSpeech();
  const { words } = speech;
  const [pointed, setPointed] = useState<Day | null>(null);
  const { map, onKeyDown } = useWalk({ chosen, today, onChoose });
  const shown = pointed ?? chosen;
  const width = LEFT + calendar.weeks * STEP;
  return (
    <>
      <div class="scroller">
        <svg
          class="year"
          viewBox={`0 0 ${width} ${TOP + 7 * STEP}`}
          style={{ width: `${width / 16}rem` }}
        >
          <YearNames calendar={calendar} />
          <g
            ref={map}
            role="grid"
            aria-label={`${words.yearTitle(calendar.year)} · ${words.legend}`}
            onKeyDown={onKeyDown}
            onClick={(event) => chooseAt(event, today, onPick)}
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
