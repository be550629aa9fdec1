import type { Browser, Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import fc from '../seeded.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import { type MadeUpPage, madeUpPage } from './made-up-bodies.ts';

// What the reader makes of a page's text, in the browsers that lay it out: nothing else knows lines.

type Extent = Readonly<Record<'chars' | 'inView' | 'reach', number>>;
declare const adapter: {
  textOf(body: Element | null, form: { readonly remove: readonly string[] }): object;
  seeText(page: Window, text: object, find: () => object): SeenText;
};
interface SeenText {
  readonly first: Extent;
  watch(emit: (event: object) => void, signal: AbortSignal): void;
}

/** The adapters as one script, which leaves them under a name. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: 'tests/browser/text-adapter.ts', name: 'adapter', formats: ['iife'] },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk || !('code' in chunk)) throw new Error('Vite builds another way now');
  return chunk.code;
}

const IS_LONG = process.env.CASES !== undefined;

describe.each<readonly [string, number, () => Promise<Browser>]>([
  ['Chromium', IS_LONG ? 200 : 80, () => launchChromium()],
  ['Firefox', IS_LONG ? 50 : 20, () => launchFirefox()],
])('%s', (_, numRuns, launch) => {
  let browser: Browser;
  let page: Page;
  let script: string;

  beforeAll(async () => {
    script = await bundle();
    browser = await launch();
    page = await browser.newPage();
  });

  afterAll(() => browser?.close());

  async function show({ markup, width, height }: Omit<MadeUpPage, 'chars'>): Promise<void> {
    await page.setViewport({ width, height });
    await page.setContent(
      `<!doctype html><html lang="zh"><body style="font: 18px/1.8 sans-serif">${markup}</body></html>`,
    );
    await page.evaluate(script);
  }

  test(`${numRuns} bodies of every make, read to the last line: all of it is seen`, async () => {
    await fc.assert(
      fc.asyncProperty(madeUpPage, async (made) => {
        await show(made);
        const seen = await page.evaluate(readToTheEnd);
        expect(seen).toEqual({ chars: made.chars, reach: made.chars });
      }),
      { numRuns, endOnFailure: true },
    );
  }, 600_000);

  test('text that comes in portions, and a block that is taller than the window', async () => {
    const portion = (length: number) => `<div>${'山村里的图书室亮着灯。'.repeat(length)}</div>`;
    await show({ markup: `<div id="ozoom">${portion(10)}</div>`, width: 800, height: 600 });
    const told = await page.evaluate(async (more) => {
      const body = document.querySelector('#ozoom');
      const find = () => adapter.textOf(body, { remove: [] });
      const told: Partial<Extent>[] = [];
      const waitFor = async (isThere: () => boolean) => {
        while (!isThere()) await new Promise((frame) => requestAnimationFrame(frame));
      };
      const seen = adapter.seeText(window, find(), find);
      seen.watch((event) => void told.push(event), new AbortController().signal);
      for (const portion of [1, 2]) {
        body?.insertAdjacentHTML('beforeend', more);
        await waitFor(() => told.some(({ chars }) => chars === 110 + portion * 1100));
      }
      scrollTo(0, 300);
      await waitFor(() => (told.at(-1)?.reach ?? 0) > seen.first.chars);
      const before = told.at(-1)?.reach ?? 0;
      scrollTo(0, 500);
      await waitFor(() => (told.at(-1)?.reach ?? 0) > before);
      return told;
    }, portion(100));
    expect(told.some(({ chars }) => chars === 2310)).toBe(true);
  });
});

/** Runs in the page: scrolls it, then what scrolls in it, to the end, and looks at every step. */
function readToTheEnd() {
  const body = document.querySelector('#ozoom');
  const text = adapter.textOf(body, { remove: [] });
  const steps: number[] = [];
  const look = () => {
    const { chars, reach } = adapter.seeText(window, text, () => text).first;
    steps.push(reach);
    return chars;
  };
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight * 0.8) {
    scrollTo(0, top);
    look();
  }
  for (const inner of document.querySelectorAll('#ozoom [style*=auto]')) {
    inner.scrollIntoView();
    for (let at = 0; at <= inner.scrollHeight; at += 100) {
      inner.scrollTo(-at, at);
      look();
    }
  }
  return { chars: look(), reach: Math.max(...steps) };
}
