import { type Signal, signal } from '@preact/signals';
import type { Problem } from '../../../../shared/messages/problem.ts';
import {
  checkSecond,
  type PointedArticle,
  proposeSource,
  type SecondArticle,
} from '../../../../shared/reading/sources/own-source.ts';
import { articleAt, type ReadingSource } from '../../../../shared/reading/sources/source.ts';
import { named } from '../../../members/own-sources.ts';

/** A source of the member's own that has been held against one article alone. */
export interface UncheckedSource {
  readonly source: ReadingSource;
  /** Key of that article. */
  readonly first: string;
}

export interface OwnSourcePorts {
  /** Null where no script may look at the page. */
  look(): Promise<PointedArticle | null>;
  /** Sources that are built in. */
  readonly known: readonly ReadingSource[];
  /** @param first key of the article that it was made from */
  add(source: ReadingSource, first: string): Promise<void>;
  /** The one added last that has been held against one article alone. */
  unchecked(): Promise<UncheckedSource | null>;
  /** A second article of the source fits. */
  checked(source: ReadingSource): Promise<void>;
}

/** How far adding the page's site as a source has come. */
export type OwnSourceView =
  | { readonly kind: 'none' }
  | { readonly kind: 'no-page' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'proposed';
      readonly source: ReadingSource;
      readonly first: string;
      readonly shown: PointedArticle['shown'];
    }
  | { readonly kind: 'added'; readonly source: ReadingSource }
  /** A second article is wanted; `says` what the page that was looked at last was. */
  | ({ readonly kind: 'to-check'; readonly says: SecondArticle | null } & UncheckedSource);

export interface OwnSourceState {
  readonly view: Signal<OwnSourceView>;
  /** Whether a source waits for its second article. */
  load(): Promise<void>;
  /** Looks at the page in front. */
  propose(): Promise<void>;
  /** Gives what was proposed another name. */
  name(name: string): void;
  /** Adds what was proposed; it stays off until the member switches it on. */
  add(): Promise<void>;
  /** Holds the source that waits against the page in front. */
  check(): Promise<void>;
}

export function createOwnSource(ports: OwnSourcePorts): OwnSourceState {
  const view = signal<OwnSourceView>({ kind: 'none' });
  return {
    view,
    async load() {
      const waiting = await ports.unchecked();
      if (waiting) view.value = { kind: 'to-check', says: null, ...waiting };
    },
    async propose() {
      const pointed = await ports.look();
      view.value = pointed ? proposalFor(pointed, ports.known) : { kind: 'no-page' };
    },
    name(name) {
      if (view.value.kind !== 'proposed') return;
      view.value = { ...view.value, source: named(view.value.source, name) };
    },
    async add() {
      if (view.value.kind !== 'proposed') return;
      const { source, first } = view.value;
      await ports.add(source, first);
      view.value = { kind: 'added', source };
    },
    async check() {
      const waiting = view.value;
      if (waiting.kind !== 'to-check') return;
      const { source, first } = waiting;
      const pointed = await ports.look();
      const says = pointed ? checkSecond(source, first, pointed) : 'elsewhere';
      if (says === 'fits') await ports.checked(source);
      view.value = { ...waiting, says };
    },
  };
}

function proposalFor(pointed: PointedArticle, known: readonly ReadingSource[]): OwnSourceView {
  const proposed = proposeSource(pointed, known);
  if (!proposed.ok) return { kind: 'refused', problems: proposed.problems };
  const source = proposed.value;
  const first = articleAt(pointed.address, source)?.key ?? '';
  return { kind: 'proposed', source, first, shown: pointed.shown };
}
