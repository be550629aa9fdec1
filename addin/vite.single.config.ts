import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const FILE = 'lianping-workbench.html';

// The workbench as one file that opens from disk: intranets, no server, nothing to install.
export default defineConfig({
  root: at('./workbench'),
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  define: { IS_KEPT_OFFLINE: 'false' },
  plugins: [deskInside(), viteSingleFile(), policyForOneFile()],
  build: {
    outDir: at('../.output/workbench-file'),
    emptyOutDir: true,
    target: 'baseline-widely-available',
    modulePreload: false,
    reportCompressedSize: false,
  },
});

/** The desk's worker begins from the page's own text: there is no other file. */
function deskInside(): Plugin {
  return {
    name: 'desk-inside',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source.endsWith('worker.ts?worker')) return this.resolve(`${source}&inline`, importer);
      return null;
    },
  };
}

/** Allows the inlined script and style by their hashes, a worker of the page's own, and no connection at all. */
function policyForOneFile(): Plugin {
  return {
    name: 'policy-for-one-file',
    enforce: 'post',
    transformIndexHtml: (html) =>
      html
        .replace("script-src 'self'", "script-src 'sha256-SCRIPT'")
        .replace("style-src 'self'", "style-src 'sha256-STYLE'")
        .replace("connect-src 'self'", "connect-src 'none'; worker-src blob:"),
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') this.error('There is no index.html to make one file of');
        const html = `${page.source}`;
        const script = contentOf('script', html);
        // The script writes sheets, so that it too holds tags.
        const style = contentOf('style', html.replace(script, ''));
        page.source = html
          .replace('sha256-SCRIPT', hashOf(script))
          .replace('sha256-STYLE', hashOf(style));
        page.fileName = FILE;
      },
    },
  };
}

function contentOf(element: 'script' | 'style', html: string): string {
  const content = new RegExp(`<${element}(?:\\s[^>]*)?>([\\s\\S]*?)</${element}>`).exec(html)?.[1];
  if (!content) throw new Error(`Nothing was inlined as ${element}`);
  return content;
}

const hashOf = (content: string): string =>
  `sha256-${createHash('sha256').update(content).digest('base64')}`;
