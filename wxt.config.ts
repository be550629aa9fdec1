import { readFileSync } from 'node:fs';
import type { InlineConfig } from 'vite';
import { defineConfig } from 'wxt';
import { parse } from 'yaml';
import { readHolidays } from './shared/reading/holidays/read-holidays.ts';
import { checkSource } from './shared/reading/sources/check-source.ts';
import { hashRulebook } from './shared/rulebook/canonical/canonical.ts';
import { readRulebook } from './shared/rulebook/read.ts';

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: '.output',
  imports: false,
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    // `activeTab` is for the page on which the member asks to add its site, and for no other.
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'alarms', 'activeTab'],
    // A private window is private.
    incognito: 'not_allowed',
    // By hand, never through `matches` of a script: those would be asked for on installation.
    // Any site: a member may add a source, and is asked for that site alone when switching it on.
    optional_host_permissions: ['*://*/*'],
    content_security_policy: { extension_pages: POLICY },
    // The popup without a mouse; a browser lets its owner choose other keys.
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+L' } } },
    ...(browser === 'firefox' ? { browser_specific_settings: { gecko: GECKO } } : {}),
  }),
  vite: () => ({
    plugins: [seeds(), bareScripts()],
    // Every browser that runs the extension preloads modules itself.
    build: { modulePreload: { polyfill: false } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
  hooks: {
    'vite:build:extendConfig'(entrypoints, config) {
      if (entrypoints.some(({ name }) => name === 'popup')) loadPopupAtOnce(config);
    },
  },
});

/**
 * Has what the popup needs come in one file: a dozen small ones take longer to be asked for than to
 * run, and the popup is the page that somebody waits for. Other pages need most of it too.
 */
function loadPopupAtOnce({ build }: InlineConfig): void {
  const output = build?.rollupOptions?.output;
  if (!output || Array.isArray(output)) throw new Error('WXT builds its pages another way now');
  const nameOf = (id: string, graph: ModuleGraph) =>
    !POPUP_ALONE.test(id) && isOfPopup(id, graph) ? 'base' : null;
  output.codeSplitting = { groups: [{ name: nameOf, debugName: 'base' }] };
}

/** What no other page may run, or look like. */
const POPUP_ALONE = /\/popup\/(index\.html|main\.tsx|popup\.css)$/;

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/** Whether the popup comes with a module, by whatever way; not what it asks for later. */
function isOfPopup(id: string, graph: ModuleGraph, seen = new Set<string>()): boolean {
  if (id.endsWith('/popup/index.html')) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  const importers = graph.getModuleInfo(id)?.importers ?? [];
  return importers.some((importer) => isOfPopup(importer, graph, seen));
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const GECKO = {
  id: 'lianping@lianping.example',
  // The first with `data_collection_permissions`; optional host permissions came in 128.
  strict_min_version: '140.0',
  data_collection_permissions: { required: ['none' as const] },
};

/**
 * Hands the seeds in as plain data, read and checked while building, so that neither parser is part
 * of the extension: `source.yaml?source`, `list.yaml?holidays`; and of a rulebook its reading section, what of it a page's
 * script needs, or its name, as `rulebook.yaml` with `?reading`, `?session` or `?name`.
 */
function seeds() {
  return {
    name: 'seeds',
    enforce: 'pre' as const,
    load(id: string) {
      const [path = '', query] = id.split('?');
      if (query === 'source') return `export default ${literal(sourceAt(path))}`;
      if (query === 'reading') return `export default ${literal(readingOf(readText(path)))}`;
      if (query === 'session') return `export default ${literal(sessionOf(readText(path)))}`;
      if (query === 'holidays') return `export default ${literal(readHolidays(readText(path)))}`;
      if (query === 'name') return `export default ${literal(nameOf(readText(path)))}`;
      return null;
    },
  };
}

/**
 * Has scripts that run in pages begin at once, without WXT's wrapper, which says in development what
 * went wrong: 150 bytes of the reader's 6 KB.
 */
function bareScripts() {
  return {
    name: 'bare-scripts',
    enforce: 'post' as const,
    transform(code: string, id: string) {
      if (!id.includes('unlisted-script-entrypoint')) return null;
      const [first] = /^import definition from .+$/m.exec(code) ?? [];
      if (!first) throw new Error('WXT wraps its scripts another way now');
      return `${first}\nexport default definition.main();`;
    },
  };
}

/** @throws Error naming the file, and the place in it that is not as it should be */
function sourceAt(path: string) {
  try {
    return checkSource(parse(readText(path), { schema: 'failsafe' }));
  } catch (cause) {
    throw new Error(`${path}: ${(cause as Error).message}`, { cause });
  }
}

function readingOf(text: string) {
  const { reading } = rulebookOf(text);
  if (!reading) throw new Error('The seed rulebook gives no reading rules');
  return reading;
}

/** All that the script in a page has to know of the rules. */
function sessionOf(text: string) {
  const { zone, evidence } = readingOf(text);
  return { zone, evidence };
}

function nameOf(text: string) {
  const rulebook = rulebookOf(text);
  const { id, version, valid } = rulebook;
  return { from: valid.from, rulebook: { id, version, sha256: hashRulebook(rulebook) } };
}

function rulebookOf(text: string) {
  const read = readRulebook(text);
  if (!read.ok) throw new Error('The seed rulebook does not read');
  return read.value;
}

const readText = (path: string): string => readFileSync(path, 'utf8');

/** JSON, with whole numbers of any size as JavaScript writes them. */
function literal(value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`;
  if (Array.isArray(value)) return `[${value.map(literal).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, of]) => `${JSON.stringify(key)}:${literal(of)}`);
  return `{${members.join(',')}}`;
}
