import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// One file with everything in it, so that the built command line runs without node_modules.
export default defineConfig({
  root: at('.'),
  build: {
    ssr: at('./main.ts'),
    outDir: at('../../.output/cli'),
    emptyOutDir: true,
    target: 'node20',
    rollupOptions: { output: { entryFileNames: 'lianping.js', banner: '#!/usr/bin/env node' } },
  },
  ssr: { noExternal: true },
});
