import { useEffect, useRef } from 'preact/hooks';
import type { Day } from '../../../shared/reading/calendar/calendar.ts';
import { dayByKey } from './state/calendar.ts';
import { STEP } from './year-measures.ts';

interface Walk {
  readonly chosen: Day;
  readonly today: Day;
  readonly onChoose: (day: Day) => void;
}

/** Walks the days of a grid by keys, none after today; the focus goes along. */
export function useWalk({ chosen, today, onChoose }: Walk) {
  const map = useRef<SVGGElement>(null);
  // Keys may come faster than drawings: where they have led, and what is to have the focus there.
  const at = useRef(chosen);
  at.current = chosen;
  const toFocus = useRef<Day | null>(null);

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
  return { map, onKeyDown };
}

/** Scrolls the map, not the page, until a cell is in view. */
function bringAlong(cell: SVGElement): void {
  const scroller = cell.closest('.scroller');
  if (!scroller) return;
  const [inside, outside] = [cell.getBoundingClientRect(), scroller.getBoundingClientRect()];
  if (inside.left < outside.left) scroller.scrollLeft -= outside.left - inside.left + STEP;
  if (inside.right > outside.right) scroller.scrollLeft += inside.right - outside.right + STEP;
}
