import type { SheetWords } from '../../messages/sheets.ts';
import type { RowContext } from '../row-context.ts';

/** Columns before the level counts. */
const BEFORE_LEVELS = [
  'name',
  'unit',
  'category',
  'component',
  'indicator',
  'group',
  'cite',
] as const satisfies readonly (keyof SheetWords)[];
/** Columns behind them. */
const BEHIND_LEVELS = [
  'expected',
  'present',
  'marks',
  'droppedHigh',
  'droppedLow',
  'state',
  'value',
  'weight',
] as const satisfies readonly (keyof SheetWords)[];

export const FIRST_LEVEL = BEFORE_LEVELS.length + 1;

/** Column of a panel's cell behind its level counts. */
export const columnOf = (key: (typeof BEHIND_LEVELS)[number], levels: number): number =>
  BEFORE_LEVELS.length + levels + BEHIND_LEVELS.indexOf(key) + 1;

/** The header; levels by name where there is one scale, by number where there are several. */
export function panelTitles({ labels, levels, scoring }: RowContext): string[] {
  const [only, ...others] = scoring.rulebook.scales;
  const names = Array.from({ length: levels }, (_, index) =>
    only && others.length === 0 ? (only.levels[index]?.id ?? '') : `${index + 1}`,
  );
  return [
    ...BEFORE_LEVELS.map((key) => labels[key]),
    ...names,
    ...BEHIND_LEVELS.map((key) => labels[key]),
  ];
}
