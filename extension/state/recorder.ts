import type { LedgerEntry } from '../../shared/reading/ledger.ts';
import { entriesOf, readReport } from '../../shared/reading/report.ts';
import { articleAt, type ReadingSource } from '../../shared/reading/source.ts';

export interface RecorderPorts {
  readonly sources: readonly ReadingSource[];
  isOn(source: ReadingSource): Promise<boolean>;
  keep(entries: readonly LedgerEntry[]): Promise<void>;
  /** Called after totals have been kept. */
  kept(): void;
}

/** Takes a report from a page at `address` in, and says whether it was kept. */
export type Recorder = (message: unknown, address: string | undefined) => Promise<boolean>;

/**
 * Believes nothing: a report is kept only if every field is in bounds, its source is switched on,
 * and the page that sent it has the address of the very article it speaks of.
 */
export function createRecorder(ports: RecorderPorts): Recorder {
  return async (message, address) => {
    const report = readReport(message);
    const source = ports.sources.find(({ id }) => id === report?.source);
    if (!report || !source || address === undefined) return false;
    const found = articleAt(address, source);
    if (found?.key !== report.article || found.issued !== report.issued) return false;
    if (!(await ports.isOn(source))) return false;
    await ports.keep(entriesOf(report));
    ports.kept();
    return true;
  };
}
