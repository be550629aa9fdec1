import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { Titled } from '../../rulebook/model/rulebook.ts';
import type { CategoryPlan } from '../../rulebook/plan/plan.ts';
import { titleLabels } from '../labels/labels.ts';
import { hasLeaf, isSource } from '../model/ballot-sources.ts';
import { isLongRole, type TableLayout } from '../model/layout.ts';
import type { MarksNeed } from '../model/needs.ts';
import { states, statesExpected } from '../model/stated.ts';
import { nearestHeader } from './nearest-header.ts';
import { quoteUnread, type Sheets } from './unread-header.ts';

/**
 * Groups, indicators and numbers that a component of ballots needs and no sheet has.
 * @param categories with subjects, in which the component has a weight
 */
export function missingBallots(
  need: MarksNeed,
  sheets: Sheets,
  categories: readonly CategoryPlan[],
): Problem[] {
  return need.groups.flatMap((group) => {
    const asking = categories.filter((category) => category.asks(need.id, group.id));
    if (asking.length === 0) return [];
    const own = sheets.tables.filter((table) => isSource(table, need.id, group.id));
    const values = { component: need.title, group: group.title };
    if (own.length === 0) return [layoutProblem('tally-missing', values)];
    return [
      ...missingLeaves(need, own, { group, asking, sheets }),
      ...missingExpected(need, own),
      ...own.flatMap((table) => missingOfTable(need, table)),
    ];
  });
}

interface Asked {
  readonly group: Titled;
  /** Those in which the group has a weight. */
  readonly asking: readonly CategoryPlan[];
  readonly sheets: Sheets;
}

/** A tally names its own gaps. */
function missingLeaves(
  need: MarksNeed,
  own: readonly TableLayout[],
  { group, asking, sheets }: Asked,
): Problem[] {
  const [first] = own.filter(({ role }) => role.kind !== 'tally');
  if (!first) return [];
  const isOwn = (sheet: string) => own.some((table) => table.sheet === sheet);
  return need.leaves
    .filter(({ indicator }) => asking.some(({ asks }) => asks(need.id, group.id, indicator.id)))
    .filter(({ indicator }) => !own.some((table) => hasLeaf(table, group.id, indicator.id)))
    .flatMap(({ indicator }) => {
      const { title } = indicator;
      const unread = quoteUnread(
        { ...sheets, unread: sheets.unread.filter(({ place }) => isOwn(place.sheet)) },
        { title, labels: titleLabels(indicator), use: 'mark' },
      );
      if (unread.length > 0) return unread;
      const values = { component: need.title, group: group.title, indicator: title };
      const where = { place: { sheet: first.sheet } };
      return [layoutProblem('leaf-missing', values, where), ...nearestHeader(sheets, indicator)];
    });
}

/** One of a group's ballot sheets may speak for all of them; a sheet of counts for itself alone. */
function missingExpected(need: MarksNeed, own: readonly TableLayout[]): Problem[] {
  if (!need.turnout) return [];
  const [counted, single] = [own.filter(isTally), own.filter((table) => !isTally(table))];
  const says = (table: TableLayout) => states(table, ['expected']);
  const silent = [...counted.filter((table) => !says(table)), ...(single.some(says) ? [] : single)];
  const hasStandIn = single.some(statesExpected);
  return silent.flatMap((table) => expectedProblem(need, table, hasStandIn));
}

/** 发出 stands in; but only some may have been handed out to all who should have come. */
function expectedProblem({ title }: MarksNeed, table: TableLayout, hasStandIn: boolean): Problem[] {
  const [values, where] = [{ component: title }, { place: { sheet: table.sheet } }];
  if (statesExpected(table)) return [layoutProblem('issued-for-expected', values, where)];
  const isSpokenFor = hasStandIn && !isTally(table);
  return isSpokenFor ? [] : [layoutProblem('expected-missing', values, where)];
}

const isTally = ({ role }: TableLayout): boolean => role.kind === 'tally';

function missingOfTable(need: MarksNeed, table: TableLayout): Problem[] {
  if (!isTally(table)) return unnamedRaters(need, table);
  const values = { component: need.title };
  const where = { place: { sheet: table.sheet } };
  const lacksValid = need.amongValid !== null && !states(table, ['valid']);
  return [
    ...(need.wholeBallots ? [layoutProblem('whole-ballots-needed', values, where)] : []),
    ...(lacksValid ? [layoutProblem('valid-missing', values, where)] : []),
  ];
}

/** Rules on raters cannot be asked of ballots without names. */
function unnamedRaters(
  { title, raterRules }: MarksNeed,
  { role, columns, sheet, rater }: TableLayout,
): Problem[] {
  const isNamed =
    !isLongRole(role) || rater !== null || columns.some(({ meaning }) => meaning.is === 'rater');
  if (isNamed || raterRules.length === 0) return [];
  const values = { component: title, rules: raterRules };
  return [layoutProblem('raters-not-named', values, { place: { sheet } })];
}
