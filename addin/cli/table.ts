import stringWidth from 'string-width';
import { inert } from '../../shared/messages/say.ts';

/** Rows as columns that line up on a terminal, where a Chinese character takes two places. */
export function table(rows: readonly (readonly string[])[]): string {
  const shown = rows.map((row) =>
    row.map((cell) => {
      const text = inert(cell);
      return { text, width: widthOf(text) };
    }),
  );
  const widths = (shown[0] ?? []).map((_, column) =>
    shown.reduce((most, row) => Math.max(most, row[column]?.width ?? 0), 0),
  );
  const line = (row: (typeof shown)[number]) =>
    row
      .map(({ text, width }, column) => text + ' '.repeat((widths[column] ?? 0) - width))
      .join('  ');
  return shown.map((row) => `${line(row).trimEnd()}\n`).join('');
}

/** The usual signs need not be looked up one by one. */
const widthOf = (text: string): number =>
  USUAL.test(text) ? text.length + text.replace(NARROW, '').length : stringWidth(text);
const USUAL = /^[ -~\u4e00-\u9fa5]*$/;
const NARROW = /[ -~]+/g;
