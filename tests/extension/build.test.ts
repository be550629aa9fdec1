import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { build } from 'wxt';

describe.each(['chrome-mv3', 'firefox-mv3'])('the built %s', (name) => {
  const folder = join('.output', name);
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
    : [];
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const manifest = () => JSON.parse(read('manifest.json'));

  test('is there: npm run build:extension', () => {
    expect(files).toContain('manifest.json');
  });

  test('asks for nothing on installation', () => {
    const { permissions, host_permissions, content_scripts, optional_host_permissions } =
      manifest();
    // None of these shows a warning.
    const quiet = ['storage', 'unlimitedStorage', 'scripting', 'alarms', 'activeTab'];
    const beside = name === 'chrome-mv3' ? ['sidePanel'] : [];
    expect(permissions).toEqual([...quiet, ...beside]);
    // Asked for one site at a time, when a member switches its source on.
    expect(optional_host_permissions).toEqual(['*://*/*']);
    expect([host_permissions, content_scripts]).toEqual([undefined, undefined]);
  });

  test('has a page that stands beside a paper, and does not open by itself', () => {
    const { side_panel, sidebar_action } = manifest();
    const page = side_panel?.default_path ?? sidebar_action.default_panel;
    expect(files).toContain(page);
    if (name === 'firefox-mv3') expect(sidebar_action.open_at_install).toBe(false);
  });

  test('has a policy that loads its own files alone and connects nowhere', () => {
    const policy: string = manifest().content_security_policy.extension_pages;
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'/,
    );
    expect(policy).not.toMatch(/unsafe|https?:|connect-src/);
  });

  test('holds every file that its manifest names, and a name in both languages', () => {
    const { background, action, options_ui, default_locale } = manifest();
    const script = background.service_worker ?? background.scripts?.[0];
    for (const file of [script, action.default_popup, options_ui.page, 'reader.js']) {
      expect(files).toContain(file);
    }
    for (const size of [16, 32, 48, 128]) expect(files).toContain(join('icon', `${size}.png`));
    expect(default_locale).toBe('zh_CN');
    for (const locale of ['zh_CN', 'en']) {
      const { name, description } = JSON.parse(read(`_locales/${locale}/messages.json`));
      expect(name.message.length).toBeGreaterThan(0);
      // Chrome's limit for a description.
      expect(description.message.length).toBeLessThanOrEqual(132);
    }
  });

  test('the reader is at most 6 KB compressed', () => {
    expect(gzipSync(read('reader.js')).length).toBeLessThanOrEqual(6 * 1024);
  });

  test('the reader leaves the page alone: no HTML, no messages to it, no requests', () => {
    expect(read('reader.js')).not.toMatch(
      /innerHTML|appendChild|setAttribute|postMessage|dispatchEvent|fetch\(|XMLHttpRequest|setInterval/,
    );
  });
});

test('for Firefox: an id, background scripts, and no data collected', () => {
  const { browser_specific_settings, background } = JSON.parse(
    readFileSync('.output/firefox-mv3/manifest.json', 'utf8'),
  );
  expect(browser_specific_settings.gecko).toMatchObject({
    id: expect.stringMatching(/^[\w.-]+@[\w.-]+$/),
    data_collection_permissions: { required: ['none'] },
  });
  expect(background).toEqual({ scripts: ['background.js'] });
});

describe('what goes to the stores', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const pathOf = (browser: string) => `.output/store/lianping-${version}-${browser}.zip`;

  test.each(['chrome', 'firefox'])(
    '%s: everything that was built, in at most 250 KB',
    (browser) => {
      const packed = readFileSync(pathOf(browser));
      expect(packed.length).toBeLessThanOrEqual(250 * 1024);
      const folder = `.output/${browser}-mv3`;
      const built = filesIn(folder).map(
        (name) => [name, readFileSync(join(folder, name))] as const,
      );
      const files = Object.entries(unzipSync(packed));
      expect(files.map(([name]) => name)).toEqual(built.map(([name]) => name));
      expect(files.every(([, bytes], at) => built[at]?.[1].equals(bytes))).toBe(true);
    },
  );

  test('the same sources give the same bytes, at another time and place', async () => {
    const before = readFileSync(pathOf('chrome'));
    const outDir = mkdtempSync(join(tmpdir(), 'extension-again-'));
    vi.stubEnv('NODE_ENV', 'production');
    await build({ outDir, browser: 'chrome', logLevel: 'error' } as Parameters<typeof build>[0]);
    vi.unstubAllEnvs();
    const again = join(outDir, 'chrome-mv3');
    for (const name of filesIn(again)) {
      const first = readFileSync(join('.output/chrome-mv3', name));
      expect(readFileSync(join(again, name)).equals(first), name).toBe(true);
    }
    rmSync(outDir, { recursive: true });
    execFileSync(process.execPath, ['extension/pack.mjs'], {
      env: { ...process.env, TZ: 'America/New_York' },
    });
    expect(readFileSync(pathOf('chrome')).equals(before)).toBe(true);
  });
});

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
