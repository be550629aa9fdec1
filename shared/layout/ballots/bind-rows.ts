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
  /** Null where the component itself is not known. */
  readonly poll: Poll | null;
}
export type BindRow = (row: number) => Bound | Unbound;

/** By the columns 考核项目 and 评议主体, else as the whole table is bound. */
export function bindRows({ sheet, table }: LinkedTable, polls: Polls): BindRow {
  const componentAt = findColumn(sheet, table, 'component');
  const groupAt = findColumn(sheet, table, 'group');
  const bind = binder(bindingOf(table), polls);
  const known = new Map<string, Bound | Unbound>();
  return (row) => {
    const component = componentAt && cellText(componentAt.cell(row));
    const group = groupAt && cellText(groupAt.cell(row));
    const key = `${component ?? ''}\u0000${group ?? ''}`;
    const bound =
      known.get(key) ??
      bind({ text: component, column: componentAt }, { text: group, column: groupAt });
    known.set(key, bound);
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

function binder(binding: LongBinding, { byComponent, needs }: Polls) {
  const byLabel = idsByTitle(needs.marks);
  return (component: Said, group: Said): Bound | Unbound => {
    const id = component.column ? findId(byLabel, component.text ?? '') : binding.component;
    const poll = byComponent.get(id ?? '');
    if (!poll) return unbound(component, needs.marks, null);
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
  return { value: quotable(text ?? ''), known, column, poll };
}

/** Void for the subject, unless the component weighs nothing there. */
export function unboundProblem(
  { value, known, column, poll }: Unbound,
  row: number,
  { subject, category }: { subject: number; category: CategoryPlan },
): Problem {
  const place = column.at(row);
  const isNeeded = !poll || category.asks(poll.words.id);
  return ifNeeded(value, { at: place, subject, category: category.id, isNeeded }, () => {
    const code = poll ? 'group-unknown' : 'component-unknown';
    return layoutProblem(code, { value, known }, { place, subject });
  });
}
