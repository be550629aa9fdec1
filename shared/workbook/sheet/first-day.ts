import type { Problem } from '../../messages/problem.ts';
import { workbookProblem } from '../../messages/workbook.ts';
import type { Sheet } from '../model.ts';

/** Days are read as if they counted from 1900: of a workbook that counts from 1904 its dates are told. */
export const datesFrom1904 = (sheets: readonly Sheet[]): Problem[] =>
  sheets.some(holdsDate) ? [workbookProblem('workbook-dates-1904', {})] : [];

const holdsDate = ({ rows }: Sheet): boolean =>
  [...rows.values()].some((row) => [...row.values()].some(({ date }) => date));
