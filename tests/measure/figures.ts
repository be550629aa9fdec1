import { dirname } from 'node:path';
import type { Source } from './checkout.ts';
import { folderCircles } from './circles.ts';
import { type Duplicate, duplicatesIn } from './duplicates.ts';
import { type Exports, exportsOf } from './exports.ts';
import { functionsOf, type MeasuredFunction } from './functions.ts';
import { importsOf } from './imports.ts';
import { type KindTable, kindTablesOf } from './kind-tables.ts';
import { kindComparisonsOf } from './kinds.ts';

/** What is counted of the source files of one checkout. */
export interface Figures {
  readonly files: readonly { readonly path: string; readonly lines: number }[];
  /** Longest first. */
  readonly functions: readonly MeasuredFunction[];
  readonly circles: readonly string[];
  /** Source files that stand in each folder itself, most first. */
  readonly folders: readonly { readonly path: string; readonly files: number }[];
  readonly kindComparisons: readonly string[];
  readonly kindTables: readonly KindTable[];
  readonly duplicates: readonly Duplicate[];
  readonly exports: Exports;
}

export const measure = (sources: readonly Source[]): Figures => ({
  files: sources.map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length })),
  functions: sources.flatMap(functionsOf).sort((a, b) => b.lines - a.lines),
  circles: folderCircles(
    sources
      .flatMap(importsOf)
      .filter(({ own }) => own)
      .map(({ from, to }) => [from, to]),
  ),
  folders: foldersOf(sources),
  kindComparisons: sources.flatMap(kindComparisonsOf),
  kindTables: sources.flatMap(kindTablesOf),
  duplicates: duplicatesIn(sources),
  exports: sources.map(exportsOf).reduce(add, { all: 0, documented: 0 }),
});

function foldersOf(sources: readonly Source[]): Figures['folders'] {
  const counts = new Map<string, number>();
  for (const { path } of sources) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  return [...counts].map(([path, files]) => ({ path, files })).sort((a, b) => b.files - a.files);
}

const add = (a: Exports, b: Exports): Exports => ({
  all: a.all + b.all,
  documented: a.documented + b.documented,
});
