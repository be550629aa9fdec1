import type { LayoutMemory } from '../taskpane/state/answers-state.ts';

const KEY = 'lianping.layouts';
/** All of them together: a browser keeps a few million characters for a page. */
const MOST_CHARACTERS = 500_000;

/** Layouts in the browser's own storage, which may be closed to the page, or full. */
export function browserMemory(): LayoutMemory {
  return {
    read: () => {
      try {
        return textsIn(localStorage.getItem(KEY));
      } catch {
        return [];
      }
    },
    keep: (texts) => {
      const kept = newestOf(texts);
      if (kept.length === 0 && texts.length > 0) return false;
      try {
        if (kept.length === 0) localStorage.removeItem(KEY);
        else localStorage.setItem(KEY, JSON.stringify(kept));
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** As many as there is room for: the oldest go first. */
function newestOf(texts: readonly string[]): readonly string[] {
  let kept = texts;
  while (kept.length > 0 && JSON.stringify(kept).length > MOST_CHARACTERS) kept = kept.slice(1);
  return kept;
}

/** What is there may be anything. */
function textsIn(stored: string | null): readonly string[] {
  const parsed: unknown = JSON.parse(stored ?? '[]');
  return Array.isArray(parsed) ? parsed.filter((text) => typeof text === 'string') : [];
}
