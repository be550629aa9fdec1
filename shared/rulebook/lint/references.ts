import type { RulebookCode } from '../../messages/rulebook.ts';
import type { Scale } from '../model/rulebook.ts';
import type { Path } from '../schema/schema.ts';

/** Something that is named, and the list that must declare it. */
export interface Reference {
  readonly code: Extract<RulebookCode, `rulebook-${string}-undeclared`>;
  readonly value: string;
  readonly path: Path;
  readonly known: readonly string[];
}

export const idsOf = (things: readonly { readonly id: string }[]): string[] =>
  things.map(({ id }) => id);

/** An unknown scale, or one without levels, is told by itself: its levels are not asked for. */
export function levelReference(
  scales: readonly Scale[],
  scale: string,
  named: Pick<Reference, 'value' | 'path'>,
): Reference[] {
  const declared = scales.find(({ id }) => id === scale);
  if (!declared || declared.range) return [];
  return [{ code: 'rulebook-level-undeclared', ...named, known: idsOf(declared.levels) }];
}
