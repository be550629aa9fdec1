import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Beside its node_modules, which hold what the core is compared with.
export default defineConfig({
  root: at('.'),
  build: {
    ssr: at('./run.ts'),
    outDir: at('./.output'),
    emptyOutDir: true,
    target: 'node20',
    rollupOptions: { output: { entryFileNames: 'run.js' } },
  },
  ssr: { noExternal: true, external: ['@duckdb/node-api', '@e965/xlsx', 'decimal.js', 'exceljs'] },
});
