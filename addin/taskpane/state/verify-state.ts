import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { findOurSheets } from '../../../shared/receipt/our-sheets.ts';
import { type Verified, verifyCopy } from '../../../shared/verify/verify.ts';
import type { Workbook } from '../../../shared/workbook/model.ts';
import { ENGINE } from '../../engine.ts';
import type { Checked } from './check-state.ts';
import { createTurns, type TurnPorts } from './turns.ts';

/** Of a copy with more rows verifying waits to be asked for: it takes about as long as scoring and writing. */
const MOST_ROWS = 4_000;

interface Ports extends TurnPorts {
  readonly checked: ReadonlySignal<Checked | null>;
}

/** A workbook that was scored before. */
interface WorkingCopy {
  readonly workbook: Workbook;
  /** The short code of its receipt. */
  readonly code: string;
  readonly isLarge: boolean;
}

/** Holds a working copy that was opened against its own receipt: once for each workbook. */
export function createVerifyState({ checked, ...ports }: Ports) {
  const found = signal<{ readonly of: Workbook; readonly verified: Verified } | null>(null);
  const copy = computed(() => copyIn(checked.value?.workbook ?? null));
  const verified = computed(() =>
    found.value?.of === copy.value?.workbook ? (found.value?.verified ?? null) : null,
  );
  const turns = createTurns(ports);

  async function verify(): Promise<void> {
    const workbook = copy.value?.workbook;
    if (!workbook) return;
    await turns.take('verifying', async () => {
      const result = verifyCopy({ workbook, engine: ENGINE });
      if (result.ok) found.value = { of: workbook, verified: result.value };
    });
  }

  return {
    /** Null for a workbook that is no working copy. */
    copy: copy as ReadonlySignal<WorkingCopy | null>,
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

function copyIn(workbook: Workbook | null): WorkingCopy | null {
  const receipt = workbook && findOurSheets(workbook).at(-1)?.receipt;
  if (!receipt) return null;
  const rows = receipt.lines.reduce((sum, line) => sum + line.rows.length, 0);
  return { workbook, code: receipt.head.code, isLarge: rows > MOST_ROWS };
}
