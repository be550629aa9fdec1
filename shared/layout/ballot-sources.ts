import type { TableLayout } from './layout.ts';

/** Whether a table may hold what that group gave in that component, counted or ballot by ballot. */
export function isSource(
  { role, columns }: TableLayout,
  component: string,
  group: string,
): boolean {
  if (role.kind === 'tally') return role.component === component && role.group === group;
  if (role.kind === 'marks' || role.kind === 'ballots')
    return [component, null].includes(role.component) && [group, null].includes(role.group);
  if (role.kind !== 'wide' || role.component !== component) return false;
  return columns.some(({ meaning }) => meaning.is === 'rater-marks' && meaning.group === group);
}

/** Tables of single ballots. */
export const holdsBallots = ({ role }: TableLayout): boolean =>
  role.kind === 'marks' || role.kind === 'ballots' || role.kind === 'wide';
