import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

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
    expect(permissions).toEqual(['storage', 'unlimitedStorage', 'scripting']);
    expect(optional_host_permissions).toEqual(['*://paper.people.com.cn/*']);
    expect([host_permissions, content_scripts]).toEqual([undefined, undefined]);
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

  test('the reader is at most 6 KB compressed, everything 250 KB', () => {
    expect(gzipSync(read('reader.js')).length).toBeLessThanOrEqual(6 * 1024);
    const sizes = files.map((file) => statSync(join(folder, file))).filter((stat) => stat.isFile());
    expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(250 * 1024);
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
