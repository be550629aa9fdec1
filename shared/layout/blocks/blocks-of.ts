import type { Area, Sheet } from '../../workbook/model.ts';
import { LAST_COLUMN, type View, viewOf, WHOLE } from '../cells/view.ts';
import type { Vocabulary } from '../labels/vocabulary.ts';
import type { TitleArea } from '../model/layout.ts';
import { areaAt } from '../tables/find-table.ts';
import { type Band, bandFinder } from './bands.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { type Stack, stacksOf } from './stacks.ts';
import { titleAreas } from './title-areas.ts';

/** Where one table lies in its sheet, and where its names are headed. */
export interface FoundBlock {
  readonly view: View;
  /** In the view. */
  readonly name: Area;
  /** Headers of which each may be the one of those who are reviewed, where nobody can say which. */
  readonly rivals: readonly string[];
}

/** The tables of a sheet: most have one, over all of it. */
export function blocksOf(sheet: Sheet, words: Vocabulary): readonly FoundBlock[] {
  const find = bandFinder(sheet, words);
  const bands = [find.from('persons'), find.from('units'), find.fromAnyName()].find(
    ({ length }) => length > 0,
  );
  return bands ? blocksOfBands(sheet, bands, words) : [];
}

function blocksOfBands(
  sheet: Sheet,
  bands: readonly Band[],
  words: Vocabulary,
): readonly FoundBlock[] {
  const { titles, stacks } = stacksOf(sheet, bands, words);
  const parts = stacks.flatMap((stack) =>
    segmentsOf(stack.band, words).map((segment) => ({ stack, segment })),
  );
  if (parts.length === 1) return stacks.map(({ band }) => wholeBlock(sheet, band));
  return parts.map(({ stack, segment }) =>
    partBlock(sheet, { stack, segment }, titleAreas(sheet, { titles, stack, segment })),
  );
}

const wholeBlock = (sheet: Sheet, band: Band): FoundBlock => ({
  view: viewOf(sheet, WHOLE),
  name: areaAt(sheet, band.table.name.row, band.table.name.column),
  rivals: rivalsOf(band),
});

interface Part {
  readonly stack: Stack;
  readonly segment: Segment;
}

function partBlock(
  sheet: Sheet,
  { stack, segment }: Part,
  titles: readonly TitleArea[],
): FoundBlock {
  const { left, right, name } = segment;
  const [top, bottom] = stack.rows;
  const area = { top, left, bottom, right: Math.min(right, LAST_COLUMN) };
  return {
    view: viewOf(sheet, { ...WHOLE, area, titles }),
    name: areaAt(sheet, stack.band.table.name.row, name),
    rivals: rivalsOf(stack.band),
  };
}

/** 姓名 beside 述职人 is settled by the columns; 党支部 beside 单位 by nobody. */
function rivalsOf({ names }: Band): string[] {
  const keys = new Map(names.map((name) => [name.key, name]));
  return keys.size > 1 && names.every(({ rank }) => rank !== 1) ? [...keys.keys()] : [];
}
