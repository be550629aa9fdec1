import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellName, type NewCell, type Sheet } from '../../shared/workbook/model.ts';
import { readWorkbook } from '../../shared/workbook/read.ts';
import { writeWorkbook } from '../../shared/workbook/write-workbook.ts';

type Value = string | number | boolean;
/** Sheets with their cells by name. */
type Reading = readonly (readonly [sheet: string, cells: Readonly<Record<string, Value>>])[];

/**
 * What LibreOffice and openpyxl both read in each file, written anew; undefined where one refuses, or
 * they differ.
 */
export function readAlike(folder: string, names: readonly string[]): (Uint8Array | undefined)[] {
  const paths = names.map((name) => join(folder, name));
  const python = byOpenpyxl(paths);
  const office = byLibreOffice(folder, names);
  return paths.map((_, index) => {
    const [one, other] = [python[index], office[index]];
    return one && other && JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
      ? writtenAnew(one)
      : undefined;
  });
}

function byOpenpyxl(paths: readonly string[]): (Reading | null)[] {
  const said = execFileSync('/usr/bin/python3', ['tests/mutants/read_both.py', ...paths], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return said
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map((sheets) =>
      sheets?.map(([name, cells]: [string, Record<string, [string, Value]>]) => [
        name,
        Object.fromEntries(Object.entries(cells).map(([place, [, value]]) => [place, value])),
      ]),
    );
}

const AT_ONCE = 20;

function byLibreOffice(folder: string, names: readonly string[]): (Reading | null)[] {
  const saved = join(folder, 'saved');
  mkdirSync(saved, { recursive: true });
  const arguments_ = [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    'xlsx:Calc MS Excel 2007 XML',
    '--outdir',
    saved,
  ];
  // It may fall over one file, or hang at it; those after it in the same run are then not read alike.
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const paths = names.slice(from, from + AT_ONCE).map((name) => join(folder, name));
    spawnSync('soffice', [...arguments_, ...paths], { stdio: 'ignore', timeout: 300_000 });
  }
  return names.map((name) => {
    if (!existsSync(join(saved, name))) return null;
    const read = readWorkbook(new Uint8Array(readFileSync(join(saved, name))));
    return read.ok ? read.value.sheets.map((sheet) => [sheet.name, cellsIn(sheet)] as const) : null;
  });
}

const cellsIn = ({ rows }: Sheet): Record<string, Value> =>
  Object.fromEntries(
    [...rows].flatMap(([row, cells]) =>
      [...cells].map(([column, { value }]) => [cellName(row, column), value]),
    ),
  );

const sorted = (reading: Reading) =>
  reading.map(([name, cells]) => [
    name,
    Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);

function writtenAnew(reading: Reading): Uint8Array | undefined {
  const isPlain = reading.every(([, cells]) =>
    Object.values(cells).every((value) => typeof value !== 'boolean'),
  );
  return isPlain
    ? writeWorkbook(reading.map(([name, cells]) => ({ name, widths: [], rows: rowsOf(cells) })))
    : undefined;
}

function rowsOf(cells: Readonly<Record<string, Value>>) {
  const rows: { cells: (NewCell | undefined)[] }[] = [];
  for (const [place, value] of Object.entries(cells)) {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(place) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    while (rows.length < Number(digits)) rows.push({ cells: [] });
    const row = rows[Number(digits) - 1];
    if (row && typeof value !== 'boolean') row.cells[column - 1] = { value };
  }
  return rows;
}

export const write = (folder: string, name: string, bytes: Uint8Array): void =>
  writeFileSync(join(folder, name), bytes);
