import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Input } from './working-copy.ts';

const SAVE = `
import sys, openpyxl
for path in sys.argv[1:]:
    openpyxl.load_workbook(path).save(path)
`;

/** Those of a folder whose workbooks are saved again in their places. */
type Writer = (folder: string, names: readonly string[]) => void;

const openpyxl: Writer = (folder, names) =>
  execFileSync('/usr/bin/python3', ['-c', SAVE, ...names.map((name) => join(folder, name))]);

const libreOffice: Writer = (folder, names) => {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const given = ['--headless', profile, '--convert-to', 'xlsx', '--outdir', join(folder, 'saved')];
  execFileSync('soffice', [...given, ...names.map((name) => join(folder, name))], {
    stdio: 'ignore',
  });
  for (const name of names)
    writeFileSync(join(folder, name), readFileSync(join(folder, 'saved', name)));
};

/** As they were written, then by programs that people have: each third of the reviews. */
const WRITERS: readonly (Writer | null)[] = [null, openpyxl, libreOffice];

/** The same reviews in workbooks of several writers, in their order. */
export function writtenByMany(inputs: readonly Input[]): Input[] {
  const folder = mkdtempSync(join(tmpdir(), 'lianping-writers-'));
  try {
    mkdirSync(join(folder, 'saved'));
    const nameOf = (index: number) => `${index}.xlsx`;
    for (const [index, { bytes }] of inputs.entries())
      writeFileSync(join(folder, nameOf(index)), bytes);
    for (const [which, write] of WRITERS.entries()) {
      const own = [...inputs.keys()].filter((index) => index % WRITERS.length === which);
      if (own.length > 0) write?.(folder, own.map(nameOf));
    }
    return inputs.map((input, index) => ({
      ...input,
      bytes: new Uint8Array(readFileSync(join(folder, nameOf(index)))),
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
