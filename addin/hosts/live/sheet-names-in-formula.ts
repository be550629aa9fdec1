/**
 * The formula with other names for some sheets, each name in quotes. Texts, and what only looks like
 * such a name, stay.
 * @param names by the name that the formula uses, in small letters
 */
export function withSheetNames(formula: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0) return formula;
  return formula.replace(TOKEN, (token: string) => {
    if (token.startsWith('"')) return token;
    const name = bareSheetName(token.slice(0, -1));
    const other = names.get(name.toLowerCase());
    return other === undefined ? token : `${quotedSheetName(other)}!`;
  });
}

/** Whether the formula names one of these sheets, given in small letters. */
export const speaksOf = (formula: string, names: ReadonlySet<string>): boolean =>
  [...formula.matchAll(TOKEN)].some(
    ([token]) =>
      !token.startsWith('"') && names.has(bareSheetName(token.slice(0, -1)).toLowerCase()),
  );

/** Texts; names of sheets with their `!`, in quotes or bare. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}\p{N}_.]+!/gu;

/** `'a''b'` → `a'b`; a name without quotes is as it is. */
export const bareSheetName = (name: string): string =>
  name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;

/** `a'b` → `'a''b'` */
export const quotedSheetName = (name: string): string => `'${name.replaceAll("'", "''")}'`;
