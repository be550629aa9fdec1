import type { Written } from '../../layout/sheet.ts';
import { pick, type Random } from '../../rulebook/random.ts';
import { type Box, type Drawn, width } from './drawn.ts';
import { vary } from './vary.ts';

/** The same data in other shapes: several tables in a sheet, or a table turned over. */
export function relay(random: Random, sheets: readonly Drawn[]): Drawn[] {
  const others = sheets.map((drawn) =>
    random() < 0.6 && !ASIDE.has(drawn.table.of)
      ? pick(random, SHAPES)(random, drawn)
      : vary(random, drawn),
  );
  return random() < 0.3 ? belowEachOther(random, others) : others;
}

/** A paper each, a form each, and what a platform wrote stand alone. */
const ASIDE: ReadonlySet<string> = new Set([
  'ticks',
  'form',
  'tally-form',
  'marks-form',
  'questionnaire',
]);

type Shape = (random: Random, drawn: Drawn) => Drawn;

const linesOf = ({ lines }: Drawn, [first, last]: readonly [number, number]): Written[][] =>
  lines.slice(first, last + 1).map((line) => [...line]);

const lastRow = ({ table }: Drawn): number =>
  Math.max(table.header[1], ...table.rows.map(({ row }) => row));

const padded = (lines: readonly Written[][], to: number): Written[][] =>
  lines.map((line) => [...line, ...Array(Math.max(0, to - line.length)).fill(null)]);

/** Half of the rows to the right of the others, under the same header. */
const halves: Shape = (random, drawn) => {
  const { header } = drawn.table;
  const data = linesOf(drawn, [header[1] + 1, lastRow(drawn)]);
  if (data.length < 2 || drawn.table.of === 'long') return drawn;
  const half = Math.ceil(data.length / 2);
  const gap = pick(random, [0, 1, 2]);
  const wide = width(drawn);
  const own = padded([...linesOf(drawn, header), ...data.slice(0, half)], wide + gap);
  const right = [...linesOf(drawn, header), ...data.slice(half)];
  const shifted = drawn.merges
    .filter(({ top }) => top >= header[0] && top <= header[1])
    .map((box) => ({ ...box, left: box.left + wide + gap, right: box.right + wide + gap }));
  return {
    ...drawn,
    lines: [
      ...drawn.lines.slice(0, header[0]),
      ...own.map((line, row) => [...line, ...(right[row] ?? [])]),
      ...drawn.lines.slice(lastRow(drawn) + 1),
    ],
    merges: [...drawn.merges.filter(({ top }) => top <= header[1]), ...shifted],
  };
};

/** The header again in the middle, as where a page ends. */
const pageBreak: Shape = (random, drawn) => {
  const { header, rows } = drawn.table;
  const at = pick(random, rows).row;
  if (at === header[1] + 1) return drawn;
  const again = linesOf(drawn, header);
  const title = random() < 0.5 ? drawn.lines.slice(0, Math.min(1, header[0])) : [];
  const lines = drawn.lines.toSpliced(at, 0, ...title, ...again);
  return { ...drawn, lines, merges: drawn.merges.filter(({ top }) => top < at) };
};

/** Counts, points and numbers with their titles down. */
const turned: Shape = (_, drawn) => {
  const { of, header } = drawn.table;
  if (!['tally', 'checklist', 'measures'].includes(of)) return drawn;
  const top = header[0];
  const table = padded(linesOf(drawn, [top, lastRow(drawn)]), width(drawn));
  const over = Array.from({ length: width(drawn) }, (__, column) =>
    table.map((line) => line[column] ?? null),
  );
  const merges = drawn.merges
    .filter((box) => box.top >= top && box.bottom <= header[1])
    .map(
      (box): Box => ({
        top: box.left + top,
        bottom: box.right + top,
        left: box.top - top,
        right: box.bottom - top,
      }),
    );
  return { ...drawn, lines: [...drawn.lines.slice(0, top), ...over], merges };
};

const SHAPES: readonly Shape[] = [halves, halves, pageBreak, turned];

/** The last two sheets in one, each under its name. */
function belowEachOther(random: Random, sheets: readonly Drawn[]): Drawn[] {
  const [one, other] = sheets.slice(-2);
  if (!one || !other || other === one) return [...sheets];
  if ([one, other].some(({ table }) => ASIDE.has(table.of))) return [...sheets];
  const gap = pick(random, [[], [[]], [[], []]]) as Written[][];
  const above = [[one.name], ...one.lines, ...gap, [other.name]];
  const down = (box: Box, by: number): Box => ({
    ...box,
    top: box.top + by,
    bottom: box.bottom + by,
  });
  const joined: Drawn = {
    ...one,
    name: random() < 0.5 ? '汇总' : 'Sheet',
    lines: [...above, ...other.lines],
    merges: [
      ...one.merges.map((box) => down(box, 1)),
      ...other.merges.map((box) => down(box, above.length)),
    ],
  };
  return [...sheets.slice(0, -2), joined];
}
