import { openXlsxFile } from '../../addin/hosts/file/xlsx-file.ts';
import type { Host, HostListener } from '../../addin/hosts/host.ts';
import { writeCopy } from '../../shared/joint-review/write-copy.ts';
import { done } from '../../shared/messages/problem.ts';
import { readWorkbook } from '../../shared/workbook/read.ts';
import { turn } from './deeds.ts';

/** A document that several panes have open, in a program that takes its time. */
export function createLiveDocument(first: Uint8Array, before: { readonly rules?: string }) {
  let bytes = first;
  let edits = 0;
  let { rules } = before;
  let calls = 0;
  const listeners = new Set<HostListener>();
  const takeTime = async () => {
    for (let turns = (++calls * 7) % 5; turns > 0; turns--) await turn();
  };
  const tell = (sheet: string | undefined, but?: HostListener) => {
    for (const listener of listeners) if (listener !== but) listener.changed(sheet);
  };

  /** As one pane has it: from a program that tells its changes, or from one that tells itself as a file. */
  function host(isTelling: boolean) {
    let own: HostListener | undefined;
    let [read, wasWritten] = [{ bytes, edits }, bytes];
    const it: Host = {
      isLive: true,
      async read() {
        await takeTime();
        read = { bytes, edits };
        const now = readWorkbook(bytes);
        await takeTime();
        return now;
      },
      ...(!isTelling && {
        async readPacked() {
          await takeTime();
          read = { bytes, edits };
          const names = namesIn(bytes);
          await takeTime();
          return done({ file: read.bytes, names });
        },
      }),
      async replaceSheets(change, { signal }) {
        await takeTime();
        const copy = writeCopy(bytes, change);
        if (!copy.ok) return copy;
        if (signal.aborted) return { ok: false, problems: [] };
        [wasWritten, bytes] = [bytes, copy.value];
        tell(change.added[0]?.name, own);
        return done(undefined);
      },
      async undo() {
        bytes = wasWritten;
        tell(undefined, own);
        return done(undefined);
      },
      select: async () => done(undefined),
      watch(listener) {
        if (!isTelling) return () => {};
        own = listener;
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      settings: {
        async read() {
          await takeTime();
          return rules;
        },
        async keep(text) {
          await takeTime();
          rules = text;
          return done(undefined);
        },
      },
    };
    return { host: it, lastRead: () => read };
  }

  return {
    host,
    now: () => ({ bytes, edits, rules }),
    /** Somebody enters something: it is another workbook from then on. */
    edit(next: Uint8Array): void {
      [bytes, edits] = [next, edits + 1];
      tell('名册');
    },
  };
}

function namesIn(bytes: Uint8Array): readonly string[] {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error('It is not read');
  return read.value.sheets.map(({ name }) => name);
}

/** What the sheets say, however it is written. */
export function cellsOf(bytes: Uint8Array) {
  const read = openXlsxFile({ name: 'a.xlsx', bytes }, NOBODY);
  if (!read.ok) throw new Error('It is not read');
  return read.value.workbook.sheets.map(({ name, rows }) => ({ name, rows }));
}

const NOBODY = { onSelect() {}, onWritten() {}, onWatch: () => () => {} };
