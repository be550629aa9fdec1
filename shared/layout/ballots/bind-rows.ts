import { layoutProblem } from '../../messages/layout.ts';
import type { Sayable } from '../../messages/message.ts';
import type { Problem } from '../../messages/problem.ts';
import type { Titled } from '../../rulebook/model/rulebook.ts';
import type { CategoryPlan } from '../../rulebook/plan/plan.ts';
import { cellText, quotable } from '../cells/cell-text.ts';
import { findColumn, type SpannedColumn } from '../cells/spanned-column.ts';
import { findId } from '../labels/find-label.ts';
import { idsByTitle } from '../labels/labels.ts';
import { isLongRole, type LongBinding, type TableLayout } from '../model/layout.ts';
import { groupsOf } from '../model/needs.ts';
import type { LinkedTable } from '../people/link-rows.ts';
import { ifNeeded } from '../read/read-cell.ts';
import { only } from '../tables/choose-ballots.ts';
import { leafNamed } from './leaf-named.ts';
import type { Poll, Polls } from './poll.ts';

/** The component and group of a row of single ballots. */
export interface Bound {
  readonly poll: Poll;
  /** Index into the component's groups. */
  readonly group: number;
}
/** What a row says and the rulebook does not know, or does not say and must. */
export interface Unbound {
  readonly value: string;
  readonly known: Sayable;
  readonly column: SpannedColumn;
  readonly code: 'component-unknown' | 'group-unknown' | 'indicator-unknown';
  /** Null where the component itself is not known. */
  readonly poll: Poll | null;
}
export type BindRow = (row: number) => Bound | Unbound;

/**
 * By the columns 考核项目 and 评议主体, else as the whole table is bound. Where that is for several
 * components, the indicator says which.
 */
export function bindRows({ sheet, table }: LinkedTable, polls: Polls): BindRow {
  const binding = bindingOf(table);
  const componentAt = findColumn(sheet, table, 'component');
  const groupAt = findColumn(sheet, table, 'group');
  const indicatorAt =
    componentAt || binding.component !== null ? undefined : findColumn(sheet, table, 'indicator');
  const bind = binder(
    binding,
    polls,
    indicatorAt ? byIndicatorTitle(polls) : byComponentTitle(polls),
  );
  const known = new Map<string | undefined, Map<string | undefined, Bound | Unbound>>();
  return (row) => {
    const column = componentAt ?? indicatorAt;
    const component = column && cellText(column.cell(row));
    const group = groupAt && cellText(groupAt.cell(row));
    const ofComponent = known.get(component) ?? new Map<string | undefined, Bound | Unbound>();
    const before = ofComponent.get(group);
    if (before) return before;
    const bound = bind({ text: component, column }, { text: group, column: groupAt });
    known.set(component, ofComponent.set(group, bound));
    return bound;
  };
}

function bindingOf({ role, sheet }: TableLayout): LongBinding {
  if (isLongRole(role)) return role;
  throw new Error(`The layout says that ${sheet} holds no single ballots`);
}

interface Said {
  readonly text: string | undefined;
  readonly column: SpannedColumn | undefined;
}

/** How the text of a row says its component. */
interface Lookup {
  readonly pollOf: (text: string) => Poll | undefined;
  readonly known: readonly Titled[];
  readonly code: 'component-unknown' | 'indicator-unknown';
}

function byComponentTitle({ byComponent, needs }: Polls): Lookup {
  const labels = idsByTitle(needs.marks);
  return {
    pollOf: (text) => byComponent.get(findId(labels, text) ?? ''),
    known: needs.marks,
    code: 'component-unknown',
  };
}

const byIndicatorTitle = ({ byComponent, needs }: Polls): Lookup => ({
  pollOf: (text) => only([...byComponent.values()].filter((poll) => leafNamed(poll, text) !== -1)),
  known: needs.marks.flatMap(({ leaves }) => leaves.map(({ indicator }) => indicator)),
  code: 'indicator-unknown',
});

function binder(binding: LongBinding, { byComponent, needs }: Polls, lookup: Lookup) {
  return (component: Said, group: Said): Bound | Unbound => {
    const poll = component.column
      ? lookup.pollOf(component.text ?? '')
      : byComponent.get(binding.component ?? '');
    if (!poll) return { ...unbound(component, lookup.known, null), code: lookup.code };
    const { groups } = poll.words;
    const chosen = group.column ? findId(idsByTitle(groups), group.text ?? '') : binding.group;
    const index = groups.findIndex((declared) => declared.id === chosen);
    const known = groupsOf(needs, [poll.words]);
    if (index === -1 && group.column) return unbound(group, known, poll);
    if (index === -1 && groups.length > 1) return unbound(component, known, poll);
    return { poll, group: Math.max(index, 0) };
  };
}

function unbound(
  { text, column }: Said,
  candidates: readonly Titled[],
  poll: Poll | null,
): Unbound {
  if (!column) throw new Error('A table without such a column is bound as a whole');
  const known = candidates.map(({ title }) => title);
  return { value: quotable(text ?? ''), known, column, code: 'group-unknown', poll };
}

/** Void for the subject, unless the component weighs nothing there. */
export function unboundProblem(
  { value, known, column, code, poll }: Unbound,
  row: number,
  { subject, category }: { subject: number; category: CategoryPlan },
): Problem {
  const place = column.at(row);
  const isNeeded = !poll || category.asks(poll.words.id);
  return ifNeeded(value, { at: place, subject, category: category.id, isNeeded }, () =>
    layoutProblem(code, { value, known }, { place, subject }),
  );
}
