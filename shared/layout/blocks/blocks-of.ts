import type { Sheet } from '../../workbook/model.ts';
import { textAt } from '../cells/cell-text.ts';
import { LAST_COLUMN, LAST_ROW, viewOf, WHOLE } from '../cells/view.ts';
import type { Vocabulary } from '../labels/vocabulary.ts';
import type { TitleArea } from '../model/layout.ts';
import { areaAt } from '../tables/find-table.ts';
import { type Band, bandFinder } from './bands.ts';
import { formBlocks } from './forms.ts';
import type { FoundBlock } from './found-block.ts';
import { inRegion, partOf, regionsOf } from './regions.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { sidesOf } from './sides.ts';
import { type Stack, stacksOf } from './stacks.ts';
import { hasTurnedHeader, tableStarts } from './table-starts.ts';
import { titleAreas } from './title-areas.ts';
import { turnedBlocks } from './turned.ts';
import { ratersDownBlocks } from './two-axes.ts';

/** The tables of a sheet: most have one, over all of it. */
export function blocksOf(sheet: Sheet, words: Vocabulary): readonly FoundBlock[] {
  const sides = sidesOf(sheet, (columns) => surelyKindOf(partOf(sheet, columns), words));
  if (sides.length > 1)
    return sides.flatMap((side) =>
      blocksBelow(partOf(sheet, side), words, 'part').map((block) => inRegion(sheet, block, side)),
    );
  return blocksBelow(sheet, words, 'sheet');
}

/** Tables below each other. */
function blocksBelow(sheet: Sheet, words: Vocabulary, of: SheetOrPart): readonly FoundBlock[] {
  const regions = regionsOf(sheet, (part) => kindOf(part, words), tableStarts(sheet, words));
  const isOfForms = regions.length > 1 && kindOf(sheet, words) === 'forms';
  if (regions.length < 2 || isOfForms) return first(kindsOf(sheet, words, of))?.blocks ?? [];
  return regions.flatMap((region) => {
    const blocks = first(kindsOf(partOf(sheet, region), words, 'part'))?.blocks ?? [];
    return blocks.map((block) => inRegion(sheet, block, region));
  });
}

/** Side by side, names across must be names: a legend has levels and numbers, too. */
function surelyKindOf(part: Sheet, words: Vocabulary): KindOfTables | undefined {
  const kind = kindOf(part, words);
  if (kind === 'names-down') return kind;
  const isAcross = kind === 'names-across' || kind === 'raters-down';
  return isAcross && hasTurnedHeader(part, words) ? kind : undefined;
}

type SheetOrPart = 'sheet' | 'part';
type KindOfTables = 'forms' | 'names-down' | 'names-across' | 'raters-down' | 'any-name';
interface Kind {
  readonly kind: KindOfTables;
  readonly find: () => readonly FoundBlock[];
}

/** How the tables of a sheet may lie, the plainest first. */
function kindsOf(sheet: Sheet, words: Vocabulary, of: SheetOrPart = 'sheet'): Kind[] {
  const find = bandFinder(sheet, words);
  const ofBands = (bands: readonly Band[]) => blocksOfBands(sheet, bands, { words, of });
  const persons = find.from('persons');
  return [
    { kind: 'raters-down', find: () => ratersDownBlocks(sheet, words, 'both') },
    // Where 姓名 heads a column, 单位 beside a text is what somebody wrote into a row.
    {
      kind: 'forms',
      find: () =>
        withTablesBelow(
          sheet,
          formBlocks(sheet, words, persons.length > 0 ? 'persons' : 'anything'),
          words,
        ),
    },
    { kind: 'names-down', find: () => ofBands(persons) },
    { kind: 'names-across', find: () => turnedBlocks(sheet, words) },
    { kind: 'raters-down', find: () => ratersDownBlocks(sheet, words, 'raters') },
    { kind: 'names-down', find: () => ofBands(find.from('units')) },
    { kind: 'any-name', find: () => ofBands(find.fromAnyName()) },
  ];
}

/** Below the last form a table may stand that is headed by 姓名, as one of facts. */
function withTablesBelow(
  sheet: Sheet,
  forms: readonly FoundBlock[],
  words: Vocabulary,
): readonly FoundBlock[] {
  if (forms.length === 0) return [];
  const bottom = Math.max(...forms.map(({ view }) => view.block.area?.bottom ?? LAST_ROW));
  const region = { top: bottom + 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN };
  const part = partOf(sheet, region);
  const bands = bandFinder(part, words).from('persons');
  const tables = blocksOfBands(part, bands, { words, of: 'part' });
  return [...forms, ...tables.map((block) => inRegion(sheet, block, region))];
}

function first(kinds: readonly Kind[]) {
  for (const { kind, find } of kinds) {
    const blocks = find();
    if (blocks.length > 0) return { kind, blocks };
  }
  return undefined;
}

/** What a part of a sheet is by itself. An empty corner may be a mark that somebody left out. */
function kindOf(part: Sheet, words: Vocabulary): KindOfTables | undefined {
  const found = first(kindsOf(part, words));
  const isBare = ({ view, name }: FoundBlock) => textAt(view, name.bottom, name.left) === '';
  if (!found || found.kind === 'any-name') return undefined;
  if (found.kind === 'names-across' && found.blocks.every(isBare)) return undefined;
  return found.kind;
}

function blocksOfBands(
  sheet: Sheet,
  bands: readonly Band[],
  { words, of }: { words: Vocabulary; of: SheetOrPart },
): readonly FoundBlock[] {
  const { titles, stacks } = stacksOf(sheet, bands, words);
  const parts = stacks.flatMap((stack) =>
    segmentsOf(stack.band, words).map((segment) => ({ stack, segment })),
  );
  if (parts.length === 1 && of === 'sheet')
    return stacks.map(({ band }) => wholeBlock(sheet, band));
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
