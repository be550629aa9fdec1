import type { Page } from 'puppeteer-core';

/**
 * Elements whose content is wider than they are, and anything beside the page. Rows of tabs go along with
 * the keys, what is too long for its line ends with an ellipsis, and a grid and the text of a rulebook have two dimensions of their own (WCAG 1.4.10).
 */
export const findPaneCutOff = (page: Page) =>
  page.evaluate(() => {
    const mayScroll = '.tabs, .grid-frame, .grid-frame *, .rulebook-text ol, .visually-hidden';
    const all = [...document.querySelectorAll<HTMLElement>('body *')];
    const cut = all.filter(
      (one) =>
        one.scrollWidth > one.clientWidth &&
        one.clientWidth > 0 &&
        getComputedStyle(one).textOverflow !== 'ellipsis',
    );
    const beside = all.filter((one) => one.getBoundingClientRect().right > window.innerWidth);
    return [...new Set([...cut, ...beside])]
      .filter(
        (one) => !one.matches(mayScroll) && !one.closest('.tabs, .rulebook-text ol, .grid-frame'),
      )
      .filter((one) => getComputedStyle(one).display !== 'inline')
      .map((one) => `${one.tagName} ${one.className} ${one.textContent?.slice(0, 40)}`);
  });
