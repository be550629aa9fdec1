import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { LedgerItem } from '../../../../shared/reading/ledger/ledger-items.ts';
import { type Found, makeIndex, type SourceTotal, search, totalBySource } from './archive.ts';

/** The whole ledger, read only when something asks for all of it. */
export type Library =
  | { readonly kind: 'closed' | 'loading' | 'unreadable' }
  | {
      readonly kind: 'ready';
      readonly items: readonly LedgerItem[];
      readonly index: readonly Found[];
    };

export interface LibraryState {
  readonly library: Signal<Library>;
  readonly query: Signal<string>;
  readonly found: ReadonlySignal<readonly Found[]>;
  /** Reads the ledger where that has not been done. */
  open(): Promise<void>;
  /** Reads it again where it is open. */
  refresh(): Promise<void>;
  /** Empty until the ledger is read. */
  totals(year: number): readonly SourceTotal[];
}

/** Search and totals over everything. */
export function createLibraryState(all: () => Promise<readonly LedgerItem[]>): LibraryState {
  const library = signal<Library>({ kind: 'closed' });
  const query = signal('');
  const found = computed(() =>
    library.value.kind === 'ready' ? search(library.value.index, query.value) : [],
  );

  async function read(): Promise<void> {
    try {
      const items = await all();
      library.value = { kind: 'ready', items, index: makeIndex(items) };
    } catch {
      library.value = { kind: 'unreadable' };
    }
  }

  async function open(): Promise<void> {
    const { kind } = library.value;
    if (kind === 'loading' || kind === 'ready') return;
    library.value = { kind: 'loading' };
    await read();
  }

  async function refresh(): Promise<void> {
    if (library.value.kind === 'ready') await read();
  }

  const totals = (year: number) =>
    library.value.kind === 'ready' ? totalBySource(library.value.items, year) : [];
  return { library, query, found, open, refresh, totals };
}
