import type { Problem } from '../messages/problem.ts';
import { workbookProblem } from '../messages/workbook.ts';

const LONGEST = 31;
// biome-ignore lint/suspicious/noControlCharactersInRegex: no program lets them be typed
const FORBIDDEN_CHARACTERS = /[:\\/?*[\]\u0000-\u001f]/g;
/** A sheet called History is what Excel makes of shared changes. */
const FORBIDDEN = /^'|'$|^history$/i;
/** How a character is written that XML cannot hold: one program shows it, another the escape. */
const ESCAPED = /_x[0-9A-F]{4}_/i;

/** Sheets that Excel would rename, or that formulas could not tell apart. */
export function checkSheetNames(names: readonly string[]): Problem[] {
  const known = new Set<string>();
  return names.flatMap((sheet): Problem[] => {
    const isUnfit =
      sheet === '' ||
      sheet.length > LONGEST ||
      sheet.search(FORBIDDEN_CHARACTERS) >= 0 ||
      FORBIDDEN.test(sheet) ||
      ESCAPED.test(sheet);
    if (isUnfit) return [workbookProblem('sheet-name-unfit', { sheet })];
    if (known.has(sheet.toLowerCase())) return [workbookProblem('sheet-name-twice', { sheet })];
    known.add(sheet.toLowerCase());
    return [];
  });
}

/** A name that Excel allows, as near to this one as can be. */
export function nearestSheetName(wanted: string): string {
  const name = wanted
    .replace(FORBIDDEN_CHARACTERS, '_')
    .replace(/_(?=x[0-9A-F]{4}_)/gi, '-')
    .slice(0, LONGEST)
    .replace(/^'+|'+$/g, '');
  if (name === '') return 'Sheet1';
  return /^history$/i.test(name) ? `${name}_` : name;
}
