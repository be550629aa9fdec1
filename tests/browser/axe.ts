import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** Every rule of WCAG 2.2 AA and of good practice that a page breaks: rule, place, what is wrong. */
export async function findBarriers(page: Page): Promise<string[]> {
  // Colours are judged as they come to rest.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  return lookForBarriers(page);
}

/** The same, in light and in dark. */
export async function findBarriersInBothThemes(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const theme of ['light', 'dark']) {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: theme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    found.push(...(await lookForBarriers(page)).map((one) => `${theme}: ${one}`));
  }
  return found;
}

async function lookForBarriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
    }),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  );
}
