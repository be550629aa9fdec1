import { ONE, type Rational, rational } from '../../exact/rational.ts';
import type { LayoutReason } from '../../messages/layout/reasons.ts';
import { nameAt, type View } from '../cells/view.ts';
import { plainLabel } from '../labels/names.ts';
import type { ColumnLayout, Meaning } from '../model/layout.ts';
import type { HeaderColumn, HeaderText } from './header-columns.ts';

/** How sure a reason makes us, for people to see. */
const CONFIDENCE: Partial<Record<LayoutReason, Rational>> = {
  'decorated-label': rational(9n, 10n),
  'split-label': rational(9n, 10n),
  'only-indicator': rational(9n, 10n),
  'title-to-the-left': rational(4n, 5n),
  'other-indicator': rational(4n, 5n),
  'unknown-label': rational(1n, 2n),
};

/** A column together with what it was taken for. */
export interface ColumnMeaning {
  readonly meaning: Meaning;
  readonly because: LayoutReason;
}

export const ignoredBecause = (because: LayoutReason): ColumnMeaning => ({
  meaning: { is: 'ignored' },
  because,
});

export function describeColumn(
  header: HeaderColumn,
  { meaning, because }: ColumnMeaning,
): ColumnLayout {
  const confidence = CONFIDENCE[because] ?? ONE;
  return { column: header.column, header: headerText(header), meaning, confidence, because };
}

export const headerText = ({ path }: HeaderColumn): string =>
  path.map(({ text }) => text.replace(/\s+/g, ' ')).join(' / ');

/** The lowest text of the column's header, unless it is merged and begins further left. */
export function lowest({ column, path }: HeaderColumn): HeaderText | undefined {
  const text = path.at(-1);
  return text?.column === column ? text : undefined;
}

export const lowestKey = (header: HeaderColumn): string => plainLabel(lowest(header)?.text ?? '');

/** The cell of the column's lowest header text. */
export const headerCell = (view: View, { column, path }: HeaderColumn): string =>
  nameAt(view, path.at(-1)?.row ?? 1, column);
