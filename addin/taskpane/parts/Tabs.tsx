import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: ComponentChildren;
}

interface Props<Id extends string> {
  label: string;
  tabs: readonly Tab<Id>[];
  chosen: Id;
  onChoose: (id: Id) => void;
  /** Id of the element that the tabs switch. */
  controls: string;
}

/** A row of tabs, of which one is in the tab order; arrow keys, Home and End go along it. */
export function Tabs<Id extends string>({ label, tabs, chosen, onChoose, controls }: Props<Id>) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => bringIntoRow(row.current), [chosen]);
  return (
    <div ref={row} class="tabs" role="tablist" aria-label={label} onKeyDown={goAlong}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={tabId(controls, tab.id)}
          aria-selected={tab.id === chosen}
          aria-controls={controls}
          tabIndex={tab.id === chosen ? 0 : -1}
          onClick={() => onChoose(tab.id)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}

/** The id of the tab that names a panel. */
export const tabId = (controls: string, id: string): string => `${controls}-tab-${id}`;

/** Scrolls the row alone: `scrollIntoView` would move the page as well. */
function bringIntoRow(row: HTMLElement | null) {
  const chosen = row?.querySelector<HTMLElement>('[aria-selected=true]');
  if (!row || !chosen) return;
  const [tab, frame] = [chosen.getBoundingClientRect(), row.getBoundingClientRect()];
  if (tab.left < frame.left) row.scrollLeft -= frame.left - tab.left;
  if (tab.right > frame.right) row.scrollLeft += tab.right - frame.right;
}

function goAlong(event: KeyboardEvent & { currentTarget: HTMLElement }) {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')];
  const here = tabs.findIndex((tab) => tab.matches(':focus'));
  const to = destination(event.key, here, tabs.length);
  if (here < 0 || to === undefined) return;
  event.preventDefault();
  tabs.at(to)?.focus();
  tabs.at(to)?.click();
}

function destination(key: string, here: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (here + 1) % count;
    case 'ArrowLeft':
    case 'ArrowUp':
      return (here - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
