import { done, type Result } from '../messages/problem.ts';
import type { Package } from './package.ts';
import { attribute, childOf, childrenOf, type XmlElement } from './xml.ts';

const BUILT_IN = new Set(['9', '10']);

/** Indices of the cell styles whose number format shows a per-cent sign. */
export function readPercentStyles(
  opened: Package,
  part: string | undefined,
): Result<ReadonlySet<number>> {
  const root = part === undefined ? undefined : opened.xmlOf(part);
  if (!root) return done(new Set());
  if (!root.ok) return root;
  const formats = new Set([...BUILT_IN, ...customPercentFormats(root.value)]);
  const styles = childrenOf(childOf(root.value, 'cellXfs') ?? root.value, 'xf');
  const percent = styles.flatMap((style, index) =>
    formats.has(attribute(style, 'numFmtId') ?? '') ? [index] : [],
  );
  return done(new Set(percent));
}

function customPercentFormats(root: XmlElement): string[] {
  const formats = childrenOf(childOf(root, 'numFmts') ?? root, 'numFmt');
  return formats
    .filter((format) => showsPercent(attribute(format, 'formatCode') ?? ''))
    .map((format) => attribute(format, 'numFmtId') ?? '');
}

/** A `%` that is neither quoted nor escaped. */
const showsPercent = (code: string): boolean =>
  code.replace(/"[^"]*"|\\.|_.|\*./g, '').includes('%');
