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
};

/** A session as the ledger keeps it. */
export interface Kept {
  readonly session: string;
  readonly article: string;
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
  /** Items of the extension's storage. */
  get(keys: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
  set(items: Readonly<Record<string, unknown>>): Promise<void>;
  /** A message to the background; what it answers. */
  tell(message: object): Promise<unknown>;
  close(): Promise<void>;
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
  const control = blank ?? (await browser.newPage());
  await control.goto(`${origin}/icon/16.png`);
  const cdp = await control.createCDPSession();
  await cdp.send('ServiceWorker.enable');
  const desk: Desk = {
    browser,
    control,
    origin,
    ledger: () => control.evaluate(readLedger),
    killWorker: () => cdp.send('ServiceWorker.stopAllWorkers'),
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
