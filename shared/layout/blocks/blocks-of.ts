import type { Sheet } from '../../workbook/model.ts';
import { LAST_COLUMN, viewOf, WHOLE } from '../cells/view.ts';
import type { Vocabulary } from '../labels/vocabulary.ts';
import type { TitleArea } from '../model/layout.ts';
import { areaAt } from '../tables/find-table.ts';
import { type Band, bandFinder } from './bands.ts';
import { formBlocks } from './forms.ts';
import type { FoundBlock } from './found-block.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { type Stack, stacksOf } from './stacks.ts';
import { titleAreas } from './title-areas.ts';
import { turnedBlocks } from './turned.ts';
import { ratersDownBlocks } from './two-axes.ts';

/** The tables of a sheet: most have one, over all of it. */
export function blocksOf(sheet: Sheet, words: Vocabulary): readonly FoundBlock[] {
  const find = bandFinder(sheet, words);
  const ofBands = (bands: readonly Band[]) => blocksOfBands(sheet, bands, words);
  const persons = find.from('persons');
  const kinds = [
    () => ratersDownBlocks(sheet, words, 'both'),
    // Where 姓名 heads a column, 单位 beside a text is what somebody wrote into a row.
    () => formBlocks(sheet, words, persons.length > 0 ? 'persons' : 'anything'),
    () => ofBands(persons),
    () => turnedBlocks(sheet, words),
    () => ratersDownBlocks(sheet, words, 'raters'),
    () => ofBands(find.from('units')),
    () => ofBands(find.fromAnyName()),
  ];
  for (const kind of kinds) {
    const blocks = kind();
    if (blocks.length > 0) return blocks;
  }
  return [];
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
  only: null,
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
    only: null,
  };
}

/** 姓名 beside 述职人 is settled by the columns; 党支部 beside 单位 by nobody. */
function rivalsOf({ names }: Band): string[] {
  const keys = new Map(names.map((name) => [name.key, name]));
  return keys.size > 1 && names.every(({ rank }) => rank !== 1) ? [...keys.keys()] : [];
}
