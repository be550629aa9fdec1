import type { Page } from 'puppeteer-core';

/** Opens the how-to and each of its tasks, and closes it; how wide each picture is, once it is there. */
export async function helpPictures(page: Page): Promise<number[]> {
  await page.locator('.pane-header button ::-p-text(使用说明)').click();
  await page.waitForSelector('.help details');
  await page.$$eval('.help details', (tasks) => {
    for (const task of tasks) {
      task.setAttribute('open', '');
      // Only what is in sight would be asked for.
      task.querySelector('img')?.setAttribute('loading', 'eager');
    }
  });
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLImageElement>('.help img')].every(({ complete }) => complete),
  );
  const widths = await page.$$eval('.help img', (all) =>
    all.map((one) => (one as HTMLImageElement).naturalWidth),
  );
  await page.$eval('.help', (dialog) => (dialog as HTMLDialogElement).close());
  return widths;
}

/** As they were taken. */
export const FIVE = [510, 510, 510, 510, 510];
