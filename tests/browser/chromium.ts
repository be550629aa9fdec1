import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';

export interface Launch {
  /** Folder of a built extension to load. */
  readonly extension?: string;
  /** Host names and the loopback ports that answer for them; no other host is reachable. */
  readonly hosts?: Readonly<Record<string, number>>;
  /** Language of the browser's own interface and of `navigator.language`. */
  readonly language?: 'zh-CN' | 'en-US';
  /** Folder of a profile that is to stay when the browser ends. */
  readonly profile?: string;
  /** An X display with a window manager: then it has windows. */
  readonly display?: string;
  /** Without what it says about being driven: for pictures. */
  readonly unsaid?: boolean;
}

/** A real Chromium, without a window unless it is given a display, that reaches nothing but this machine. */
export async function launchChromium(options: Launch = {}): Promise<Browser> {
  const { extension, hosts = {}, language = 'zh-CN', profile, display, unsaid } = options;
  return puppeteer.launch({
    executablePath: findChromium(),
    headless: display === undefined,
    ...(profile ? { userDataDir: profile } : {}),
    ...(display ? { env: { ...process.env, DISPLAY: display } } : {}),
    enableExtensions: true,
    defaultViewport: { width: 900, height: 640 },
    ...(unsaid ? { ignoreDefaultArgs: ['--enable-automation'] } : {}),
    args: [
      ...(unsaid ? ['--test-type'] : []),
      '--no-sandbox',
      '--disable-dev-shm-usage',
      `--accept-lang=${language}`,
      '--ignore-certificate-errors',
      // An address without https is opened as it is.
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      `--host-resolver-rules=${rulesFor(hosts)}`,
      ...(extension
        ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]
        : []),
    ],
  });
}

function rulesFor(hosts: Readonly<Record<string, number>>): string {
  const maps = Object.entries(hosts).flatMap(([host, port]) =>
    [443, 80].map((from) => `MAP ${host}:${from} 127.0.0.1:${port}`),
  );
  return [...maps, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'].join(', ');
}

function findChromium(): string {
  const path = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(path))
    throw new Error(`${path} is not there. As root: apt-get install -y chromium`);
  return path;
}
