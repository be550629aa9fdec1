import { type Outcome, outcomeOf } from '../faults.ts';

/** One thing the program is told, and about how long that is in JSON. */
export interface Step {
  readonly bytes: number;
  tell(): void;
}

/** Bytes that one request may have; Excel on the web takes 5 MB. */
const MOST_BYTES = 4_000_000;

/**
 * Steps by the requests that tell them, in their order: as few as the limit allows.
 */
export function packSteps(steps: readonly Step[], most = MOST_BYTES): Step[][] {
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

/** Sends what was told since the last time. */
export const send = (context: Excel.RequestContext): Promise<Outcome<void>> =>
  outcomeOf(() => context.sync());
