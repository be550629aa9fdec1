import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of a checkout: its path from the top, and what it says. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** What git tracks or would track: built and installed files are no part of the structure. */
export function filesOf(top: string): string[] {
  const listed = execFileSync(
    'git',
    ['-C', top, 'ls-files', '--cached', '--others', '--exclude-standard'],
    { encoding: 'utf8' },
  );
  return listed.split('\n').filter((path) => path !== '' && existsSync(join(top, path)));
}

export const readSource = (top: string, path: string): Source => ({
  path,
  text: readFileSync(join(top, path), 'utf8'),
});

/** The code that runs at a user's place: neither tests nor tool configuration. */
export const isSource = (path: string): boolean =>
  /^(shared|addin|extension)\/.*\.(tsx?|mjs)$/.test(path) && !path.endsWith('.d.ts');

export const readSources = (top: string): Source[] =>
  filesOf(top)
    .filter(isSource)
    .map((path) => readSource(top, path));
