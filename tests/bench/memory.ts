import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Says to a process of its own which memory to tell. */
export const MEMORY = '--memory';

/** Megabytes that a process of its own tells of `which`. */
export function askAlone(which: string): number {
  const script = fileURLToPath(import.meta.url);
  return Number(execFileSync(process.execPath, ['--expose-gc', script, MEMORY, which]));
}

/** In the process of its own: what it takes at its highest, above what it took before. */
export function tellPeak(run: () => unknown): void {
  liveBytes();
  const before = process.memoryUsage().rss;
  run();
  const peak = process.resourceUsage().maxRSS * 1024;
  process.stdout.write(`${(peak - before) / 1e6}`);
}

/** In the process of its own: what is alive once more than before, in megabytes. */
export function tellLive(hold: () => unknown): void {
  const before = liveBytes();
  const held = hold();
  const live = liveBytes() - before;
  if (held === undefined) throw new Error('Nothing is held');
  process.stdout.write(`${live / 1e6}`);
}

function liveBytes(): number {
  for (let times = 0; times < 3; times += 1) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
