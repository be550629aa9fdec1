/** One thing the program is told, and about how long that is in JSON. */
export interface Step {
  readonly bytes: number;
  tell(): void;
}

/**
 * Steps by the requests that tell them, in their order: as few as the limit allows.
 */
export function packSteps(steps: readonly Step[], most: number): Step[][] {
  const requests: Step[][] = [];
  let room = 0;
  for (const step of steps) {
    const last = requests.at(-1);
    if (last && step.bytes <= room) last.push(step);
    else {
      requests.push([step]);
      room = most;
    }
    room -= step.bytes;
  }
  return requests;
}
