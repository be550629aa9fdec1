import { layoutProblem } from '../../messages/layout.ts';
import type { Problem, SheetPlace } from '../../messages/problem.ts';
import { quotable } from '../cells/cell-text.ts';

/**
 * Nobody was found. Where that has its reason in what was told already, a request for a 姓名 column
 * would send staff looking for a column that is there.
 * @param met while the tables were read
 * @param told before that, of sheets and headers
 */
export function withoutSubjects(
  met: readonly Problem[],
  told: readonly Problem[],
): readonly Problem[] {
  if (met.some(({ effect }) => effect === 'stop')) return met;
  const places = [...told, ...met].flatMap(({ place }) =>
    place && 'sheet' in place ? [shown(place)] : [],
  );
  const shownFirst = [...new Set(places)].slice(0, MOST_PLACES);
  if (shownFirst.length === 0) return [...met, layoutProblem('subjects-missing', {})];
  return [...met, layoutProblem('subjects-unread', { places: shownFirst })];
}
const MOST_PLACES = 5;

const shown = ({ sheet, cell }: SheetPlace): string =>
  cell ? `${quotable(sheet)}!${cell}` : quotable(sheet);
