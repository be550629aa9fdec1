/** A record begins in a line of the file; what it holds may go on over several. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

export const SEPARATORS = [',', ';', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

interface Field {
  readonly text: string;
  /** Where the separator, the line end or the end of the text stands. */
  readonly end: number;
}

/**
 * Records one after the other. Fields in quotes may hold separators, line ends, and quotes that are
 * doubled; a quote inside any other field is a character like others.
 * @source RFC 4180
 * @returns the line where quotes are opened and not closed, or closed before the field ends
 */
export function splitCsv(
  text: string,
  separator: Separator,
  take: (record: CsvRecord) => boolean,
): { readonly raggedAt: number } | undefined {
  let [at, line] = [0, 1];
  while (at < text.length) {
    const fields: string[] = [];
    const first = line;
    for (;;) {
      const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at, separator);
      const isWhole = field && isFieldEnd(text, field.end, separator);
      if (!field || !isWhole) return { raggedAt: first };
      line += linesIn(field.text);
      fields.push(field.text);
      at = field.end + 1;
      if (text[field.end] !== separator) break;
    }
    if (text[at - 1] === '\r' && text[at] === '\n') at += 1;
    line += 1;
    if (!take({ line: first, fields })) return undefined;
  }
  return undefined;
}

function plainField(text: string, start: number, separator: Separator): Field {
  let end = start;
  while (!isFieldEnd(text, end, separator)) end += 1;
  return { text: text.slice(start, end), end };
}

function quotedField(text: string, start: number): Field | undefined {
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return undefined;
    if (text[quote + 1] !== '"') {
      return { text: text.slice(start + 1, quote).replaceAll('""', '"'), end: quote + 1 };
    }
    at = quote + 2;
  }
}

function isFieldEnd(text: string, at: number, separator: Separator): boolean {
  const character = text[at];
  return (
    character === undefined || character === separator || character === '\n' || character === '\r'
  );
}

const linesIn = (text: string): number =>
  text.includes('\n') || text.includes('\r') ? text.split(/\r\n|\r|\n/).length - 1 : 0;

/** As many records as show how a file is written. */
const ENOUGH = 100;

/**
 * The separator that divides most records into the same number of fields; of several the one that
 * gives more of them, then the first of the list. A tab beside a comma parts nothing: some web pages
 * write one behind each value.
 */
export function findSeparator(text: string): Separator {
  const bare = text.includes('\t') ? text.replace(/\t,|,\t/g, ',') : text;
  const candidates = SEPARATORS.map((separator) => ({ separator, ...fitOf(bare, separator) }));
  const [best] = candidates.toSorted((a, b) => b.records - a.records || b.fields - a.fields);
  return best && best.records > 0 ? best.separator : ',';
}

function fitOf(text: string, separator: Separator): { records: number; fields: number } {
  const counts = new Map<number, number>();
  let met = 0;
  splitCsv(text, separator, ({ fields }) => {
    if (fields.length > 1) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
    met += 1;
    return met < ENOUGH;
  });
  const [most] = [...counts].sort(([a, times], [b, others]) => others - times || b - a);
  return { fields: most?.[0] ?? 0, records: most?.[1] ?? 0 };
}
