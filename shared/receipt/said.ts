/** What people handed in beside the workbook: with it the copy can be scored again alone. */
export interface Said {
  /** The rulebook as it was written. */
  readonly rulebook: string;
  /** The layout file; null where there was none. */
  readonly layout: string | null;
  readonly withoutFacts: boolean;
}

/** On one line: no program changes how such a text breaks or begins. */
export const writeSaid = ({ rulebook, layout, withoutFacts }: Said): string =>
  JSON.stringify({ rulebook, layout, withoutFacts });

/** Undefined for a text that `writeSaid` does not write. */
export function readSaid(text: string): Said | undefined {
  const read = parsed(text);
  if (typeof read !== 'object' || read === null) return undefined;
  const { rulebook, layout, withoutFacts }: { [Key in keyof Said]?: unknown } = read;
  const isLayout = layout === null || typeof layout === 'string';
  if (typeof rulebook !== 'string' || !isLayout || typeof withoutFacts !== 'boolean')
    return undefined;
  return { rulebook, layout, withoutFacts };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // edited by hand: to the caller that is one of its outcomes
  }
}
