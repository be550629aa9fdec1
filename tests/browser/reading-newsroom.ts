import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { type Launch, launchChromium } from './chromium.ts';

/** A folder of `npm run build`. */
export function built(name: string): string {
  const path = resolve('.output', name);
  if (!existsSync(path)) throw new Error(`${path} is not there. Run: npm run build:extension`);
  return path;
}

/**
 * A copy of the built extension with its pages granted: nobody can press “Allow” in a browser that
 * a test drives. Nothing but the manifest differs from what is shipped.
 */
export function grantHosts(from: string, to = mkdtempSync(join(tmpdir(), 'extension-'))): string {
  cpSync(from, to, { recursive: true });
  const path = join(to, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  const granted = { ...manifest, host_permissions: manifest.optional_host_permissions };
  writeFileSync(path, JSON.stringify({ ...granted, optional_host_permissions: [] }));
  return to;
}

/** As much of an extension page's interface as is used here. */
declare const chrome: {
  readonly storage: {
    readonly local: {
      get(keys: readonly string[]): Promise<Record<string, unknown>>;
      set(items: object): Promise<void>;
    };
  };
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly scripting: { getRegisteredContentScripts(): Promise<readonly unknown[]> };
  readonly tabs: {
    query(info: { url: string }): Promise<readonly { readonly id: number }[]>;
    discard(id: number): Promise<{ readonly id: number }>;
    update(id: number, change: { active: boolean }): Promise<unknown>;
  };
};

/** A session as the ledger keeps it. */
export interface Kept {
  readonly session: string;
  readonly article: string;
  readonly chars: number;
  readonly milliseconds: number;
  readonly deepest: number;
}

/** A browser with the extension in it, its one source on, and a tab from which to look at the ledger. */
export interface Desk {
  readonly browser: Browser;
  /** A page of the extension without any script of its own. */
  readonly control: Page;
  readonly origin: string;
  /** All sessions of the first member's ledger. */
  ledger(): Promise<readonly Kept[]>;
  /** Ends the background's worker as the browser does when it is idle. */
  killWorker(): Promise<void>;
  /** Puts the extension in the place of itself, as an update does: its own pages close. */
  update(): Promise<void>;
  /** Drops a tab behind from memory, as the browser does when that is short. @returns shows it again */
  discard(url: string): Promise<() => Promise<void>>;
  /** Items of the extension's storage. */
  get(keys: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
  set(items: Readonly<Record<string, unknown>>): Promise<void>;
  /** A message to the background; what it answers. */
  tell(message: object): Promise<unknown>;
  close(): Promise<void>;
}

/** A page of the extension without any script of its own. */
const PLAIN = '/icon/16.png';

/** Runs in a page of the extension. */
const hasScripts = async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0;

/** Runs in a page of the extension. */
async function discardTab(url: string): Promise<number> {
  const [tab] = await chrome.tabs.query({ url });
  if (!tab) throw new Error(`No tab has ${url}`);
  // It may have another number from now on.
  return (await chrome.tabs.discard(tab.id)).id;
}

/** Runs in a page of the extension. */
async function showTab(id: number): Promise<void> {
  await chrome.tabs.update(id, { active: true });
}

/** How long a sign of reading holds at a desk with these rules. Seconds. */
export const SHORT_WINDOW = 2;

export interface DeskSetting extends Launch {
  readonly rules?: 'usual' | 'short';
  readonly declared?: boolean;
}

export async function openDesk(setting: DeskSetting): Promise<Desk> {
  const folder = setting.extension ?? grantHosts(built('chrome-mv3'));
  const browser = await launchChromium({ ...setting, extension: folder });
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const origin = worker.url().replace(/\/[^/]*$/, '');
  const [blank] = await browser.pages();
  let control = blank ?? (await browser.newPage());
  await control.goto(`${origin}${PLAIN}`);
  const desk: Desk = {
    browser,
    get control() {
      return control;
    },
    origin,
    ledger: () => control.evaluate(readLedger),
    async killWorker() {
      const cdp = await control.createCDPSession();
      await cdp.send('ServiceWorker.enable');
      await cdp.send('ServiceWorker.stopAllWorkers');
      await cdp.detach();
    },
    async update() {
      control = await browser.newPage();
      await browser.installExtension(folder);
      await control.goto(`${origin}${PLAIN}`);
      await control.waitForFunction(hasScripts);
    },
    async discard(url) {
      const id = await control.evaluate(discardTab, url);
      return () => control.evaluate(showTab, id);
    },
    set: (items) => control.evaluate((items) => chrome.storage.local.set(items), items),
    get: (keys) => control.evaluate((keys) => chrome.storage.local.get(keys), keys),
    tell: (message) => control.evaluate((message) => chrome.runtime.sendMessage(message), message),
    async close() {
      await browser.close();
      if (!setting.extension) rmSync(folder, { recursive: true, force: true });
    },
  };
  await desk.set({ 'sources-on': ['people-daily'] });
  await desk.tell({ kind: 'switched' });
  await adopt(desk, setting);
  return desk;
}

/** Gives the member the rules of the setting, as if from a rulebook of their own. */
async function adopt(desk: Desk, { rules, declared = false }: DeskSetting): Promise<void> {
  if (rules !== 'short' && !declared) return;
  const stored = await desk.get(['profiles']);
  const { active, members } = stored.profiles as { active: string; members: object[] };
  const own = { from: '2026-01-01', id: 'short', version: '1', sha256: '0'.repeat(64) };
  const rulebooks = [{ ...own, rules: SHORT }];
  const evidence = SHORT.evidence;
  await desk.set({
    profiles: { active, members: members.map((one) => ({ ...one, declared, rulebooks })) },
    'reader-settings': {
      member: active,
      declared,
      rules: [{ from: own.from, zone: SHORT.zone, evidence }],
    },
  });
}

const SHORT = {
  zone: 'Asia/Shanghai',
  finish: { depth: '9/10', speed: 1200, least: 20 },
  evidence: { speed: 300, least: SHORT_WINDOW, most: SHORT_WINDOW },
  article: { points: '1', capPerDay: '6' },
  time: { points: '1', perSeconds: 240, capPerDay: '8' },
  streak: { points: '1', rest: ['sat', 'sun'] },
};

/** Runs in a page of the extension; never makes a ledger where there is none. */
async function readLedger(): Promise<Kept[]> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === 'ledger')) return [];
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('ledger');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const all = database.transaction('entries').objectStore('entries').getAll();
      all.onerror = () => reject(all.error);
      all.onsuccess = () => {
        database.close();
        resolve(all.result);
      };
    };
  });
}
