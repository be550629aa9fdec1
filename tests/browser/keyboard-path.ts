import type { Page } from 'puppeteer-core';
import { findBarriers } from './axe.ts';

export const WORDS = {
  'zh-CN': {
    ...{
      sample: '试用示例',
      start: '读取这个工作簿',
      preview: '④ 预览',
      person: '张三',
      write: '⑤ 写入',
    },
    ...{ doWrite: '写入', undo: '撤销写入', nothing: '什么都没有写入' },
  },
  'en-US': {
    ...{
      sample: 'Try the sample',
      start: 'Read this workbook',
      preview: '④ Preview',
      person: '张三',
    },
    ...{ write: '⑤ Write', doWrite: 'Write', undo: 'Undo', nothing: 'Nothing was written' },
  },
} as const;
export type Language = keyof typeof WORDS;

/** Explains a score, writes and takes back; what barriers there are on the way. */
export async function wholePath(page: Page, language: Language): Promise<string[]> {
  const words = WORDS[language];
  const barriers: string[] = [];
  await step(page, words.preview);
  await page.waitForSelector('.ranking');
  await reach(page, words.person);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.explanation');
  barriers.push(...(await findBarriers(page)));
  await step(page, words.write);
  await page.waitForSelector('.new-sheet');
  await reach(page, words.doWrite, true);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.receipt');
  barriers.push(...(await findBarriers(page)));
  await reach(page, words.undo);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.receipt', { hidden: true });
  barriers.push(...(await findBarriers(page)));
  return barriers;
}

/** The steps are tabs: one stop of the Tab key, arrows within. */
async function step(page: Page, label: string): Promise<void> {
  await reachWhere(page, () => document.activeElement?.matches('.pane-head [role=tab]') === true);
  for (let presses = 0; presses < 6; presses++) {
    const isThere = await page.evaluate(
      (wanted) => document.activeElement?.textContent?.startsWith(wanted) === true,
      label,
    );
    if (isThere) {
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`No step ${label} can be reached`);
}

export const reach = (page: Page, text: string, isButton = false): Promise<void> =>
  reachWhere(
    page,
    (wanted, only) => {
      const one = document.activeElement?.closest<HTMLElement>('button, summary, a, input, select');
      if (!one) return false;
      const said = `${one.ariaLabel ?? ''} ${one.textContent ?? ''}`.trim();
      return only ? one.tagName === 'BUTTON' && said === wanted : said.includes(wanted);
    },
    text,
    isButton,
  );

/** Presses Tab until the focus is there. */
async function reachWhere(
  page: Page,
  isThere: (text: string, isButton: boolean) => boolean,
  text = '',
  isButton = false,
): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    if (await page.evaluate(isThere, text, isButton)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not come to ${text}`);
}
