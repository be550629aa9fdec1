import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { defineConfig, type Plugin } from 'vite';
import { escapeXml } from '../shared/workbook/xml/edit-xml.ts';
import { iconFile, servedAt } from './manifest/addin.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A machine of one's own, until a department says where it serves the folder. */
const OWN_MACHINE = 'https://localhost:4602';

// The add-in for WPS 表格 as a folder of files for any server that a department has; experimental.
//   npm run build:wps -- --url https://intranet.example/lianping-wps
export default defineConfig({
  root: at('./pane'),
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [besideThePage(chosenUrl())],
  build: {
    outDir: at('../.output/wps'),
    emptyOutDir: true,
    target: 'baseline-widely-available',
    modulePreload: false,
    rolldownOptions: { input: at('./pane/wps.html') },
  },
});

/** What stands behind `--` on the command line. */
function chosenUrl(): string {
  const after = process.argv.indexOf('--');
  const { values } = parseArgs({
    args: after < 0 ? [] : process.argv.slice(after + 1),
    // The release names Excel's library too.
    options: { url: { type: 'string', default: OWN_MACHINE }, 'office-js': { type: 'string' } },
  });
  const served = servedAt(values.url);
  if (served === undefined)
    throw new Error(`--url ${values.url}: name the folder's https address, without ? and #`);
  return served;
}

/** What WPS itself reads. */
function besideThePage(url: string): Plugin {
  const files = ['ribbon.xml', 'manifest.xml', 'index.html', 'main.js', 'README.md'];
  const icon = iconFile(32);
  const list = `<jsplugins>\n  <jspluginonline name="lianping" type="et" url="${escapeXml(url)}/"/>\n</jsplugins>\n`;
  return {
    name: 'beside-the-page',
    generateBundle() {
      for (const fileName of files)
        this.emitFile({ type: 'asset', fileName, source: readFileSync(at(`./wps/${fileName}`)) });
      this.emitFile({
        type: 'asset',
        fileName: icon,
        source: readFileSync(at(`./manifest/${icon}`)),
      });
      this.emitFile({ type: 'asset', fileName: 'jsplugins.xml', source: list });
    },
  };
}
