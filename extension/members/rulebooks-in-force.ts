import type { Language } from '../../shared/messages/message.ts';
import type { DatedRules } from '../../shared/reading/rules/rules-in-force.ts';
import { readRules, writeRules } from '../../shared/reading/rules/rules-text.ts';
import { tidyTitle } from '../../shared/reading/shapes/tidy-text.ts';
import type { Title } from '../../shared/rulebook/model/rulebook.ts';
import type { ImportedRulebook } from './profile.ts';

/**
 * Rulebooks with one more, by first day; one that began on the same day gives way.
 * @returns null where its numbers are beyond what can be kept
 */
export function bringRulebook(
  rulebooks: readonly ImportedRulebook[],
  { from, rulebook, rules }: DatedRules,
  title?: Title,
): readonly ImportedRulebook[] | null {
  const written = writeRules(rules);
  if (!readRules(written)) return null;
  const others = takeBackRulebook(rulebooks, from);
  const named = title && { zh: tidyTitle(title.zh), en: tidyTitle(title.en) };
  const all = [...others, { from, title: named, ...rulebook, rules: written }];
  return all.toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

export const takeBackRulebook = (
  rulebooks: readonly ImportedRulebook[],
  from: ImportedRulebook['from'],
): readonly ImportedRulebook[] => rulebooks.filter((rulebook) => rulebook.from !== from);

/** How a page names a rulebook: by its title, or its id where that is not known, and its version. */
export const nameOfRulebook = (
  { id, version, title }: Pick<ImportedRulebook, 'id' | 'version' | 'title'>,
  language: Language,
): string => `${title?.[language] || id} ${version}`;
