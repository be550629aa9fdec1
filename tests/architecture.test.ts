import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What git tracks or would track: built and installed files are no part of the structure. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter(Boolean);
const code = files.filter((file) => /\.tsx?$/.test(file));

interface Import {
  readonly from: string;
  /** A path from the top for our own files, else the package's name. */
  readonly to: string;
  readonly own: boolean;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s*'([^']+)'|(?:^|\n)import\s*'([^']+)'|\bimport\(\s*'([^']+)'/g;

function importsOf(file: string): Import[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map((match) => {
    const to = match[1] ?? match[2] ?? match[3] ?? '';
    const own = to.startsWith('.');
    const path = own ? normalize(join(dirname(file), to.split('?')[0] ?? '')) : packageName(to);
    return { from: file, to: path, own };
  });
}

const packageName = (to: string): string =>
  to
    .split('/')
    .slice(0, to.startsWith('@') ? 2 : 1)
    .join('/');

const imports = code.flatMap(importsOf);
const area = (path: string): string => path.split('/')[0] ?? '';

test('the top level holds only what the design names, the lock file and dot-files', () => {
  const allowed = new Set([
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'wxt.config.ts',
    'extension',
    'addin',
    'shared',
    'seeds',
    'tests',
    'README.md',
    'CHANGELOG.md',
    'LICENSE',
  ]);
  const top = [...new Set(files.map(area))].filter((name) => !name.startsWith('.'));
  expect(top.filter((name) => !allowed.has(name))).toEqual([]);
});

describe('directions', () => {
  const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
    shared: ['shared', '@noble/hashes', '@rgrove/parse-xml', 'saxes', 'fflate', 'yaml', 'date-fns'],
    addin: [
      'addin',
      'shared',
      'seeds',
      'package.json',
      'preact',
      '@preact/signals',
      'date-fns',
      // Build configuration and the command line alone use these three.
      'vite',
      'vite-plugin-singlefile',
      '@preact/preset-vite',
    ],
    extension: [
      'extension',
      'shared',
      'seeds',
      'preact',
      '@preact/signals',
      'idb',
      'date-fns',
      'wxt',
      '#imports',
    ],
    seeds: [],
  };

  test.each(Object.entries(MAY_IMPORT))('%s imports only what it may', (from, allowed) => {
    const foreign = imports
      .filter((one) => area(one.from) === from)
      .filter(({ to, own }) => !allowed.includes(own ? area(to) : to))
      .filter(({ to }) => !to.startsWith('node:'));
    expect(foreign).toEqual([]);
  });

  test('Node is used by the command line, the build and the tests alone', () => {
    const users = imports.filter(({ to }) => to.startsWith('node:')).map((one) => one.from);
    const elsewhere = users.filter(
      (file) =>
        !/^(tests\/|addin\/cli\/|addin\/vite[\w.]*\.config\.ts$|wxt\.config\.ts$)/.test(file),
    );
    expect(elsewhere).toEqual([]);
  });
});

describe('cycles', () => {
  const own = imports.filter((one) => one.own && !one.from.startsWith('tests/'));

  test('no file imports itself by way of others', () => {
    expect(cycleIn(own.map(({ from, to }) => [from, to]))).toEqual([]);
  });

  test('the folders of shared form a graph without cycles', () => {
    const folder = (path: string) => path.split('/').slice(0, 2).join('/');
    const edges = own
      .filter(({ from, to }) => from.startsWith('shared/') && to.startsWith('shared/'))
      .map(({ from, to }) => [folder(from), folder(to)] as const)
      .filter(([from, to]) => from !== to);
    expect(cycleIn(edges)).toEqual([]);
  });

  test('a cycle would be found', () => {
    expect(
      cycleIn([
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
      ]),
    ).toEqual(['a', 'b', 'c', 'a']);
  });
});

/** The nodes of one cycle, its first repeated at the end; empty where there is none. */
function cycleIn(edges: readonly (readonly [string, string])[]): string[] {
  const next = new Map<string, string[]>();
  for (const [from, to] of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const finished = new Set<string>();
  const walk = (node: string, path: string[]): string[] => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (finished.has(node)) return [];
    for (const to of next.get(node) ?? []) {
      const found = walk(to, [...path, node]);
      if (found.length > 0) return found;
    }
    finished.add(node);
    return [];
  };
  for (const node of next.keys()) {
    const found = walk(node, []);
    if (found.length > 0) return found;
  }
  return [];
}

describe('what no source file holds', () => {
  const source = code.filter((file) => !file.startsWith('tests/'));
  test.each([
    ['HTML from text', /innerHTML|outerHTML|insertAdjacentHTML|document\.write/],
    ['code from text', /\beval\(|new Function\(/],
    ['a silenced compiler', /@ts-(ignore|expect-error|nocheck)/],
  ])('%s', (_, pattern) => {
    expect(source.filter((file) => pattern.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  test('clock, randomness or binary rounding in shared', () => {
    const pattern = /\bDate\.now\(|new Date\(\)|Math\.random\(|\.toFixed\(/;
    const shared = code.filter((file) => file.startsWith('shared/'));
    expect(shared.filter((file) => pattern.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
