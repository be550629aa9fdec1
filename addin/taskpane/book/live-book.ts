import { hostProblem } from '../../../shared/messages/host.ts';
import { done, type Result, stopped } from '../../../shared/messages/problem.ts';
import type { DraftedSheet, NewRow, Sheet } from '../../../shared/workbook/model.ts';
import type { Ask } from '../../desk/desk-line.ts';
import type { LaidRow, PieceContent } from '../../desk/questions.ts';
import { type Host, type Task, UNWATCHED } from '../../hosts/host.ts';
import type { Book } from './book.ts';

/** Cells in one message: more would keep the page from anything else for too long. */
const MOST_CELLS = 4_000;
/** Of a drafted sheet. */
const MOST_ROWS = 500;

/** A workbook that is open in another program, of which the page alone has hold. */
export const liveBook = (host: Host): Book => ({
  ...host,
  read: (ask, task) => readOnto(ask, host, task),
  restore: (ask) => readOnto(ask, host, UNWATCHED),
  async write(ask, { draft, language }, task) {
    const added: DraftedSheet[] = [];
    const all = draft.sheets.reduce((sum, { length }) => sum + length, 0);
    let told = 0;
    for (const [sheet, { length, cells: _, ...head }] of draft.sheets.entries()) {
      const rows: NewRow[] = [];
      while (rows.length < length) {
        const { receipt } = draft;
        const asked = { receipt, language, sheet, from: rows.length, most: MOST_ROWS };
        const part = await ask('rows', asked);
        if (task.signal.aborted) return stopped();
        if (!part) return stopped(hostProblem('host-draft-gone', {}));
        rows.push(...part);
        told += part.length;
        task.report({ done: told, all, of: 'rows' });
      }
      added.push({ ...head, rows });
    }
    return host.replaceSheets({ removed: draft.replaced, added }, task);
  },
});

let readings = 0;

async function readOnto(ask: Ask, host: Host, task: Task): Promise<Result<void>> {
  const reading = ++readings;
  if (host.readPacked) {
    const packed = await host.readPacked(task);
    if (!packed.ok) return packed;
    const { signal, report: onProgress } = task;
    return ask('unpack', { ...packed.value, reading }, { signal, onProgress });
  }
  const read = await host.read(task);
  if (!read.ok) return read;
  const { sheets } = read.value;
  const lay = (piece: PieceContent) => ask('lay', { ...piece, reading });
  await lay({ is: 'sheets', sheets: sheets.map(({ rows: _, ...sheet }) => sheet) });
  for (const [sheet, { rows }] of sheets.entries())
    for (const piece of piecesOf(rows)) await lay({ is: 'rows', sheet, rows: piece });
  await lay({ is: 'all', problems: read.problems });
  return done(undefined);
}

/** Rows of a sheet, as many at once as a message may hold. */
function* piecesOf(rows: Sheet['rows']): Iterable<LaidRow[]> {
  let piece: LaidRow[] = [];
  let cells = 0;
  for (const [row, line] of rows) {
    // Of what was read from a file, a message would carry the cells and not how to ask for them.
    piece.push([row, line instanceof Map ? line : new Map(line)]);
    cells += line.size;
    if (cells < MOST_CELLS) continue;
    yield piece;
    [piece, cells] = [[], 0];
  }
  if (piece.length > 0) yield piece;
}
