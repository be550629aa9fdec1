import { tidyTitle } from '../../shared/reading/shapes/tidy-text.ts';
import type { ReadingSource } from '../../shared/reading/sources/source.ts';

/** As long as a name may be; longer ones are cut. Characters. */
export const LONGEST_NAME = 40;

/** A source under the name that the member gives it; without one it keeps its own. */
export function named(source: ReadingSource, name: string): ReadingSource {
  const said = tidyTitle(name).slice(0, LONGEST_NAME);
  return said === '' ? source : { ...source, title: { zh: said, en: said } };
}
