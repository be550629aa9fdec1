import type { Workbook } from '../../workbook/model.ts';
import { plain } from '../base/draft.ts';
import type { RangeNode } from '../expression/tree.ts';
import { foldCase } from '../expression/value.ts';
import { type AnswerCodes, UNREAD } from './answer-codes.ts';
import type { FoundBallot } from './found-ballots.ts';
import type { SheetContext } from './sheet-context.ts';

interface Input {
  readonly codes: AnswerCodes;
  readonly found: readonly FoundBallot[];
  readonly workbook: Workbook;
}

/** What may be written with its code, and the spellings that were met besides. */
export function putWords(
  { draft, words: says, labels, next }: SheetContext,
  { codes, found, workbook }: Input,
): { readonly words: RangeNode; readonly numbers: RangeNode } {
  const header = next();
  const titles = [says.codes, labels.number];
  draft.put({ row: header, column: 1 }, plain(titles[0] ?? ''), 'quiet');
  draft.put({ row: header, column: 3 }, plain(says.unread), 'quiet');
  const known = new Map(codes.words.map(([word, code]) => [foldCase(word), code]));
  const met = spellings(found, { codes, known, workbook });
  const all = [...codes.words, ...met];
  const rows = all.map(([word, code]) => {
    const row = next();
    draft.put({ row, column: 1 }, plain(word));
    draft.put({ row, column: 2 }, plain(code), 'whole');
    return row;
  });
  const [first, last] = [rows[0] ?? header, rows.at(-1) ?? header];
  const down = (column: number) => draft.range({ row: first, column }, { row: last, column });
  return { words: down(1), numbers: down(2) };
}

/** A list that every mark goes through stays short; other spellings hold while they stand there. */
const MOST_SPELLINGS = 40;

interface Known {
  readonly codes: AnswerCodes;
  readonly known: ReadonlyMap<string, number>;
  readonly workbook: Workbook;
}

function spellings(
  found: readonly FoundBallot[],
  { codes, known, workbook }: Known,
): (readonly [string, number])[] {
  const rows = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet.rows]));
  const met = new Map<string, readonly [string, number]>();
  // A stroke instead of a mark on oneself says nothing where others are judged.
  for (const { marks } of found.filter(({ isSelf }) => !isSelf))
    for (const { slot, answer } of marks) {
      const [at] = slot && !slot.ticks ? slot.cells : [];
      const cell =
        at &&
        rows
          .get(slot?.sheet ?? '')
          ?.get(at.row)
          ?.get(at.column);
      const code = codes.codeOf(answer);
      if (cell?.kind !== 'text' || code === UNREAD) continue;
      const text = cell.value.replace(/^ +| +$/g, '').replace(/ {2,}/g, ' ');
      const key = foldCase(text);
      if (text === '' || known.has(key) || met.has(key) || met.size >= MOST_SPELLINGS) continue;
      met.set(key, [text, code]);
    }
  return [...met.values()];
}
