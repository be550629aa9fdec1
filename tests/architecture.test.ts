import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../shared/rulebook/model/kinds.ts';
import { filesOf, isSource, readSource } from './measure/checkout.ts';
import { type Arrow, circleIn, folderCircles, foldersAbove } from './measure/circles.ts';
import { measure } from './measure/figures.ts';
import { importsOf } from './measure/imports.ts';

const files = filesOf('.');
const code = files.filter((file) => /\.tsx?$/.test(file)).map((file) => readSource('.', file));
const imports = code.flatMap(importsOf);
const area = (path: string): string => path.split('/')[0] ?? '';
const sources = files.filter(isSource).map((file) => readSource('.', file));
const figures = measure(sources);
/** Who imports whom among our own files, the tests aside. */
const arrows = imports
  .filter(({ from, own }) => own && !from.startsWith('tests/'))
  .map(({ from, to }): Arrow => [from, to]);

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
    shared: [
      'shared',
      '@noble/hashes',
      '@rgrove/parse-xml',
      'fflate',
      'yaml',
      'date-fns',
      '@date-fns/tz',
      '@date-fns/utc',
    ],
    addin: [
      'addin',
      'shared',
      'seeds',
      'package.json',
      'preact',
      '@preact/signals',
      // The command line alone uses these two.
      'leven',
      'string-width',
      // The build's configuration alone uses these three.
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
      'wxt',
      '#imports',
    ],
    seeds: [],
  };

  test.each(Object.entries(MAY_IMPORT))('%s imports only what it may', (from, allowed) => {
    const foreign = imports
      .filter((arrow) => area(arrow.from) === from)
      .filter(({ to, own }) => !allowed.includes(own ? area(to) : to))
      .filter(({ to }) => !to.startsWith('node:'));
    expect(foreign).toEqual([]);
  });

  test('Node is used by the command line, the build and the tests alone', () => {
    const users = imports.filter(({ to }) => to.startsWith('node:')).map(({ from }) => from);
    const elsewhere = users.filter(
      (file) =>
        !/^(tests\/|addin\/cli\/|addin\/vite[\w.]*\.config\.ts$|wxt\.config\.ts$)/.test(file),
    );
    expect(elsewhere).toEqual([]);
  });
});

describe('circles', () => {
  test('no file imports itself by way of others', () => {
    expect(circleIn(arrows)).toEqual([]);
  });

  test('no folder does, at any depth', () => {
    expect(folderCircles(arrows)).toEqual([]);
  });
});

describe('the rooms of shared', () => {
  const house = readSource('.', 'shared/README.md').text;
  /** Each room with what it says it stands on, in the order of the page. */
  const rooms = house
    .split(/^### /m)
    .slice(1)
    .map((part) => ({
      name: part.split('\n')[0] ?? '',
      standsOn: [...(/^Stands on: (.*)$/m.exec(part)?.[1] ?? '').matchAll(/`([^`]+)`/g)].map(
        ([, room = '']) => room,
      ),
    }));
  const roomOf = (path: string): string => path.split('/')[1] ?? '';
  const below = arrows.filter(
    ([from, to]) => /^shared\/.+\//.test(from) && roomOf(from) !== roomOf(to),
  );

  test('are all on the page of the house', () => {
    const folders = new Set(files.filter((file) => /^shared\/.+\//.test(file)).map(roomOf));
    expect(rooms.map(({ name }) => name).sort()).toEqual([...folders].sort());
  });

  test('stand on rooms above them alone', () => {
    const names = rooms.map(({ name }) => name);
    const upside = rooms.filter(({ standsOn }, floor) =>
      standsOn.some((room) => !names.slice(0, floor).includes(room)),
    );
    expect(upside).toEqual([]);
  });

  test('and so is every folder inside one', () => {
    const inside = [...new Set(files.flatMap(foldersAbove))].filter((folder) =>
      /^shared\/[^/]+\/[^/]+$/.test(folder),
    );
    expect(inside.filter((folder) => !house.includes(`\`${folder}/\``))).toEqual([]);
  });

  test.each(rooms)('$name imports what it says, no more and no less', ({ name, standsOn }) => {
    const imported = new Set(
      below.filter(([from]) => roomOf(from) === name).map(([, to]) => roomOf(to)),
    );
    expect([...imported].sort()).toEqual([...standsOn].sort());
  });
});

describe('walls', () => {
  test.each([
    [
      'the extension’s adapters are known to its entrypoints alone',
      /^extension\/(?!entrypoints\/|adapters\/)/,
      /^extension\/adapters\//,
    ],
    [
      'nothing but an entrypoint knows a page of the extension',
      /^extension\/(?!entrypoints\/|pages\/)/,
      /^extension\/pages\//,
    ],
    [
      'the task pane knows neither workbench nor command line',
      /^addin\/(taskpane|hosts)\//,
      /^addin\/(workbench|cli)\//,
    ],
    [
      'the core says no sentence: it makes problems, and others put them into words',
      /^shared\/(base|exact|rulebook|ballots|score)\//,
      /^shared\/(explain\/|messages\/(?!(problem|message|rulebook|score|layout)\.ts))/,
    ],
    ['state knows no component', /\/state\//, /\.tsx$/],
  ])('%s', (_, here, there) => {
    expect(arrows.filter(([from, to]) => here.test(from) && there.test(to))).toEqual([]);
  });
});

test('tests stand where their source stands, but for those that run all of it', () => {
  const whole = /^(bench|browser|fuzz|measure|mutants|recalculation|second|silence|sources)(\/|$)/;
  const folders = new Set(files.flatMap(foldersAbove));
  const stray = files
    .filter((file) => /^tests\/.+\/.*\.test\.tsx?$/.test(file))
    .map((file) => dirname(file).slice('tests/'.length))
    .filter(
      (place) => !whole.test(place) && !folders.has(place) && !folders.has(`shared/${place}`),
    );
  expect([...new Set(stray)]).toEqual([]);
});

describe('kinds of components', () => {
  test('are compared nowhere: what a kind means stands in a table', () => {
    expect(figures.kindComparisons).toEqual([]);
  });

  test.each(figures.kindTables)('$name at $at has all of them', ({ kinds }) => {
    expect([...kinds].sort()).toEqual([...KINDS].sort());
  });
});

describe('limits', () => {
  test('a folder holds 24 source files at the most', () => {
    const crowded = figures.folders.filter(({ files: count }) => count > 24);
    expect(crowded).toEqual([]);
  });

  test('a source file has 300 lines at the most', () => {
    expect(figures.files.filter(({ lines }) => lines > 300)).toEqual([]);
  });

  test('a function has 60 lines at the most', () => {
    expect(figures.functions.filter(({ lines }) => lines > 60)).toEqual([]);
  });
});

describe('what no source file holds', () => {
  test.each([
    ['HTML from text', /innerHTML|outerHTML|insertAdjacentHTML|document\.write/],
    ['code from text', /\beval\(|new Function\(/],
    ['a silenced compiler', /@ts-(ignore|expect-error|nocheck)/],
  ])('%s', (_, pattern) => {
    expect(sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('clock, randomness or binary rounding in shared', () => {
    const pattern = /\bDate\.now\(|new Date\(\)|Math\.random\(|\.toFixed\(/;
    const users = sources.filter(({ path, text }) => area(path) === 'shared' && pattern.test(text));
    expect(users.map(({ path }) => path)).toEqual([]);
  });
});
