/** What is measured, by name; a way that starts a process of its own says what that took. */
export type Ways = Readonly<Record<string, () => unknown>>;

const ownTime = (result: unknown): number | undefined =>
  typeof result === 'object' && result !== null && 'milliseconds' in result
    ? Number(result.milliseconds)
    : undefined;

const WARM_UP = 2;

/**
 * Each way once a round, so that all meet the same weather; the median of each, in milliseconds of
 * processor time: where other programs run, the clock on the wall tells nothing.
 * @param rounds after two that are not counted
 */
export async function interleave(ways: Ways, rounds: number): Promise<Record<string, number>> {
  const times = new Map(Object.keys(ways).map((name) => [name, [] as number[]]));
  for (let round = -WARM_UP; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(ways)) {
      const before = process.cpuUsage();
      const told = ownTime(await run());
      const { user, system } = process.cpuUsage(before);
      if (round >= 0) times.get(name)?.push(told ?? (user + system) / 1000);
    }
  }
  return Object.fromEntries([...times].map(([name, all]) => [name, median(all)]));
}

export function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Prints a figure beside its bar; a missed one makes the run fail. */
export function judge(
  what: string,
  figure: number,
  { most, unit }: { most: number; unit: string },
) {
  const isMet = figure <= most;
  if (!isMet) process.exitCode = 1;
  const said = `${figure.toFixed(2).padStart(9)} ${unit}`.padEnd(20);
  print(`  ${what.padEnd(52)}${said} bar ${most} ${unit}: ${isMet ? 'met' : 'MISSED'}`);
}
