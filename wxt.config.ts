import { readFileSync } from 'node:fs';
import { defineConfig } from 'wxt';
import { parse } from 'yaml';
import { checkSource } from './shared/reading/check-source.ts';
import { hashRulebook } from './shared/rulebook/canonical.ts';
import { readRulebook } from './shared/rulebook/read.ts';

const SOURCES = ['seeds/sources/people-daily.yaml'];

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: '.output',
  imports: false,
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'alarms'],
    // A private window is private.
    incognito: 'not_allowed',
    // By hand, never through `matches` of a script: those would be asked for on installation.
    optional_host_permissions: SOURCES.flatMap((path) => sourceOf(readText(path)).asks),
    content_security_policy: { extension_pages: POLICY },
    ...(browser === 'firefox' ? { browser_specific_settings: { gecko: GECKO } } : {}),
  }),
  vite: () => ({
    plugins: [seeds()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
});

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
 * of the extension: `source.yaml?source`, and a rulebook's reading section as `rulebook.yaml?reading`.
 */
function seeds() {
  return {
    name: 'seeds',
    enforce: 'pre' as const,
    load(id: string) {
      const [path = '', query] = id.split('?');
      if (query === 'source') return `export default ${literal(sourceOf(readText(path)))}`;
      if (query === 'reading') return `export default ${literal(readingOf(readText(path)))}`;
      if (query === 'name') return `export default ${literal(nameOf(readText(path)))}`;
      return null;
    },
  };
}

function sourceOf(text: string) {
  return checkSource(parse(text, { schema: 'failsafe' }));
}

function readingOf(text: string) {
  const { reading } = rulebookOf(text);
  if (!reading) throw new Error('The seed rulebook gives no reading rules');
  return reading;
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
