import { layoutProblem } from '../../messages/layout.ts';
import type { Problem, SheetPlace } from '../../messages/problem.ts';
import type { Titled } from '../../rulebook/model/rulebook.ts';
import type { Workbook } from '../../workbook/model.ts';
import { quotable } from '../cells/cell-text.ts';
import { nameAt, placeAt, viewOf, WHOLE } from '../cells/view.ts';
import { LEAST_ALIKE, mostAlike } from '../labels/alike-labels.ts';
import { titleLabels } from '../labels/labels.ts';
import { normaliseLabel } from '../labels/names.ts';
import type { TableLayout } from '../model/layout.ts';

/** Where something that is missing may stand under another name. */
export interface Around {
  readonly workbook: Workbook;
  readonly tables: readonly TableLayout[];
  /** Headers that are quoted already. */
  readonly unread: readonly Pick<Candidate, 'text'>[];
}
interface Candidate {
  readonly text: string;
  readonly place: SheetPlace;
}

const MOST_QUOTED = 3;
/** A longer text heads nothing. */
const LONGEST = 16;
/** Of the pairs of characters of a title. */
const LEAST_OF_TEXT = 1 / 2;

/**
 * The header that comes nearest to what is missing: one that is not read, a text of a sheet without a
 * table, else any text that is more like it.
 */
export function nearestHeader(around: Around, wanted: Titled): Problem[] {
  const labels = titleLabels(wanted);
  const isQuoted = ({ text }: Candidate) => around.unread.some((own) => own.text === text);
  const texts = textsOf(around).filter((text) => !isQuoted(text));
  const isUnread = ({ place }: Candidate) =>
    !around.tables.some(({ sheet }) => sheet === place.sheet);
  const headers = around.tables.flatMap(unreadHeaders).filter((text) => !isQuoted(text));
  const unread = [...headers, ...texts.filter(isUnread)];
  const own = mostAlike(unread, labels, LEAST_ALIKE);
  const near = own.length > 0 ? own : mostAlike(texts, labels, LEAST_OF_TEXT);
  const [first] = near;
  if (!first) return [];
  if (labels.some((label) => normaliseLabel(label) === normaliseLabel(first.text))) {
    const values = { header: quotable(first.text), sheet: quotable(first.place.sheet) };
    return [layoutProblem('same-header-unread', values, { place: first.place })];
  }
  const here = near.filter(({ place }) => place.sheet === first.place.sheet);
  const quoted = [...new Set(here.map(({ text }) => quotable(text)))].slice(0, MOST_QUOTED);
  const values = { title: wanted.title, headers: quoted, sheet: quotable(first.place.sheet) };
  return [layoutProblem('nearest-header', values, { place: first.place })];
}

const unreadHeaders = ({ sheet, block, header, columns }: TableLayout): Candidate[] =>
  columns.flatMap(({ column, header: text, meaning }) =>
    meaning.is === 'ignored'
      ? [{ text, place: { sheet, cell: nameAt({ block }, header[1], column) } }]
      : [],
  );

/** Every short text but those that are read as headers, each once a sheet. */
function textsOf({ workbook, tables }: Around): Candidate[] {
  const read = new Set(
    tables.flatMap(({ columns }) =>
      columns.flatMap(({ header, meaning }) =>
        meaning.is === 'ignored' ? [] : header.split(' / '),
      ),
    ),
  );
  return workbook.sheets.flatMap((sheet) => {
    const texts = new Map<string, Candidate>();
    const view = viewOf(sheet, WHOLE);
    for (const [row, cells] of sheet.isOurs ? [] : sheet.rows)
      for (const [column, { kind, value }] of cells)
        if (kind === 'text' && value.length <= LONGEST && !read.has(value) && !texts.has(value))
          texts.set(value, { text: value, place: placeAt(view, row, column) });
    return [...texts.values()];
  });
}
