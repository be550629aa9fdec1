import { LANGUAGES } from '../messages/message.ts';
import { SHEET_WORDS } from '../messages/sheets.ts';
import type { Component } from '../rulebook/model/rulebook.ts';
import { type Cell, cellName, type Sheet } from '../workbook/model.ts';

/** A row of the Scores of an earlier scoring, as it was shown, and what a person decided there. */
export interface EarlierScore {
  readonly row: number;
  readonly name: string;
  readonly unit: string;
  /** Null where there was none. */
  readonly total: number | null;
  readonly rank: number | null;
  readonly suggested: string | null;
  readonly decided: string;
  readonly reason: string;
  /** By id; those that had a column of their title. */
  readonly components: ReadonlyMap<string, number | null>;
  /** Undefined where it has no column. */
  readonly category: string | undefined;
  readonly adjustments: number | null | undefined;
  /** What stood beside the result. */
  readonly note: string;
}

const COLUMNS = [
  'name',
  'unit',
  'category',
  'adjustments',
  'total',
  'rank',
  'suggested',
  'decided',
  'reason',
  'notes',
] as const;
type Column = (typeof COLUMNS)[number];

/** The list of decisions beside another suggestion, on the sheet of changes, has names and decisions too. */
const OF_SCORES: readonly Column[] = ['name', 'total', 'decided'];

/** The header stands among the first rows. */
const MOST_ABOVE = 10;

/** Undefined where the sheet is not the one with the scores. Columns are found by their headers. */
export function readEarlierScores(
  sheet: Sheet,
  components: readonly Component[],
): readonly EarlierScore[] | undefined {
  const header = headerOf(sheet);
  if (!header) return undefined;
  const own = components.flatMap(({ id, title }) => {
    const column = header.titles.get(title.zh) ?? header.titles.get(title.en);
    return column === undefined ? [] : [[id, column] as const];
  });
  return [...sheet.rows]
    .filter(([row]) => row > header.row)
    .map(([row, cells]) => {
      const at = (key: Column) => cells.get(header.columns.get(key) ?? 0);
      const has = (key: Column) => header.columns.has(key);
      return {
        row,
        name: textOf(at('name')),
        unit: textOf(at('unit')),
        total: numberOf(at('total')),
        rank: numberOf(at('rank')),
        suggested: textOf(at('suggested')) || null,
        decided: textOf(at('decided')),
        reason: textOf(at('reason')),
        components: new Map(own.map(([id, column]) => [id, numberOf(cells.get(column))])),
        category: has('category') ? textOf(at('category')) : undefined,
        adjustments: has('adjustments') ? numberOf(at('adjustments')) : undefined,
        note: textOf(at('notes')),
      };
    })
    .filter(({ name, total, suggested, unit, decided }) =>
      isRow([name], [unit, total, suggested, decided]),
    );
}

/** Something that a person wrote on the sheet, such as a decision. */
export interface NoteBelow {
  readonly cell: string;
  readonly text: string;
}

/** What stands below the table and is none of ours; nothing where the sheet is not the one with the scores. */
export function readNotesBelow(sheet: Sheet): NoteBelow[] {
  const last = readEarlierScores(sheet, [])?.at(-1)?.row;
  if (last === undefined) return [];
  return [...sheet.rows]
    .filter(([row]) => row > last)
    .flatMap(([row, cells]) =>
      [...cells].map(([column, cell]) => ({ cell: cellName(row, column), text: textOf(cell) })),
    )
    .filter(({ text }) => text !== '' && !LABELS.has(text));
}

const LABELS: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap((language) => {
    const { decision, signature } = SHEET_WORDS[language];
    return [decision, signature];
  }),
);

/** Decision and signature below the table are nobody's. */
const isRow = (names: readonly string[], others: readonly (string | number | null)[]): boolean =>
  names.every(Boolean) && others.some((other) => other !== null && other !== '');

interface Header {
  readonly row: number;
  readonly columns: ReadonlyMap<Column, number>;
  readonly titles: ReadonlyMap<string, number>;
}

function headerOf({ rows }: Sheet): Header | undefined {
  for (const [row, cells] of rows) {
    if (row > MOST_ABOVE) return undefined;
    const titles = new Map([...cells].map(([column, cell]) => [`${cell.value}`, column] as const));
    for (const language of LANGUAGES) {
      const columns = new Map(
        COLUMNS.flatMap((key) => {
          const column = titles.get(SHEET_WORDS[language][key]);
          return column === undefined ? [] : [[key, column] as const];
        }),
      );
      if (OF_SCORES.every((key) => columns.has(key))) return { row, columns, titles };
    }
  }
  return undefined;
}

const textOf = (cell: Cell | undefined): string =>
  cell && cell.kind !== 'error' ? `${cell.value}`.trim() : '';

const numberOf = (cell: Cell | undefined): number | null =>
  cell?.kind === 'number' ? cell.value : null;
