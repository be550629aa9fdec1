import type { Result } from '../messages/problem.ts';
import type { StreamedSheet } from './model.ts';
import type { Package } from './package.ts';
import { openWorkbookPart } from './read.ts';
import { place, type Visit } from './xml/visit-xml.ts';
import { attribute, childOf, childrenOf, type XmlElement } from './xml/xml.ts';
import type { Entry } from './zip/entries.ts';

export const sheetEntries = (root: XmlElement): XmlElement[] =>
  childrenOf(childOf(root, 'sheets') ?? root, 'sheet');

/** Nothing wrong leaves here: what was written must open and have these sheets, each part but the longest well-formed. */
export function mustOpen(
  opened: Result<Package>,
  sheets: readonly Pick<StreamedSheet, 'name'>[],
  parts: Iterable<Pick<Entry, 'name' | 'size'>>,
): void {
  if (!opened.ok) throw new Error(`What was written does not open: ${opened.problems[0]?.code}`);
  const workbook = openWorkbookPart(opened.value);
  if (!workbook.ok)
    throw new Error(`What was written does not open: ${workbook.problems[0]?.code}`);
  const entries = sheetEntries(workbook.value.root).slice(-sheets.length);
  const names = entries.map((entry) => attribute(entry, 'name'));
  if (names.join('\n') !== sheets.map(({ name }) => name).join('\n'))
    throw new Error(`Written sheets read back as ${names}`);
  for (const { name, size } of parts)
    if (size < MOST_SEEN && !opened.value.visit(name, NOTHING)?.ok)
      throw new Error(`What was written does not open: ${name}`);
}

/** Of longer parts nobody looks at each tag: their rows are made as those of shorter ones. */
const MOST_SEEN = 2 ** 20;
/** Goes through a part and keeps nothing of it. */
const NOTHING: Visit<never> = {
  root: place<never>(),
  visitor: { open: () => undefined, text: () => undefined, close: () => undefined },
};
