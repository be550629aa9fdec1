import type { Page } from '../hosts/libreoffice/connection.ts';

/** The tab's own storage, which may be closed to the page: then a page that is loaded again knows nothing. */
export const tabMemory: Page['tab'] = {
  getItem: (key) => {
    try {
      return sessionStorage.getItem(key);
    } catch {
      return null;
    }
  },
  setItem: (key, value) => {
    try {
      sessionStorage.setItem(key, value);
    } catch {
      // The page has it as long as it is open.
    }
  },
};
