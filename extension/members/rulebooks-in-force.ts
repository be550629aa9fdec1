import type { DatedRules, RulebookName } from '../../shared/reading/rules/rules-in-force.ts';
import { readRules, writeRules } from '../../shared/reading/rules/rules-text.ts';
import type { ImportedRulebook } from './profile.ts';

/**
 * Rulebooks with one more, by first day; one that began on the same day gives way.
 * @returns null where its numbers are beyond what can be kept
 */
export function bringRulebook(
  rulebooks: readonly ImportedRulebook[],
  { from, rulebook, rules }: DatedRules,
): readonly ImportedRulebook[] | null {
  const written = writeRules(rules);
  if (!readRules(written)) return null;
  const others = takeBackRulebook(rulebooks, from);
  const all = [...others, { from, ...rulebook, rules: written }];
  return all.toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

export const takeBackRulebook = (
  rulebooks: readonly ImportedRulebook[],
  from: ImportedRulebook['from'],
): readonly ImportedRulebook[] => rulebooks.filter((rulebook) => rulebook.from !== from);

/** How a page names a rulebook: id and version. */
export const nameOfRulebook = ({ id, version }: RulebookName): string => `${id} ${version}`;
