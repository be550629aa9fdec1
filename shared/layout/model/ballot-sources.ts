import { isLongRole, type TableLayout } from './layout.ts';

/** Whether a table may hold what that group gave in that component, counted or ballot by ballot. */
export function isSource(
  { role, columns }: TableLayout,
  component: string,
  group: string,
): boolean {
  if (role.kind === 'tally')
    return role.component === component && [group, null].includes(role.group);
  if (isLongRole(role))
    return [component, null].includes(role.component) && [group, null].includes(role.group);
  if (role.kind !== 'wide' || role.component !== component) return false;
  return columns.some(({ meaning }) => meaning.is === 'rater-marks' && meaning.group === group);
}

/** Whether such a table has a place for marks on that leaf. */
export function hasLeaf({ role, columns }: TableLayout, group: string, leaf: string): boolean {
  // A long table names the indicator in each row; of several components one title may be shared.
  if (role.kind === 'marks' || (role.kind === 'ballots' && role.component === null)) return true;
  return columns.some(({ meaning }) => {
    if (meaning.is === 'rater-marks') return meaning.group === group && meaning.indicator === leaf;
    return 'indicator' in meaning && meaning.indicator === leaf;
  });
}

/** Tables of single ballots. */
export const holdsBallots = ({ role }: TableLayout): boolean =>
  isLongRole(role) || role.kind === 'wide';
