import { layoutProblem } from '../../messages/layout.ts';
import type { Sayable } from '../../messages/message.ts';
import type { Problem, SheetPlace } from '../../messages/problem.ts';
import type { Workbook } from '../../workbook/model.ts';
import { quotable } from '../cells/cell-text.ts';
import { nameAt } from '../cells/view.ts';
import { speaksOf } from '../labels/find-label.ts';
import { pairs } from '../labels/labels.ts';
import type { LabelUse } from '../labels/sense.ts';
import type { Layout, TableLayout } from '../model/layout.ts';
import type { Around } from './nearest-header.ts';

/** A header that bears a title of the rulebook, and was not read for what else it says. */
export interface UnreadHeader {
  readonly text: string;
  readonly place: SheetPlace;
  readonly isOtherValue: boolean;
}

/** What the sheets have, for what they lack. */
export interface Sheets extends Around {
  readonly unread: readonly UnreadHeader[];
}

/** @param told of tables that are read for nothing detecting has said which headers it left out */
export const sheetsOf = (
  workbook: Workbook,
  { tables }: Layout,
  told: readonly Problem[],
): Sheets => ({
  workbook,
  tables,
  unread: [...tables.flatMap(unreadColumns), ...told.flatMap(leftOut)],
});

function unreadColumns({ sheet, block, header, columns }: TableLayout): UnreadHeader[] {
  return columns.flatMap(({ column, header: text, because }) => {
    const isOtherValue = because === 'other-value';
    if (!isOtherValue && because !== 'label-not-understood') return [];
    return [{ text, place: { sheet, cell: nameAt({ block }, header[1], column) }, isOtherValue }];
  });
}

function leftOut({ code, values, place }: Problem): UnreadHeader[] {
  if (code !== 'label-left-out' || !place || !('sheet' in place)) return [];
  return typeof values.header === 'string'
    ? [{ text: values.header, place, isOtherValue: false }]
    : [];
}

interface Wanted {
  readonly title: Sayable;
  readonly labels: readonly string[];
  readonly use: LabelUse;
}

/** What is missing stands there under a header that is not understood: that one is quoted. */
export function quoteUnread({ unread }: Sheets, { title, labels, use }: Wanted): Problem[] {
  const wanted = new Map(pairs(labels, true));
  const own = unread.find(({ text }) =>
    text.split(' / ').some((part) => speaksOf(wanted, part, use)),
  );
  if (!own) return [];
  const values = { header: quotable(own.text), title };
  const code = own.isOtherValue ? 'label-other-value' : 'label-unclear';
  return [layoutProblem(code, values, { place: own.place })];
}
