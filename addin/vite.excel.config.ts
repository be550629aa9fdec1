import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { defineConfig, type Plugin } from 'vite';
import packageJson from '../package.json' with { type: 'json' };
import { functionsJson } from './functions/metadata.ts';
import {
  CONFORMANCE_PAGE,
  FUNCTIONS,
  iconFile,
  PAGE,
  type ServedAddin,
  servedAt,
} from './manifest/addin.ts';
import { conformanceManifest } from './manifest/manifest-conformance.ts';
import { ENGLISH_FILE, manifestEnglish, manifestJson } from './manifest/manifest-json.ts';
import { manifestXml } from './manifest/manifest-xml.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Microsoft's own address; an intranet without it names a copy of its own. */
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
/** A machine of one's own, until a department says where it serves the folder. */
const OWN_MACHINE = 'https://localhost:4601';
const ICONS = [16, 32, 64, 80, 192];

const { url, 'office-js': officeJs } = chosen();

// The add-in for Excel as a folder of files for any server that a department has:
//   npm run build:addin -- --url https://intranet.example/lianping [--office-js https://…/office.js]
export default defineConfig({
  root: at('./pane'),
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [officeLibrary(officeJs), besideThePage({ url, version: packageJson.version })],
  build: {
    outDir: at('../.output/excel'),
    emptyOutDir: true,
    target: 'baseline-widely-available',
    modulePreload: false,
    rolldownOptions: { input: [at(`./pane/${PAGE}`), at(`./pane/${CONFORMANCE_PAGE}`)] },
  },
});

/** What stands behind `--` on the command line. */
function chosen(): { readonly url: string; readonly 'office-js': string } {
  const after = process.argv.indexOf('--');
  const { values } = parseArgs({
    args: after < 0 ? [] : process.argv.slice(after + 1),
    options: {
      url: { type: 'string', default: OWN_MACHINE },
      'office-js': { type: 'string', default: OFFICE_JS },
    },
  });
  const served = servedAt(values.url);
  if (served === undefined)
    throw new Error(`--url ${values.url}: name the folder's https address, without ? and #`);
  return { ...values, url: served };
}

/** Which office.js the page loads, and that it may load that one alone. */
function officeLibrary(address: string): Plugin {
  const origin = URL.parse(address)?.origin ?? "'self'";
  return {
    name: 'office-library',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace('OFFICE_ORIGIN', origin).replace('OFFICE_JS', address),
    },
  };
}

/** Manifests, the functions' metadata and the icons. */
function besideThePage(served: ServedAddin): Plugin {
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    ['manifest.xml', manifestXml(served)],
    ['manifest-conformance.xml', conformanceManifest(served)],
    ['manifest.json', manifestJson(served)],
    [ENGLISH_FILE, manifestEnglish()],
    [FUNCTIONS.zh, functionsJson('zh')],
    [FUNCTIONS.en, functionsJson('en')],
    ...ICONS.map((size) => {
      const name = iconFile(size);
      return [name, new Uint8Array(readFileSync(at(`./manifest/${name}`)))] as const;
    }),
  ];
  return {
    name: 'beside-the-page',
    generateBundle() {
      for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}
