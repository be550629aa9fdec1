import { done, type Result } from '../../messages/problem.ts';
import { MAIN_NAMESPACE } from '../office-names.ts';
import type { Package } from '../package.ts';
import { place } from '../xml/visit-xml.ts';
import { type FormatKind, kindOfFormat } from './shown-number.ts';

/** Indices of the cell styles whose number format shows another thing than the number. */
export interface NumberFormats {
  /** A per-cent sign: 0.95 is seen as 95%. */
  readonly percent: ReadonlySet<number>;
  /** A day or a time: 45000 is seen as 2023-03-15. */
  readonly date: ReadonlySet<number>;
  /** So many decimals and no more: 1.5 is seen as 2. */
  readonly places: ReadonlyMap<number, number>;
}

const STYLE_SHEET = place<'format' | 'style'>(undefined, {
  numFmts: place<'format' | 'style'>(undefined, { numFmt: place('format') }),
  cellXfs: place<'format' | 'style'>(undefined, { xf: place('style') }),
});

/** Style sheets overgrow to tens of megabytes: they are gone through, never held. */
export function readNumberFormats(
  opened: Package,
  part: string | undefined,
): Result<NumberFormats> {
  const own = new Map<string, FormatKind | undefined>();
  const styles: string[] = [];
  const visited =
    part === undefined
      ? undefined
      : opened.visit(part, {
          root: STYLE_SHEET,
          namespace: MAIN_NAMESPACE,
          visitor: {
            open: (name, attributes) => {
              const id = attributes.text('numFmtId') ?? '';
              if (name === 'style') styles.push(id);
              else own.set(id, kindOfFormat(attributes.text('formatCode') ?? ''));
            },
            text: () => undefined,
            close: () => undefined,
            isRefused: () => styles.length > MOST_STYLES || own.size > MOST_STYLES,
          },
        });
  if (visited && !visited.ok) return visited;
  const kinds = styles.map((id) => (own.has(id) ? own.get(id) : builtIn(Number(id))));
  const stylesOf = (kind: FormatKind) =>
    new Set(kinds.flatMap((one, index) => (one === kind ? [index] : [])));
  const places = kinds.flatMap((one, index): [number, number][] =>
    typeof one === 'number' ? [[index, one]] : [],
  );
  return done({ percent: stylesOf('percent'), date: stylesOf('date'), places: new Map(places) });
}

/** Spreadsheet programs write 65,490 at most. */
const MOST_STYLES = 200_000;

/** First and last id of the built-in days and times, those of Chinese and Japanese programs too. */
const BUILT_IN_DATES = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;

const BUILT_IN_WHOLE = [1, 3, 5, 6, 37, 38, 41, 42];
const BUILT_IN_CENTS = [2, 4, 7, 8, 39, 40, 43, 44];

/** @source ECMA-376 part 1, 18.8.30 */
function builtIn(id: number): FormatKind | undefined {
  if (id === 9 || id === 10) return 'percent';
  if (BUILT_IN_WHOLE.includes(id)) return 0;
  if (BUILT_IN_CENTS.includes(id)) return 2;
  return BUILT_IN_DATES.some(([first, last]) => id >= first && id <= last) ? 'date' : undefined;
}
