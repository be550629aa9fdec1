import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { iconFile } from './manifest/addin.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const WORKER = 'service-worker.js';
const MANIFEST = 'lianping.webmanifest';

// The workbench as a folder of files for any server, under any path; it can be installed, and opens offline.
export default defineConfig({
  root: at('./workbench'),
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  define: { IS_KEPT_OFFLINE: 'true' },
  plugins: [installable(), keptFiles()],
  build: {
    outDir: at('../.output/workbench'),
    emptyOutDir: true,
    target: 'baseline-widely-available',
    modulePreload: false,
    rolldownOptions: {
      input: {
        index: at('./workbench/index.html'),
        worker: at('./workbench/offline/service-worker.ts'),
      },
      output: {
        entryFileNames: ({ name }) => (name === 'worker' ? WORKER : 'assets/[name]-[hash].js'),
      },
    },
  },
});

/** What a browser asks for before it installs a page as a program of its own. */
function installable(): Plugin {
  const icons = ['icon.svg', iconFile(192)];
  return {
    name: 'installable',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => ({
        html: html.replace('img-src data:', "img-src 'self' data:; manifest-src 'self'"),
        tags: [
          { tag: 'link', attrs: { rel: 'manifest', href: `./${MANIFEST}` }, injectTo: 'head' },
        ],
      }),
    },
    generateBundle() {
      for (const fileName of icons) {
        const source = new Uint8Array(readFileSync(at(`./manifest/${fileName}`)));
        this.emitFile({ type: 'asset', fileName, source });
      }
      this.emitFile({ type: 'asset', fileName: MANIFEST, source: webManifest(icons) });
    },
  };
}

const webManifest = ([drawn, painted]: readonly string[]): string =>
  `${JSON.stringify({
    ...{
      name: '联评工作台 Lianping',
      short_name: '联评',
      lang: 'zh-CN',
      start_url: './',
      scope: './',
    },
    ...{ display: 'standalone', background_color: '#fbfaf7', theme_color: '#fbfaf7' },
    icons: [
      { src: drawn, sizes: 'any', type: 'image/svg+xml' },
      { src: painted, sizes: '192x192', type: 'image/png' },
    ],
  })}\n`;

/** Tells the service worker which files there are; another hash is another build. */
function keptFiles(): Plugin {
  return {
    name: 'kept-files',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const worker = bundle[WORKER];
        if (worker?.type !== 'chunk') this.error('There is no service worker');
        const files = Object.values(bundle).filter(({ fileName }) => fileName !== WORKER);
        const names = files.map(({ fileName }) => fileName).sort();
        const hash = createHash('sha256');
        for (const name of names) {
          const file = bundle[name];
          hash
            .update(`${name}\n`)
            .update(file?.type === 'asset' ? file.source : (file?.code ?? ''));
        }
        const kept = ['./', ...names.map((name) => `./${name}`)];
        worker.code = worker.code
          .replaceAll('KEPT_FILES', JSON.stringify(kept))
          .replaceAll('KEPT_HASH', JSON.stringify(hash.digest('hex').slice(0, 16)));
      },
    },
  };
}
