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
      const all = JSON.stringify(texts);
      if (all.length > MOST_CHARACTERS) return false;
      try {
        if (texts.length === 0) localStorage.removeItem(KEY);
        else localStorage.setItem(KEY, all);
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** What is there may be anything. */
function textsIn(stored: string | null): readonly string[] {
  const parsed: unknown = JSON.parse(stored ?? '[]');
  return Array.isArray(parsed) ? parsed.filter((text) => typeof text === 'string') : [];
}
