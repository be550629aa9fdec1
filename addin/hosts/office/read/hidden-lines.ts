import type { Area } from '../../../../shared/workbook/model.ts';
import type { Abilities } from '../office-library.ts';
import { rangeOf, untracked } from '../ranges.ts';

export type Lines = 'rows' | 'columns';

/** Lines of a sheet, both ends inclusive, from 1. */
interface Span {
  readonly from: number;
  readonly to: number;
}

interface Lined {
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
  readonly lines: Lines;
}

const spanOf = ({ area, lines }: Lined): Span =>
  lines === 'rows' ? { from: area.top, to: area.bottom } : { from: area.left, to: area.right };

const numbersOf = ({ from, to }: Span): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/**
 * Asks which lines of an area are hidden, some of them being so; the answer is there once the
 * requests are sent. Filtered rows are hidden too.
 */
export function askHidden(lined: Lined, can: Abilities): () => Set<number> {
  const range = rangeOf(lined.sheet, lined.area, can);
  const { from } = spanOf(lined);
  if (lined.lines === 'rows') {
    const told = range.getRowProperties({ rowHidden: true });
    return () =>
      marked(
        told.value.map(({ rowHidden }) => rowHidden === true),
        from,
      );
  }
  const told = range.getColumnProperties({ columnHidden: true });
  return () =>
    marked(
      told.value.map(({ columnHidden }) => columnHidden === true),
      from,
    );
}

const marked = (flags: readonly boolean[], from: number): Set<number> =>
  new Set(flags.flatMap((isHidden, index) => (isHidden ? [from + index] : [])));

/** Parts that a span of which some lines are hidden is cut into. */
const PARTS = 16;

/**
 * The same from programs that only tell whether all lines of a range are hidden, none, or some: those
 * of some are cut and asked again, a request a round.
 */
export async function findHidden(
  lined: Lined,
  can: Abilities,
  context: Excel.RequestContext,
): Promise<Set<number>> {
  const hidden = new Set<number>();
  let unclear = cut(spanOf(lined));
  while (unclear.length > 0) {
    const asked = unclear.map((span) => ({ span, flag: askSpan(lined, span, can) }));
    await context.sync();
    unclear = [];
    for (const { span, flag } of asked) {
      if (flag() === null && span.to > span.from) unclear.push(...cut(span));
      else if (flag()) for (const line of numbersOf(span)) hidden.add(line);
    }
  }
  return hidden;
}

function cut({ from, to }: Span): Span[] {
  const size = Math.max(1, Math.ceil((to - from + 1) / PARTS));
  const starts = Array.from(
    { length: Math.ceil((to - from + 1) / size) },
    (_, i) => from + i * size,
  );
  return starts.map((start) => ({ from: start, to: Math.min(to, start + size - 1) }));
}

function askSpan({ sheet, area, lines }: Lined, { from, to }: Span, can: Abilities) {
  const part =
    lines === 'rows'
      ? { ...area, top: from, bottom: to, right: area.left }
      : { ...area, left: from, right: to, bottom: area.top };
  const range = untracked(rangeOf(sheet, part, can).load('rowHidden,columnHidden'));
  // Of ranges where only some are, the program says null, whatever the type says.
  return (): boolean | null => (lines === 'rows' ? range.rowHidden : range.columnHidden);
}
