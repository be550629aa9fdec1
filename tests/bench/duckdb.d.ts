import type { Columns } from './marks.ts';

export function openDuckDb(columns: Columns): Promise<{
  /** Subject, score, place, grade. */
  run(): Promise<readonly (readonly unknown[])[]>;
  close(): void;
}>;
