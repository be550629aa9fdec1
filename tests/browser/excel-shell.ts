import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { answering } from '../office/answering.ts';
import type { Book } from '../office/excel/book.ts';
import type { Request } from '../office/wire.ts';
import { launchChromium } from './chromium.ts';
import { type Served, serveFolder } from './serve-folder.ts';

const OFFICE_JS = 'tests/office/node_modules/@microsoft/office-js/dist';

/** The add-in as it is built, served with Microsoft’s own office.js beside it. */
export async function serveAddin(): Promise<Served & { readonly folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'lianping-excel-'));
  await build({
    configFile: 'addin/vite.excel.config.ts',
    logLevel: 'error',
    build: { outDir: folder },
  });
  cpSync(OFFICE_JS, join(folder, 'office'), { recursive: true });
  const served = await serveFolder(folder);
  return {
    ...served,
    folder,
    close: () => {
      served.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Shell {
  readonly language: 'zh-CN' | 'en-US';
  /** What the program says that it supports. */
  readonly sets: Readonly<Record<string, string>>;
}

/** What Excel for Windows gives a page of ours, as far as office.js asks for it. Runs in the page before office.js. */
function installShell({ sets, language }: Shell): void {
  const array = (...values: unknown[]) => ({ toArray: () => values, dimensions: () => 1 });
  const events: Record<number, (...told: unknown[]) => void> = {};
  const context = {
    ...{ GetAppType: () => 1, GetAppVersionMajor: () => 16, GetAppVersionMinor: () => 1 },
    ...{ GetHostFullVersion: () => '16.0.18000.20000', GetInstanceId: () => 'pane' },
    GetSolutionRef: () => '05c2e1c9-3e1d-406e-9a91-e9ac64854143',
    ...{ GetCorrelationId: () => '', GetSolutionToken: () => '', GetDocUrl: () => 'C:\\a.xlsx' },
    ...{ GetAppUILocale: () => language, GetAppDataLocale: () => language },
    ...{ GetAppCapabilities: () => 0, GetActivationMode: () => 1 },
    ...{ GetControlIntegrationLevel: () => 1, GetTouchEnabled: () => false },
    ...{ GetCommerceAllowed: () => false, GetInitialDisplayMode: () => 0 },
    GetSupportedMatrix: () => JSON.stringify(sets),
    GetOfficeThemeInfo: () => JSON.stringify({ bodyBackgroundColor: 16_777_215 }),
    GetSettings: () => ({ Read: () => {}, Write: () => {} }),
  };
  const page = window as unknown as {
    answerAsExcel(body: string): Promise<string>;
    sayAsExcel(...entries: unknown[][]): void;
  };
  const external = {
    ...{ GetContext: () => context, GetLoggingAllowed: () => false },
    RegisterEvent(
      id: number,
      _: unknown,
      handler: (...told: unknown[]) => void,
      done: (status: unknown) => void,
    ) {
      events[id] = handler;
      setTimeout(() => done(array(0)));
    },
    UnregisterEvent(id: number, _: unknown, done: (status: unknown) => void) {
      delete events[id];
      setTimeout(() => done(array(0)));
    },
    async Execute(id: number, given: unknown[][], done: (status: unknown) => void) {
      // 93: a request of the API; what else there is this shell does not have (5000).
      if (id !== 93) return setTimeout(() => done(array(5000)));
      const body = given[0]?.[4];
      return done(array(0, array(200, array(), await page.answerAsExcel(`${body}`))));
    },
  };
  Object.defineProperty(window, 'external', { value: external });
  page.sayAsExcel = (...entries) => events[33]?.(33, array(...entries.map((one) => array(...one))));
}

const SETS = {
  ...{ ExcelApi: '1.14', SharedRuntime: '1.1', CustomFunctionsRuntime: '1.3' },
  ...{ CustomFunctions: '1.7', RichApiRuntime: '1.2', RichApiRuntimeFlag: '1.2' },
};

/** Of the page, by what `installShell` gives it. */
declare function sayAsExcel(...entries: unknown[]): void;

export interface ExcelPage {
  readonly page: Page;
  /** Every request that went over the wire. */
  readonly sent: readonly Request[];
  /** Addresses that the page asked for. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** The page in a Chromium that behaves as the one in Excel for Windows, on a workbook in memory. */
export async function openInExcel(
  address: string,
  book: Book,
  language: Shell['language'] = 'zh-CN',
): Promise<ExcelPage> {
  const browser = await launchChromium({ language });
  const page = await browser.newPage();
  const sent: Request[] = [];
  const asked: string[] = [];
  // What happens in a program is told after what was asked.
  const answer = answering(book, (event) => {
    setTimeout(() => page.evaluate((one) => sayAsExcel(one), event).catch(() => {}));
  });
  page.on('request', (request) => asked.push(request.url()));
  await page.exposeFunction('answerAsExcel', (text: string) => {
    const request = JSON.parse(text) as Request;
    sent.push(request);
    return JSON.stringify(answer(request));
  });
  await page.evaluateOnNewDocument(installShell, { sets: SETS, language });
  await page.setViewport({ width: 350, height: 760 });
  // Type, version, language, whether it is a dialog or logs; 3: a shared runtime with functions.
  const info = `Excel$Win32$16.01$${language}$telemetry$isDialogNo$disableLogging$3`;
  await page.goto(`${address}?_host_Info=${info}`);
  return { page, sent, asked, close: () => browser.close() };
}
