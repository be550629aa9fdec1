import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';

/** The built command line, as a user runs it. */
export const LIANPING = resolve('.output/cli/lianping.js');
export const SAMPLE = resolve('seeds/workbooks/joint-review-2026.xlsx');
export const SEED = ['--rulebook', 'grassroots-joint-review'];

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** An empty folder for each test, and the command line run in it. */
export function useFolder() {
  const place = { path: '' };
  beforeEach(() => {
    place.path = mkdtempSync(join(tmpdir(), 'lianping-cli-'));
  });
  afterEach(() => rmSync(place.path, { recursive: true }));
  const start = (program: string, words: readonly string[], env: Record<string, string>): Run => {
    const options = { cwd: place.path, encoding: 'utf8', env: { ...process.env, ...env } } as const;
    const { status, stdout, stderr } = spawnSync(program, words, options);
    return { status, stdout, stderr };
  };
  return {
    in: (...names: readonly string[]) => join(place.path, ...names),
    lianping: (...words: readonly string[]) => start(process.execPath, [LIANPING, ...words], {}),
    /** With Node's own options before the command line. */
    node: (nodeOptions: readonly string[], words: readonly string[], env = {}) =>
      start(process.execPath, [...nodeOptions, LIANPING, ...words], env),
    /** In a shell, where `$lianping` is the command line. */
    shell: (script: string) =>
      start('bash', ['-c', script], { lianping: `${process.execPath} ${LIANPING}` }),
  };
}

/** Node's options under which the file system does what this code, given `fs`, makes of it. */
export const breaking = (code: string): string[] => [
  '--import',
  `data:text/javascript,${encodeURIComponent(`
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    ${code}
    syncBuiltinESMExports();
  `)}`,
];

/** One sentence on stderr, nothing on stdout, exit 2. */
export function expectRefusal(run: Run, line: RegExp): void {
  expect(run.stderr).toMatch(line);
  expect([run.stdout, run.status]).toEqual(['', 2]);
}
