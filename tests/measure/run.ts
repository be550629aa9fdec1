import { basename, resolve } from 'node:path';
import { readSources } from './checkout.ts';
import { measure } from './figures.ts';
import { formatMeasure } from './table.ts';

/** The checkouts to measure, one a column: `npm run measure -- ../before .` */
const tops = process.argv.length > 2 ? process.argv.slice(2) : ['.'];
const columns = tops.map((top) => [basename(resolve(top)), measure(readSources(top))] as const);
process.stdout.write(`${formatMeasure(columns)}\n`);
