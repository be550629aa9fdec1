import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';

export interface Download {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the browser saves while `act` runs and until the download is complete. */
export async function downloadDuring(
  browser: Browser,
  act: () => Promise<void>,
): Promise<Download> {
  const folder = mkdtempSync(join(tmpdir(), 'lianping-download-'));
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allowAndName',
    downloadPath: folder,
    eventsEnabled: true,
  });
  const began = new Promise<string>((resolve) =>
    session.once('Browser.downloadWillBegin', (event) => resolve(event.suggestedFilename)),
  );
  const completed = new Promise<string>((resolve, reject) =>
    session.on('Browser.downloadProgress', ({ state, guid }) => {
      if (state === 'completed') resolve(guid);
      if (state === 'canceled') reject(new Error('The browser gave the download up'));
    }),
  );
  await act();
  const [name, guid] = await Promise.all([began, completed]);
  const bytes = new Uint8Array(readFileSync(join(folder, guid)));
  await session.detach();
  rmSync(folder, { recursive: true });
  return { name, bytes };
}
