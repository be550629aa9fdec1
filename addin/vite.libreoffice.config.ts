import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The pane as the extension for LibreOffice serves it, from inside that program.
export default defineConfig({
  root: at('./pane'),
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: at('../.output/libreoffice'),
    emptyOutDir: true,
    target: 'baseline-widely-available',
    modulePreload: false,
    rolldownOptions: { input: at('./pane/libreoffice.html') },
  },
});
