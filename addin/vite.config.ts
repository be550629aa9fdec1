import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The workbench as a folder of files for any server, under any path.
export default defineConfig({
  root: at('./workbench'),
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: at('../.output/workbench'),
    emptyOutDir: true,
    target: 'baseline-widely-available',
    modulePreload: false,
  },
});
