import type { Figures } from './figures.ts';

const LONGEST = 10;

/** One table with a column for each checkout, and below it what the last column counts, by name. */
export function formatMeasure(columns: readonly (readonly [string, Figures])[]): string {
  const table = [
    ['', ...columns.map(([name]) => name)],
    ...Object.entries(ROWS).map(([title, cell]) => [
      title,
      ...columns.map(([, figures]) => cell(figures)),
    ]),
  ];
  const last = columns.at(-1);
  return [...alignColumns(table), '', ...(last ? namesOf(last[1]) : [])].join('\n');
}

const ROWS: Readonly<Record<string, (figures: Figures) => string>> = {
  'source files': ({ files }) => `${files.length}`,
  'lines a file: median, p90, max': ({ files }) => spread(files.map(({ lines }) => lines)),
  functions: ({ functions }) => `${functions.length}`,
  'lines a function: median, p90, max': ({ functions }) =>
    spread(functions.map(({ lines }) => lines)),
  'functions above 60 lines': ({ functions }) =>
    `${functions.filter(({ lines }) => lines > 60).length}`,
  'circles of folders': ({ circles }) => `${circles.length}`,
  'largest folder': ({ folders }) => `${folders[0]?.files ?? 0} files`,
  'comparisons with a component kind': ({ kindComparisons }) =>
    `${kindComparisons.length} in ${countFiles(kindComparisons)} files`,
  'tables of kinds': ({ kindTables }) => `${kindTables.length}`,
  'duplicated blocks': ({ duplicates }) =>
    `${duplicates.length}, ${duplicates.reduce((sum, { lines }) => sum + lines, 0)} lines`,
  'exports with a docstring': ({ exports: { all, documented } }) =>
    `${Math.round((100 * documented) / all)} % of ${all}`,
};

const countFiles = (places: readonly string[]): number =>
  new Set(places.map((place) => place.replace(/:\d+$/, ''))).size;

function spread(counts: readonly number[]): string {
  const sorted = [...counts].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  return `${at(0.5)}, ${at(0.9)}, ${at(1)}`;
}

function alignColumns(table: readonly (readonly string[])[]): string[] {
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  return table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function namesOf(figures: Figures): string[] {
  const { functions, folders, circles, kindComparisons, kindTables, duplicates } = figures;
  return [
    ...listed(
      'Longest functions',
      functions.slice(0, LONGEST).map(({ lines, name, at }) => `${lines}  ${name}  ${at}`),
    ),
    ...listed(
      'Largest folders',
      folders.slice(0, 5).map(({ files, path }) => `${files}  ${path}`),
    ),
    ...listed('Circles of folders', circles),
    ...listed('Comparisons with a component kind', kindComparisons),
    ...listed(
      'Tables of kinds',
      alignColumns(kindTables.map(({ name, at, kinds }) => [name, at, kinds.join(' ')])),
    ),
    ...listed(
      'Duplicated blocks',
      duplicates.map(({ lines, places }) => `${lines}  ${places.join('  ')}`),
    ),
  ];
}

const listed = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), ''];
