import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

/** A page with what a browser loads before it shows anything, office.js aside. */
function loadedFirst(folder: string, page: string): Map<string, number> {
  const sizes = new Map<string, number>();
  const load = (name: string): void => {
    if (sizes.has(name)) return;
    const content = readFileSync(join(folder, name));
    sizes.set(name, gzipSync(content, { level: 9 }).length);
    if (!/\.js$/.test(name)) return;
    for (const [, from = ''] of `${content}`.matchAll(STATIC)) load(join(dirname(name), from));
  };
  load(page);
  const html = readFileSync(join(folder, page), 'utf8');
  for (const [, from = ''] of html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)) load(from);
  return sizes;
}

/** `import{a}from"./b.js"` and `import"./b.js"`, not `import("./b.js")`. */
const STATIC = /(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g;

test.each([
  ['workbench', 'index.html'],
  ['excel', 'excel.html'],
  ['libreoffice', 'libreoffice.html'],
])('%s loads at most 120 KB, compressed, before its first screen', (folder, page) => {
  const sizes = loadedFirst(join('.output', folder), page);
  expect([...sizes.keys()].some((name) => name.endsWith('.css'))).toBe(true);
  expect([...sizes.values()].reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(120 * 1024);
});
