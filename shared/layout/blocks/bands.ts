import type { Cell, Sheet } from '../../workbook/model.ts';
import { viewOf, WHOLE } from '../cells/view.ts';
import { isSurelyRater } from '../labels/rater-names.ts';
import { type Vocabulary, wideVocabulary } from '../labels/vocabulary.ts';
import { NAME_WORDS } from '../labels/words.ts';
import { areaAt, type FoundTable, isLabel, tableAt } from '../tables/find-table.ts';
import { type NameHeader, nameHeaders, plainest } from './name-headers.ts';

/** A header, from one edge of the sheet to the other, and those who are reviewed in it. */
export interface Band {
  /** As it would be if it took the whole width. */
  readonly table: FoundTable;
  /** Of equal rank; more than one where halves stand side by side, or nobody can say which. */
  readonly names: readonly NameHeader[];
}

export interface BandFinder {
  /** From the first header that speaks of something the rulebook knows; of persons, else of units. */
  readonly from: (of: 'persons' | 'units') => Band[];
  /** From the first header with 姓名, whatever stands beside it. */
  readonly fromAnyName: () => Band[];
}

/** The first rows with a name that are looked at, before a sheet is taken to have no table. */
const MOST_CANDIDATES = 16;

/** Headers below each other in one sheet. */
export function bandFinder(sheet: Sheet, words: Vocabulary): BandFinder {
  const byRow = nameHeaders(sheet, words);
  const candidates = [...byRow.values()].slice(0, MOST_CANDIDATES).map(plainest);
  const persons = candidates.filter(([name]) => name && name.rank < FIRST_UNIT_RANK);
  const units = candidates.filter(([name]) => name && name.rank >= FIRST_UNIT_RANK);
  const wide = wideVocabulary(words);
  const from = (names: readonly NameHeader[] | undefined) =>
    names ? bandsFrom(sheet, names, { byRow, words }) : [];
  return {
    from: (of) => {
      const [own, known] = of === 'persons' ? [persons, wide] : [units, words];
      return from(own.find((names) => hasContent(bandAt(sheet, names, known), known)));
    },
    fromAnyName: () => from(persons[0]),
  };
}
/** Below it names of persons; from it on what else may be reviewed. */
export const FIRST_UNIT_RANK = 2;

interface Headers {
  readonly byRow: ReadonlyMap<number, readonly NameHeader[]>;
  readonly words: Vocabulary;
}

/** That header, and every other one below it. */
function bandsFrom(sheet: Sheet, first: readonly NameHeader[], { byRow, words }: Headers): Band[] {
  let last = bandAt(sheet, first, words);
  const bands = [last];
  for (const [row, headers] of byRow) {
    if (row <= last.table.header[1] || !isHeader(headers, last, words)) continue;
    last = bandAt(sheet, plainest(headers), words);
    bands.push(last);
  }
  return bands;
}

function bandAt(sheet: Sheet, names: readonly NameHeader[], words: Vocabulary): Band {
  const [first] = names;
  if (!first) throw new Error(`A header of ${sheet.name} without a name`);
  const chosen = names.find(({ key }) => OWN_NAMES.includes(key)) ?? first;
  const name = areaAt(sheet, chosen.row, chosen.column);
  return { table: tableAt(viewOf(sheet, WHOLE), name, words), names };
}

/** 姓名 and Name head a table wherever they stand; 述职人 may be what somebody is. */
const OWN_NAMES = NAME_WORDS.slice(0, 2);

/** Whether a row with such words below a table is a header, and no row of data. */
function isHeader(headers: readonly NameHeader[], { names, table }: Band, words: Vocabulary) {
  const columns = names.map(({ column }) => column);
  if (headers.some(({ key, rank }) => rank === 0 || OWN_NAMES.includes(key))) return true;
  if (headers.some(({ column, key }) => columns.includes(column) && key === names[0]?.key))
    return true;
  const row = headers[0]?.row ?? 0;
  const cells = [...(table.sheet.rows.get(row)?.values() ?? [])];
  const isAnyLabel = (cell: Cell) => isLabel(cell, words.headers) || isLabel(cell, words.subjects);
  return (
    cells.every(isAnyLabel) &&
    cells.filter((cell) => isLabel(cell, words.content)).length >= LEAST_CONTENT
  );
}
const LEAST_CONTENT = 2;

/**
 * Whether a column besides the names is something that the rulebook or any table may ask for: 评委1
 * heads marks without a title.
 */
export const hasContent = (
  { table }: Pick<Band, 'table'>,
  { content, ballots }: Vocabulary,
): boolean => {
  const takesMarks = ballots.length > 0;
  return table.columns.some(
    ({ column, path }) =>
      column !== table.name.column &&
      path.some(
        ({ text }) =>
          isLabel({ kind: 'text', value: text }, content) || (takesMarks && isSurelyRater(text)),
      ),
  );
};
