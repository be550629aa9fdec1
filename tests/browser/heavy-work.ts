import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { makeLongFile } from '../bench/ballot-files.ts';
import { makeTallyFile } from '../bench/tally-file.ts';
import type { ServedWorkbench } from './served-workbench.ts';

const MARKS_A_PERSON = 500;

/** A workbook of so many marks, a row a ballot, beside the workbench. */
export function putMarks({ folder }: ServedWorkbench, marks: number): string {
  const path = join(folder, `marks-${marks}.xlsx`);
  writeFileSync(path, makeLongFile(marks / MARKS_A_PERSON));
  return path;
}

/** A workbook of so many people, counted in three groups and five indicators, beside the workbench. */
export function putTallies({ folder }: ServedWorkbench, people: number): string {
  const path = join(folder, `tallies-${people}.xlsx`);
  writeFileSync(path, makeTallyFile(people));
  return path;
}

/** The rulebook of the marks with two places and no mark dropped, as most ask for. */
export function putUsualRules({ folder }: ServedWorkbench): string {
  const path = join(folder, 'usual.yaml');
  const rules = readFileSync(RULES, 'utf8');
  writeFileSync(path, rules.replace(/ +trim: .*\n/, '').replace('places: 6', 'places: 2'));
  return path;
}

const RULES = resolve('tests/bench/rulebook.yaml');

interface Watching {
  /** In milliseconds, of all tasks since the page was opened. */
  longest: number;
  /** What a listener of the page was told was going on. */
  readonly told: string[];
  /** How much was done, as it was counted. */
  readonly counts: string[];
}

/** From its first script on the page notes its longest task, and what it says is going on. */
export async function watchPage(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const watching: Watching = { longest: 0, told: [], counts: [] };
    Object.assign(window, { watching });
    let last = performance.now();
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const now = performance.now();
      watching.longest = Math.max(watching.longest, now - last);
      last = now;
      setTimeout(() => channel.port2.postMessage(null));
    };
    channel.port2.postMessage(null);
    const listen = () => {
      for (const status of document.querySelectorAll('[role=status]')) {
        const text = status.querySelector('progress') && status.firstElementChild?.textContent;
        if (text && watching.told.at(-1) !== text) watching.told.push(text);
        const count = status.querySelector('.progress-count')?.textContent;
        if (count && watching.counts.at(-1) !== count) watching.counts.push(count);
      }
    };
    new MutationObserver(listen).observe(document, {
      ...{ childList: true, characterData: true, subtree: true },
    });
  });
}

/** What was noted. */
export const watched = (page: Page): Promise<Watching> =>
  page.evaluate(() => (window as unknown as { watching: Watching }).watching);

export const seen = (page: Page, text: string) =>
  page.locator(`::-p-text(${text})`).setTimeout(LONGEST).wait();

/** Much work on a machine that has other things to do. */
const LONGEST = 200_000;

interface Marks {
  readonly path: string;
  readonly rulebook?: string;
}

/** Opens the workbook of marks in the workbench and has it scored by the rulebook that it is made for. */
export async function openMarks(page: Page, { address }: ServedWorkbench, marks: Marks) {
  await page.goto(address);
  await scoreMarks(page, marks);
}

/** The same, where the workbench is shown. */
export async function scoreMarks(page: Page, { path, rulebook = RULES }: Marks) {
  const input = await page.waitForSelector('input[type=file]');
  await input?.uploadFile(path);
  await page.locator('::-p-text(① 规则)').setTimeout(LONGEST).click();
  const rules = await page.waitForSelector('.chooser input[type=file]', { timeout: LONGEST });
  await rules?.uploadFile(rulebook);
  await page.waitForSelector('.summary dd.number + dt', { timeout: LONGEST });
  await page.locator('::-p-text(③ 检查)').click();
  await page.waitForSelector('.actions .primary:enabled', { timeout: LONGEST });
}
