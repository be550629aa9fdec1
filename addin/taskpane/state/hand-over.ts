import { type ReadonlySignal, signal } from '@preact/signals';
import type { Result } from '../../../shared/messages/problem.ts';
import type { Host, SheetChange } from '../../hosts/host.ts';

/** Hands sheets to the host, which tells how far it is and may be asked to give up. */
export function createHandOver({ replaceSheets }: Pick<Host, 'replaceSheets'>) {
  const share = signal<number | null>(null);
  let controller: AbortController | null = null;
  return {
    /** How much has reached the workbook, from 0 to 1; null while nobody can tell. */
    share: share as ReadonlySignal<number | null>,
    async replace(change: SheetChange): Promise<Result<void>> {
      controller = new AbortController();
      const report = (done: number) => {
        share.value = done;
      };
      const changed = await replaceSheets(change, { signal: controller.signal, report });
      controller = null;
      share.value = null;
      return changed;
    },
    /** False where the host has nothing in hand. */
    giveUp(): boolean {
      controller?.abort();
      return controller !== null;
    },
  };
}
