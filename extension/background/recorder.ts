import type { LedgerEntry } from '../../shared/reading/ledger/ledger.ts';
import { readReport } from '../../shared/reading/session/read-report.ts';
import { entriesOf, type Report } from '../../shared/reading/session/report.ts';
import { articleAt, originalKey, type ReadingSource } from '../../shared/reading/sources/source.ts';
import type { Reading } from '../reader/messages.ts';
import { readReading } from '../reader/read-messages.ts';

export interface RecorderPorts {
  sources(): Promise<readonly ReadingSource[]>;
  isOn(source: ReadingSource): Promise<boolean>;
  /** @returns false, and nothing is kept, where the member is gone or their ledger in another life */
  keep(of: Pick<Reading, 'member' | 'life'>, entries: readonly LedgerEntry[]): Promise<boolean>;
  /** Called after totals have been kept, with how often clocks were found set off meanwhile. */
  kept(jumps: number): void;
}

/**
 * What a page is told of its report: it was kept; nobody wants more; or the ledger is another one
 * now, and a new session has to begin.
 */
export type Answer = boolean | 'anew';

/** Takes a report in from a page that the browser says was loaded from `page`. */
export type Recorder = (message: unknown, page: string | undefined) => Promise<Answer>;

/**
 * Believes nothing: a report is kept only if every field is in bounds, its source is switched on,
 * and the page that sent it is of the site whose article it speaks of. No more than the site can be
 * asked for: a page may turn to another article without being loaded anew, and the browser then
 * still names the address it was loaded from.
 */
export function createRecorder(ports: RecorderPorts): Recorder {
  return async (message, page) => {
    const [report, reading] = [readReport(message), readReading(message)];
    if (!report || !reading || page === undefined) return false;
    const sources = await ports.sources();
    const source = sources.find(({ id }) => id === report.source);
    if (!source || !isSameSite(reading.address, page)) return false;
    if (!isAt(report, reading, { source, sources })) return false;
    if (!(await ports.isOn(source))) return false;
    if (!(await ports.keep(reading, entriesOf(report)))) return 'anew';
    ports.kept(reading.jumps);
    return true;
  };
}

const isSameSite = (a: string, b: string): boolean => new URL(a).origin === new URL(b).origin;

interface Known {
  readonly source: ReadingSource;
  readonly sources: readonly ReadingSource[];
}

/** The key is that of the address, or of the original that its form may link to. */
function isAt({ article, issued }: Report, reading: Reading, { source, sources }: Known): boolean {
  const named = articleAt(reading.address, source);
  if (!named) return false;
  const { form, key } = named;
  const original =
    reading.original !== null && form.original.length > 0
      ? originalKey(reading.original, sources)
      : null;
  // Where the day stands on the page, the address has no say in it.
  const isDayFit = form.date !== null || named.issued === issued;
  return isDayFit && article === (original ?? key);
}
