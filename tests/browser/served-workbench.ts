import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { build } from 'vite';
import { launchChromium } from './chromium.ts';
import { serveFolder } from './serve-folder.ts';

export interface ServedWorkbench {
  /** Of this one alone; the workbench stands in `workbench`, and what else is put there goes with it. */
  readonly folder: string;
  /** Where the workbench answers. */
  readonly address: string;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** Built apart from .output, which other tests build at the same time. */
export async function serveWorkbench(): Promise<ServedWorkbench> {
  const folder = mkdtempSync(join(tmpdir(), 'lianping-workbench-'));
  const outDir = join(folder, 'workbench');
  await build({ configFile: 'addin/vite.config.ts', logLevel: 'error', build: { outDir } });
  const served = await serveFolder(outDir);
  const browser = await launchChromium();
  return {
    folder,
    address: `${served.origin}/`,
    browser,
    close: async () => {
      await browser.close();
      served.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Opens the workbench and hands it a file. */
export async function openFile(page: Page, address: string, path: string): Promise<void> {
  await page.goto(address);
  const input = await page.waitForSelector('input[type=file]');
  await input?.uploadFile(path);
}
