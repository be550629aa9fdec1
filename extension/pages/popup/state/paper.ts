import { type Signal, signal } from '@preact/signals';
import { covers } from '../../../../shared/reading/sources/check-pattern.ts';
import {
  articleAt,
  otherAt,
  type ReadingSource,
} from '../../../../shared/reading/sources/source.ts';

export interface PaperPorts {
  /** Of the page in front; null where the browser does not tell. */
  address(): Promise<string | null>;
  sources(): Promise<readonly ReadingSource[]>;
  isOn(source: ReadingSource): Promise<boolean>;
  /** Switched on, and the browser has taken the permission back since: that is told elsewhere. */
  isLost(source: ReadingSource): Promise<boolean>;
  turnOn(source: ReadingSource): Promise<boolean>;
  /** Ids of sources that were switched on and nobody was told of; to be had once. */
  news(): Promise<readonly string[]>;
  /** Has the scripts put where the switches say, in pages that stand open too. */
  arrange(): Promise<void>;
}

/** What is to be said of the paper in front. */
export type PaperView =
  /** It is no source's page, or its source is on. */
  | { readonly kind: 'none' }
  | { readonly kind: 'off' | 'refused'; readonly source: ReadingSource }
  /** It was switched on just now, here or before the browser's question closed the window. */
  | { readonly kind: 'on'; readonly source: ReadingSource; readonly isArticle: boolean };

export interface PaperState {
  readonly view: Signal<PaperView>;
  load(): Promise<void>;
  /** Switches the paper on. Call it in the click itself. */
  turnOn(): Promise<void>;
}

/** Which source the page in front belongs to, where that is off, and its switch. */
export function createPaper(ports: PaperPorts): PaperState {
  const view = signal<PaperView>({ kind: 'none' });
  let address: string | null = null;
  const say = (source: ReadingSource) => {
    const isArticle = address !== null && articleAt(address, source) !== null;
    view.value = { kind: 'on', source, isArticle };
  };
  return {
    view,
    async load() {
      address = await ports.address();
      const [news, sources] = await Promise.all([ports.news(), ports.sources()]);
      const fresh = sources.find(({ id }) => news.includes(id));
      if (fresh) return say(fresh);
      const source = address === null ? null : await offSourceAt(address, sources, ports);
      view.value = source ? { kind: 'off', source } : { kind: 'none' };
    },
    async turnOn() {
      const shown = view.value;
      if (shown.kind !== 'off' && shown.kind !== 'refused') return;
      const { source } = shown;
      if (!(await ports.turnOn(source))) {
        view.value = { kind: 'refused', source };
        return;
      }
      await ports.arrange();
      say(source);
    },
  };
}

/** The source that would read a page, if none that is on does; null where there is none. */
async function offSourceAt(
  address: string,
  sources: readonly ReadingSource[],
  ports: PaperPorts,
): Promise<ReadingSource | null> {
  const readers = readersOf(address, sources);
  const states = await Promise.all(
    readers.map(async (source) => (await ports.isOn(source)) || (await ports.isLost(source))),
  );
  return states.some(Boolean) ? null : (readers[0] ?? null);
}

/** Sources that know the form of an address come before those of the site alone. */
function readersOf(address: string, sources: readonly ReadingSource[]): readonly ReadingSource[] {
  const known = sources.filter((source) => articleAt(address, source) ?? otherAt(address, source));
  if (known.length > 0) return known;
  return sources.filter(({ runs }) => runs.some((run) => covers(run, address)));
}
