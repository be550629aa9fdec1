import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Verified } from '../../../shared/verify/verify.ts';
import type { Ask } from '../../desk/desk-line.ts';
import type { CheckedView, CopyView } from '../../desk/views/model.ts';
import { createTurns, type TurnPorts } from './turns.ts';

interface Ports extends TurnPorts {
  readonly ask: Ask;
  readonly checked: ReadonlySignal<CheckedView | null>;
}

/** Holds a working copy that was opened against its own receipt: once for each workbook. */
export function createVerifyState({ ask, checked, ...ports }: Ports) {
  const found = signal<{ readonly of: number; readonly verified: Verified } | null>(null);
  const copy = computed(() => checked.value?.copy ?? null);
  const verified = computed(() =>
    found.value?.of === copy.value?.reading ? (found.value?.verified ?? null) : null,
  );
  const turns = createTurns(ports);

  async function verify(): Promise<void> {
    await turns.idle();
    const reading = copy.value?.reading;
    if (reading === undefined || verified.value) return;
    await turns.take('verifying', async ({ signal }) => {
      const result = await ask('verify', null, { signal });
      if (result) found.value = { of: reading, verified: result };
    });
  }

  return {
    /** Null for a workbook that is no working copy. */
    copy: copy as ReadonlySignal<CopyView | null>,
    /** Null until it has been verified. */
    verified: verified as ReadonlySignal<Verified | null>,
    verify,
    /** After a check: a copy that takes no time is verified unasked. */
    async verifySmall(): Promise<void> {
      if (copy.value && !copy.value.isLarge && !verified.value) await verify();
    },
    /** Something else begins. */
    giveWay: turns.callOff,
  };
}
