import { HUNDRED, multiply } from '../../../shared/exact/rational.ts';
import { formatFixed } from '../../../shared/exact/text.ts';
import { nameAt } from '../../../shared/layout/cells/view.ts';
import type { Layout, TableLayout } from '../../../shared/layout/model/layout.ts';
import { LAYOUT_REASONS } from '../../../shared/messages/layout/reasons.ts';
import type { Language } from '../../../shared/messages/message.ts';
import { inert } from '../../../shared/messages/say.ts';
import type { Plan } from '../../../shared/rulebook/plan/plan.ts';
import { meaningView, roleView } from '../../desk/views/layout-view.ts';
import { sayMeaning, sayRole } from '../../taskpane/words/layout-words.ts';
import { table } from '../table.ts';

/** A table a paragraph: what it is, then a line for each column. */
export const describeLayout = ({ tables }: Layout, plan: Plan, language: Language): string =>
  tables.map((read) => describeTable(read, plan, language)).join('\n');

function describeTable(read: TableLayout, plan: Plan, language: Language): string {
  const { sheet, role, header, data, columns } = read;
  const rows = data[1] < data[0] ? '' : ` ${data[0]}–${data[1]}`;
  const lines = columns.map(({ column, header: title, meaning, confidence, because }) => [
    nameAt(read, header[1], column),
    title,
    sayMeaning(meaningView(meaning, plan), language),
    `${formatFixed(multiply(confidence, HUNDRED), 0)} %`,
    LAYOUT_REASONS[because][language],
  ]);
  return `${inert(`${sheet}: ${sayRole(roleView(role, plan), language)}${rows}`)}\n${table(lines)}`;
}
