import { holdsBallots } from '../model/ballot-sources.ts';
import { type Meaning, type TableLayout, TURNOUT_COLUMNS } from '../model/layout.ts';
import type { Needs } from '../model/needs.ts';

type Is = Meaning['is'];

const TURNOUT: readonly Is[] = TURNOUT_COLUMNS;
/** What is valid among single ballots is counted from the ballots themselves. */
const COUNTED_ANYWAY: readonly Is[] = ['valid', 'blank', 'invalid'];
/** A row that holds a whole ballot has its marks under the indicators. */
const OF_SINGLE_MARKS: readonly Is[] = ['indicator', 'mark'];

/** Whether the reader of such a table looks at cells with that meaning. */
export function isLookedAt(table: TableLayout, is: Is, needs: Needs): boolean {
  if (is === 'ignored') return false;
  if (TURNOUT.includes(is) && holdsBallots(table))
    return !COUNTED_ANYWAY.includes(is) && asksTurnout(table, needs);
  return !(table.role.kind === 'ballots' && OF_SINGLE_MARKS.includes(is));
}

/** Of single ballots; a tally's numbers are kept whether or not anybody asks. */
function asksTurnout({ role }: TableLayout, { marks }: Needs): boolean {
  const component = 'component' in role ? role.component : null;
  return marks.some(({ id, turnout }) => turnout && (component === null || component === id));
}
