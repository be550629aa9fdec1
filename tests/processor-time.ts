/**
 * Milliseconds that the processor worked while `run` ran. A bound on it says what a step costs, and
 * not how busy the machine is with other things.
 */
export function processorTime(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
