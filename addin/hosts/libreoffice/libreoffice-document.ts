import { done, type Result, stopped } from '../../../shared/messages/problem.ts';
import type { Host, SheetChange, Task } from '../host.ts';
import type { PackedWorkbook } from '../live/packed.ts';
import type { Connection } from './connection.ts';
import { watchNews } from './news.ts';
import { wireChange } from './wire-change.ts';

/**
 * The document that is open in LibreOffice Calc, by way of the extension inside it. It is read as the
 * .xlsx that LibreOffice makes of it, whatever it was opened from: so all hosts have one reader.
 */
export const libreOfficeDocument = (connection: Connection): Host => ({
  isLive: true,
  async read(task) {
    const packed = await readPacked(connection, task);
    if (!packed.ok) return packed;
    // The pane has its worker unpack what is read, and loads no reader of workbooks before its first screen.
    const { openPacked } = await import('../live/packed.ts');
    return openPacked(packed.value);
  },
  readPacked: (task) => readPacked(connection, task),
  replaceSheets: (change, task) => replaceSheets(connection, change, task),
  undo: async () => nothing(await connection.ask('undo', {})),
  select: async ({ sheet, cell }) =>
    nothing(await connection.ask('select', { sheet, ...(cell && { cell }) })),
  watch: (listener) => watchNews(connection, listener),
  settings: {
    read: async () => {
      const kept = await connection.ask('settings', {});
      return kept.ok && typeof kept.value === 'string' ? kept.value : undefined;
    },
    keep: async (text) => nothing(await connection.ask('keep', { text })),
  },
});

async function readPacked(
  connection: Connection,
  { signal, report }: Task,
): Promise<Result<PackedWorkbook>> {
  report({ done: 0, all: 2, of: 'steps' });
  const file = await connection.readBytes(signal);
  if (!file.ok) return file;
  report({ done: 1, all: 2, of: 'steps' });
  const about = await connection.ask('about', {});
  if (!about.ok) return about;
  const { sheets: names } = about.value as { readonly sheets: readonly string[] };
  return done({ file: file.value, names });
}

async function replaceSheets(
  connection: Connection,
  change: SheetChange,
  { signal, report }: Task,
): Promise<Result<void>> {
  report({ done: 0, all: 2, of: 'steps' });
  const told = wireChange(change);
  if (!told.ok) return told;
  if (signal.aborted) return stopped();
  report({ done: 1, all: 2, of: 'steps' });
  const written = await connection.ask('replace', told.value);
  if (!written.ok) return written;
  report({ done: 2, all: 2, of: 'steps' });
  // LibreOffice writes in one go: whoever gave up meanwhile has it taken back.
  if (!signal.aborted) return done(undefined);
  const undone = await connection.ask('undo', {});
  return undone.ok ? stopped() : undone;
}

const nothing = (answer: Result<unknown>): Result<void> =>
  answer.ok ? done(undefined, answer.problems) : answer;
