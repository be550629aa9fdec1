import type { FirstTime } from './pane-page.ts';

const KEY = 'lianping.started';

/** By the browser's own storage, which may be closed to the page: then it is always the first time. */
export const firstTimeHere: FirstTime = {
  isIt: () => {
    try {
      return localStorage.getItem(KEY) === null;
    } catch {
      return true;
    }
  },
  end: () => {
    try {
      localStorage.setItem(KEY, 'yes');
    } catch {
      // It will be told once more.
    }
  },
};
