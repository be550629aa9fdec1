import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { UNWATCHED } from '../../../../addin/hosts/host.ts';
import { hostContract } from '../../../hosts/contract.ts';
import { WORKBOOKS } from '../../../hosts/samples.ts';
import { packExtension } from '../../libreoffice/extension.ts';
import { openLive } from '../../libreoffice/live.ts';
import { type Office, startOffice } from '../../libreoffice/office.ts';

const folder = mkdtempSync(join(tmpdir(), 'lianping-oxt-'));
let office: Office;
beforeAll(async () => {
  office = await startOffice(await packExtension(folder));
});
afterAll(async () => {
  await office?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The others are for readers of files: LibreOffice has read and written those before we see them. */
const LIVE = WORKBOOKS.filter((path) => dirname(path) === 'seeds/workbooks');

// About 20 s, one LibreOffice for all.
hostContract({
  name: 'LibreOffice',
  isProgram: true,
  workbooks: LIVE,
  open: async (path) => {
    const { host, document } = await openLive(office, path);
    const shown = async () => {
      const read = await host.read(UNWATCHED);
      if (!read.ok) throw new Error(read.problems.map(({ code }) => code).join());
      return read.value;
    };
    const change = (sheet: string) =>
      office.act<void>('write', { path: document, sheet, cell: 'Z99', value: 7 });
    return {
      host,
      shown,
      change,
      close: async () => void (await office.act('close', { path: document })),
    };
  },
});
