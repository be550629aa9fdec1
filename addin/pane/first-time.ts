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

const COOKIE = 'lianping-started=yes';

/** By a cookie, which a browser keeps for the host whatever the port: LibreOffice's is another one each time. */
export const firstTimeAtAnyPort: FirstTime = {
  isIt: () => !document.cookie.split('; ').includes(COOKIE),
  end: () => {
    // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser that is used.
    document.cookie = `${COOKIE}; path=/; max-age=31536000; samesite=strict`;
  },
};
