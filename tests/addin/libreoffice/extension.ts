import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';

/** Builds the extension in the folder, apart from .output, which other tests build at the same time; its path. */
export async function packExtension(folder: string): Promise<string> {
  const pane = join(folder, 'pane');
  const options = { outDir: pane, chunkSizeWarningLimit: 2000 };
  await build({
    configFile: 'addin/vite.libreoffice.config.ts',
    logLevel: 'error',
    build: options,
  });
  const extension = join(folder, 'lianping.oxt');
  execFileSync(process.execPath, ['addin/libreoffice/pack.mjs', pane, extension]);
  return extension;
}
