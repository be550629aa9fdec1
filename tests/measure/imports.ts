import { dirname, join, normalize } from 'node:path';
import type { Source } from './checkout.ts';

export interface Import {
  readonly from: string;
  /** A path from the top for our own files, else the package's name. */
  readonly to: string;
  readonly own: boolean;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s*'([^']+)'|(?:^|\n)import\s*'([^']+)'|\bimport\(\s*'([^']+)'/g;

export const importsOf = ({ path, text }: Source): Import[] =>
  [...text.matchAll(IMPORT)].map((match) => {
    const to = match[1] ?? match[2] ?? match[3] ?? '';
    const own = to.startsWith('.');
    return { from: path, to: own ? pathFrom(path, to) : packageName(to), own };
  });

const pathFrom = (path: string, to: string): string =>
  normalize(join(dirname(path), to.split('?')[0] ?? ''));

const packageName = (to: string): string =>
  to
    .split('/')
    .slice(0, to.startsWith('@') ? 2 : 1)
    .join('/');
