import type { Columns } from '../marks.ts';

export interface DuckDb {
  /** Subject, score, place, grade. */
  run(): Promise<readonly (readonly unknown[])[]>;
  close(): void;
}
export function openDuckDb(columns: Columns): Promise<DuckDb>;
