import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A writer in C: the rows of `writtenRows`, and how long the processor worked for them. */
export interface CompiledWriter {
  readonly write: (rows: number) => { readonly milliseconds: number };
  /** What was written last. */
  readonly written: () => Uint8Array;
  readonly remove: () => void;
}

/** Compiled with the machine's own C compiler; where that does not work, it says what is missing. */
export function compileWriter(): CompiledWriter {
  const folder = mkdtempSync(join(tmpdir(), 'lianping-bench-'));
  const [program, file] = [join(folder, 'write-rows'), join(folder, 'rows.xlsx')];
  const source = fileURLToPath(new URL('../others/write-rows.c', import.meta.url));
  const { status, stderr } = spawnSync('cc', ['-O2', source, '-o', program, '-lxlsxwriter']);
  if (status !== 0)
    throw new Error(
      `The bench compares with a writer in C. As root: apt-get install -y gcc libxlsxwriter-dev\n${stderr ?? ''}`,
    );
  return {
    write: (rows) => ({ milliseconds: Number(execFileSync(program, [file, `${rows}`])) }),
    written: () => new Uint8Array(readFileSync(file)),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
