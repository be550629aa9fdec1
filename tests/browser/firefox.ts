import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';

/** @param tunnel the port of a proxy to everywhere, if it is to reach anything */
export async function launchFirefox(tunnel?: number): Promise<Browser> {
  const path = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
  if (!existsSync(path))
    throw new Error(`${path} is not there. As root: apt-get install -y firefox-esr`);
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: true,
    acceptInsecureCerts: true,
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': tunnel ?? 9,
    },
  });
}
