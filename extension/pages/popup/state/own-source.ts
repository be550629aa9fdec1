import { type Signal, signal } from '@preact/signals';
import type { Problem } from '../../../../shared/messages/problem.ts';
import {
  type PointedArticle,
  proposeSource,
} from '../../../../shared/reading/sources/own-source.ts';
import type { ReadingSource } from '../../../../shared/reading/sources/source.ts';

export interface OwnSourcePorts {
  /** Null where no script may look at the page. */
  look(): Promise<PointedArticle | null>;
  /** Sources that are built in. */
  readonly known: readonly ReadingSource[];
  add(source: ReadingSource): Promise<void>;
}

/** How far adding the page's site as a source has come. */
export type OwnSourceView =
  | { readonly kind: 'none' }
  | { readonly kind: 'no-page' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'proposed';
      readonly source: ReadingSource;
      readonly shown: PointedArticle['shown'];
    }
  | { readonly kind: 'added'; readonly source: ReadingSource };

export interface OwnSourceState {
  readonly view: Signal<OwnSourceView>;
  /** Looks at the page in front. */
  propose(): Promise<void>;
  /** Adds what was proposed; it stays off until the member switches it on. */
  add(): Promise<void>;
}

export function createOwnSource(ports: OwnSourcePorts): OwnSourceState {
  const view = signal<OwnSourceView>({ kind: 'none' });
  return {
    view,
    async propose() {
      const pointed = await ports.look();
      if (!pointed) {
        view.value = { kind: 'no-page' };
        return;
      }
      const proposed = proposeSource(pointed, ports.known);
      view.value = proposed.ok
        ? { kind: 'proposed', source: proposed.value, shown: pointed.shown }
        : { kind: 'refused', problems: proposed.problems };
    },
    async add() {
      if (view.value.kind !== 'proposed') return;
      const { source } = view.value;
      await ports.add(source);
      view.value = { kind: 'added', source };
    },
  };
}
