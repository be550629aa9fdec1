import { createDesk } from '../../addin/desk/desk.ts';
import { createDeskLine, type DeskLine } from '../../addin/desk/desk-line.ts';
import { inWorker, type PlaceDesk } from '../../addin/desk/desk-post.ts';
import type { Question, Reply } from '../../addin/desk/messages.ts';
import { type DeskEnd, serveDesk } from '../../addin/desk/serve-desk.ts';
import { SEED_RULEBOOKS } from '../../addin/seed-rulebooks.ts';
import { NO_MEMORY } from '../../addin/taskpane/state/answers-state.ts';
import {
  createWorkbenchState,
  type WorkbenchState,
} from '../../addin/workbench/workbench-state.ts';

/** What befalls a desk at the next message that it gets. */
export type Fate = 'ends' | 'faults';

/** Desks behind a message port, as in a worker: what goes over is copied, and each answer takes a turn. */
export function createFrailDesks() {
  let fates: Fate[] = [];
  const place: PlaceDesk = inWorker(() => portTo(() => fates.shift()));
  return {
    openLine: (): DeskLine => createDeskLine(place),
    /** Behind what it was told before. */
    befall(fate: Fate): void {
      fates.push(fate);
    },
    /** Nothing will befall any more. */
    spare(): void {
      fates = [];
    },
  };
}

/** A workbench at such desks. */
export const workbenchAt = (desks: ReturnType<typeof createFrailDesks>): WorkbenchState =>
  createWorkbenchState({
    language: 'zh',
    rulebooks: SEED_RULEBOOKS,
    save() {},
    settled: async () => {},
    memory: NO_MEMORY,
    openDesk: desks.openLine,
  });

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Until nothing is under way any more. */
export async function calm(isBusy: () => boolean): Promise<void> {
  for (let [still, turns] = [0, 0]; still < 12; turns++) {
    if (turns > 3000) throw new Error('It never ends');
    await turn();
    still = isBusy() ? 0 : still + 1;
  }
}

/** As much of a `Worker` as the line uses. */
function portTo(nextFate: () => Fate | undefined): Worker {
  let isEnded = false;
  const desk = createDesk();
  const end: DeskEnd = {
    onmessage: null,
    postMessage: (reply, transfer) => hear(structuredClone(reply, { transfer })),
  };
  const hear = (data: Reply) =>
    setImmediate(() => !isEnded && port.onmessage({ data } as MessageEvent<Reply>));
  const port = {
    onmessage: (_: MessageEvent<Reply>) => {},
    onerror: (_: ErrorEvent) => {},
    postMessage(question: Question, transfer: ArrayBuffer[]) {
      const data = structuredClone(question, { transfer });
      setImmediate(() => {
        if (isEnded) return;
        const fate = nextFate();
        if (fate === 'ends') return fail();
        if (fate === 'faults') return hear({ id: data.id, fault: 'Error: it befell' });
        end.onmessage?.({ data });
      });
    },
    terminate() {
      isEnded = true;
    },
  };
  const fail = () => {
    isEnded = true;
    port.onerror({ message: 'it ended', preventDefault() {} } as ErrorEvent);
  };
  setImmediate(() => serveDesk(end, desk));
  return port as unknown as Worker;
}
