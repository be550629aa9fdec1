import { spawnSync } from 'node:child_process';

/** What a formula cell shows; null where it shows an error. */
export type Recalculated = Readonly<Record<string, number | string | null>>;

/** Every formula cell of each workbook after LibreOffice calculated all of it anew, by `Sheet!A1`. */
export function recalculate(paths: readonly string[]): ReadonlyMap<string, Recalculated> {
  const run = spawnSync('/usr/bin/python3', ['tests/recalculation/recalculate.py', ...paths], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (run.status !== 0) throw new Error(`LibreOffice did not recalculate: ${run.stderr}`);
  const lines = run.stdout.split('\n').filter(Boolean);
  return new Map(lines.map((line) => JSON.parse(line)).map(({ path, cells }) => [path, cells]));
}
