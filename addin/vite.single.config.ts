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
  plugins: [viteSingleFile(), policyForOneFile()],
  build: {
    outDir: at('../.output/workbench-file'),
    emptyOutDir: true,
    target: 'baseline-widely-available',
    modulePreload: false,
    reportCompressedSize: false,
  },
});

/** Allows the inlined script and style by their hashes, nothing else and no connection at all. */
function policyForOneFile(): Plugin {
  return {
    name: 'policy-for-one-file',
    enforce: 'post',
    transformIndexHtml: (html) =>
      html
        .replace("script-src 'self'", "script-src 'sha256-SCRIPT'")
        .replace("style-src 'self'", "style-src 'sha256-STYLE'")
        .replace("connect-src 'self'", "connect-src 'none'"),
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') this.error('There is no index.html to make one file of');
        page.source = `${page.source}`
          .replace('sha256-SCRIPT', hashOf(/<script[^>]*>([\s\S]*?)<\/script>/, `${page.source}`))
          .replace('sha256-STYLE', hashOf(/<style[^>]*>([\s\S]*?)<\/style>/, `${page.source}`));
        page.fileName = FILE;
      },
    },
  };
}

function hashOf(element: RegExp, html: string): string {
  const content = element.exec(html)?.[1];
  if (!content) throw new Error(`Nothing was inlined for ${element}`);
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}
