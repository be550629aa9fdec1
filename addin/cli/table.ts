import stringWidth from 'string-width';

/** Text of a workbook on a terminal: control characters could move the cursor or start a new line. */
export const inert = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
  text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');

/** Rows as columns that line up on a terminal, where a Chinese character takes two places. */
export function table(rows: readonly (readonly string[])[]): string {
  const inertRows = rows.map((row) => row.map(inert));
  const widths = (inertRows[0] ?? []).map((_, column) =>
    Math.max(...inertRows.map((row) => stringWidth(row[column] ?? ''))),
  );
  const line = (row: readonly string[]) =>
    row
      .map((text, column) => text + ' '.repeat((widths[column] ?? 0) - stringWidth(text)))
      .join('  ');
  return inertRows.map((row) => `${line(row).trimEnd()}\n`).join('');
}
