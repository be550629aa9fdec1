import type { Named, Titled } from '../../rulebook/model/rulebook.ts';
import { normaliseLabel } from './names.ts';

/** Normalised label → what it stands for. */
export type Labels<T> = ReadonlyMap<string, T>;

/** Id, titles and aliases, normalised, without empty ones. */
export const titleLabels = ({ id, title, aliases }: Titled): string[] =>
  [id, title.zh, title.en, ...aliases].map(normaliseLabel).filter(Boolean);

/** Id and aliases, normalised, without empty ones. */
export const nameLabels = ({ id, aliases }: Named): string[] =>
  [id, ...aliases].map(normaliseLabel).filter(Boolean);

export const pairs = <T>(labels: readonly string[], value: T): [string, T][] =>
  labels.map((label) => [label, value]);

/** Label → ids of the things that are called so. */
export const idsByTitle = (things: readonly Titled[]): Labels<readonly string[]> =>
  gather(things.map((thing) => [titleLabels(thing), thing.id] as const));

/** Label → everything that is called so, each once. */
export function gather<T>(entries: readonly (readonly [string[], T])[]): Labels<readonly T[]> {
  const byLabel = new Map<string, Set<T>>();
  for (const [labels, value] of entries)
    for (const label of labels) byLabel.set(label, (byLabel.get(label) ?? new Set<T>()).add(value));
  return new Map([...byLabel].map(([label, values]) => [label, [...values]]));
}
