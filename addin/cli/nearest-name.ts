import { closestMatch } from 'leven';

/** Two slips: `scroe`, `--jsno`. More than that is another word. */
const MOST_SLIPS = 2;

/** The name that a misspelt or shortened one most likely stands for; undefined where none is near. */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  const [only, ...others] = typed.length > 1 ? names.filter((name) => name.startsWith(typed)) : [];
  if (only && others.length === 0) return only;
  return typed.length > MOST_SLIPS
    ? closestMatch(typed, names, { maxDistance: MOST_SLIPS })
    : undefined;
}
