import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, test } from 'vitest';

const ENTRY = new URL('core.ts', import.meta.url).pathname;

test('the core for a browser, without the reader of rulebooks, is 25 KB at most when packed', async () => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    // As one script: a module of a library keeps its spaces.
    build: { write: false, minify: true, lib: { entry: ENTRY, formats: ['iife'], name: 'core' } },
  });
  const [bundle] = Array.isArray(built) ? built : [];
  const [chunk] = bundle?.output ?? [];
  if (chunk?.type !== 'chunk') throw new Error('One file of code');
  expect(Object.keys(chunk.modules).filter((id) => id.includes('node_modules'))).toEqual([]);
  expect(gzipSync(chunk.code).length).toBeLessThanOrEqual(25_000);
});
