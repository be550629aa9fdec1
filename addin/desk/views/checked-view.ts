import { ZERO } from '../../../shared/exact/rational.ts';
import { percent } from '../../../shared/exact/text.ts';
import type { Preparation } from '../../../shared/joint-review/prepare.ts';
import type { SheetAccount } from '../../../shared/layout/account/sheet-account.ts';
import { sheetChoices } from '../../../shared/layout/saved/choices.ts';
import { findOurSheets } from '../../../shared/receipt/our-sheets.ts';
import { ruleFields } from '../../../shared/rulebook/edit/rule-fields.ts';
import type { Plan } from '../../../shared/rulebook/plan/plan.ts';
import type { Workbook } from '../../../shared/workbook/model.ts';
import { markedGroups } from '../../problems/mark-groups.ts';
import { inLanguages, layoutView } from './layout-view.ts';
import type { CheckedView, CopyView, PlanView, SheetCounts } from './model.ts';
import { scoredView } from './scored-view.ts';

/** Of a copy with more rows verifying waits to be asked for. */
const MOST_ROWS = 4_000;

interface Read {
  readonly workbook: Workbook;
  readonly reading: number;
  readonly rulebookText: string;
}

/** What the screens show of a workbook that was checked, as far as it came. */
export function checkedView(prepared: Preparation, read: Read): CheckedView {
  const { problems, plan, withoutFacts, said, layout, account, scored } = prepared;
  const copy = copyIn(read);
  return {
    groups: markedGroups(problems),
    fields: ruleFields(read.rulebookText),
    ...(plan && { plan: planView(plan) }),
    ...(withoutFacts !== undefined && { withoutFacts }),
    ...(said && { said }),
    ...(plan && layout && { layout: layoutView(layout, plan, read.workbook) }),
    ...(account && { account: account.map(countsOf) }),
    ...(scored && { scored: scoredView(scored) }),
    ...(copy && { copy }),
  };
}

const planView = (plan: Plan): PlanView => ({
  rulebook: plan.rulebook,
  categories: plan.categories.map(({ id, components }) => ({
    id,
    weights: plan.rulebook.components.map((_, index) => percent(components[index]?.weight ?? ZERO)),
  })),
  sheetChoices: inLanguages((language) => sheetChoices(plan, language)),
});

const countsOf = ({ sheet, read, leftOut, notUnderstood }: SheetAccount): SheetCounts => ({
  ...{ sheet, read, notUnderstood },
  leftOut: [...leftOut.values()].reduce((sum, count) => sum + count, 0),
});

function copyIn({ workbook, reading }: Read): CopyView | undefined {
  const receipt = findOurSheets(workbook).at(-1)?.receipt;
  if (!receipt) return undefined;
  const rows = receipt.lines.reduce((sum, line) => sum + line.rows.length, 0);
  return { reading, code: receipt.head.code, isLarge: rows > MOST_ROWS };
}
