import type { Written } from '../../layout/sheet.ts';
import type { Drawn } from '../sheets/drawn.ts';
import { cell, type Disturbance, header, type Spot } from './disturbance.ts';

/** What is done to single ballots. */
export const BALLOT_DISTURBANCES: readonly Disturbance[] = [
  cell('ballot: a second tick', 'value', (written, spot) =>
    written === null && isTicked(spot) ? '√' : undefined,
  ),
  ...['×', '同意', 5, '√√'].map((instead) =>
    cell(`ballot: ${instead} for a tick`, 'value', (written) => ticked(written, instead)),
  ),
  cell('ballot: another tick', 'value', (written) => ticked(written, '✓')),
  cell('ballot: two ballots of one rater', 'rater', (_, spot) => raterAbove(spot)),
  ...[null, ' '].map((instead) =>
    cell(
      `ballot: ${instead === null ? 'nothing' : 'a space'} for points`,
      'value',
      (written, { drawn }) =>
        typeof written === 'number' && isByRater(drawn) ? instead : undefined,
    ),
  ),
  ...['合计', '平均分', '得分'].map((label) =>
    header(`ballot: a rater called ${label}`, 'value', (_, { drawn }) =>
      drawn.table.of === 'wide' ? label : undefined,
    ),
  ),
  cell('ballot: an indicator that nobody has', 'leaf', (_, { drawn }) =>
    drawn.table.of === 'long' ? '民主作风' : undefined,
  ),
  header('ballot: a rater called 履职能力', 'value', (_, { drawn }) =>
    drawn.table.of === 'wide' ? '履职能力' : undefined,
  ),
  header('ballot: a rater’s weight', 'value', (label, { drawn }) =>
    drawn.table.of === 'wide' ? `${label}（40%）` : undefined,
  ),
];

const isByRater = ({ table }: Drawn): boolean =>
  ['wide', 'questionnaire', 'long', 'ballots', 'marks-form'].includes(table.of);

const ticked = (written: Written, instead: Written): Written | undefined =>
  written === '√' ? instead : undefined;

/** Somewhere in the row: each ballot ticks every indicator or none. */
const isTicked = ({ drawn, row }: Spot): boolean =>
  drawn.table.of === 'ticks' && (drawn.lines[row]?.includes('√') ?? false);

/** The rater of the row above, where that is a ballot on the same person, indicator and group. */
function raterAbove({ drawn, row, column }: Spot): Written | undefined {
  const above = drawn.table.rows.find((own) => own.row === row - 1);
  const own = drawn.table.rows.find((one) => one.row === row);
  const isSame =
    above &&
    own &&
    ['person', 'group', 'leaf'].every((key) => Reflect.get(above, key) === Reflect.get(own, key));
  return isSame ? drawn.lines[row - 1]?.[column] : undefined;
}
