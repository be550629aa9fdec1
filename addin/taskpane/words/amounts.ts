import type { Progress } from '../../progress.ts';

export type Amount = Pick<Progress, 'done' | 'all'>;

/** `12,345`, in both languages. */
export const grouped = (count: number): string => `${count}`.replace(/\B(?=(\d{3})+$)/g, ',');

export const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
