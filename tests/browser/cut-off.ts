import type { Page } from 'puppeteer-core';

/**
 * What a page loses at its width: elements whose content is wider than they are, and what stands
 * beside the page. What scrolls by itself, as wide tables do, loses nothing.
 */
export const findCutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (one) => !one.closest('.scroller, .file-button, .hidden, svg, pre, select, option, progress'),
    );
    const shown = all.filter((one) => one.clientWidth > 0);
    const cut = shown.filter((one) => one.scrollWidth > one.clientWidth);
    const beside = shown.filter(
      (one) => one.getBoundingClientRect().right > window.innerWidth + 0.5,
    );
    return [...new Set([...cut, ...beside])]
      .filter((one) => getComputedStyle(one).display !== 'inline')
      .map((one) => `${one.tagName} ${one.className} ${one.textContent?.slice(0, 40)}`);
  });
