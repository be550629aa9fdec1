import type { Browser } from 'puppeteer-core';

/**
 * From navigation to the first frame that shows the answer, by the page's own clock. Of a page with
 * nothing to answer, as `manifest.json` is, what the browser itself takes on this machine.
 * @returns milliseconds
 */
export async function paintTime(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const world = window as unknown as { painted?: number };
    const look = () => {
      const answer = document.querySelector('.ring, [role=gridcell], pre');
      if (answer)
        requestAnimationFrame(() => setTimeout(() => (world.painted = performance.now())));
      else requestAnimationFrame(look);
    };
    look();
  });
  await page.goto(address);
  const painted = await page.waitForFunction(
    () => (window as unknown as { painted?: number }).painted,
  );
  const time = await painted.jsonValue();
  await page.close();
  return time ?? Number.NaN;
}

export const medianOf = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
