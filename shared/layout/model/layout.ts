import type { Rational } from '../../exact/rational.ts';
import type { LayoutReason } from '../../messages/layout/reasons.ts';
import type { Area } from '../../workbook/model.ts';

/** Where things are in a workbook: one entry per table and role that was understood. */
export interface Layout {
  readonly tables: readonly TableLayout[];
  /** Sheets in which no table was found, by name. */
  readonly ignored: readonly string[];
  /** Answers to the question whether one name is another; none where nobody has been asked. */
  readonly same?: readonly SameName[];
}
/**
 * A name as sheets write it, and the name on the list that is meant. The same name twice says that
 * it is a person of its own, and nobody else on the list.
 */
export type SameName = readonly [written: string, meant: string];
/** A part of a sheet that is read as one table; several may lie beside or below each other. */
export interface Block {
  /** Null for the whole sheet. */
  readonly area: Area | null;
  /** Subjects stand side by side, a column each. */
  readonly turned: boolean;
  /** What stands above `area`; of the whole sheet, whatever stands above its header. */
  readonly titles: readonly TitleArea[];
  /** Names and labels that the table has from elsewhere: `姓名：张三` above a form. */
  readonly borrowed: readonly Borrowed[];
}
export interface TitleArea {
  /** In the file. */
  readonly area: Area;
  /** Of this block; else of the whole sheet. */
  readonly isOwn: boolean;
}
/** What stands in one cell of the file and is read in another, as if it stood there alone. */
export interface Borrowed {
  /** Where it is read, as rows and columns of a table are counted. */
  readonly row: number;
  readonly column: number;
  /** Where it stands in the file. */
  readonly from: { readonly row: number; readonly column: number };
  /** What stands before it in its cell and is no part of it. */
  readonly without: string;
  /** From where on the rest of its cell is no part of it; empty where there is no such rest. */
  readonly upTo: string;
}
/**
 * A table that is read for two roles (checklist and facts, say) has two entries. Rows and columns
 * are the file's; where the block is turned, a row here is a column there.
 */
export interface TableLayout {
  readonly sheet: string;
  readonly block: Block;
  readonly role: Role;
  /** Header rows and data rows, from 1, inclusive. Rows of `skipped` inside are no data. */
  readonly header: readonly [first: number, last: number];
  /** The last is before the first where the table has no rows. */
  readonly data: readonly [first: number, last: number];
  readonly skipped: readonly { readonly row: number; readonly because: LayoutReason }[];
  readonly columns: readonly ColumnLayout[];
  /** Labelled single values above the table: 应到 30. The cell holds the number, or label and number. */
  readonly labelled: readonly {
    readonly is: TurnoutColumn;
    readonly row: number;
    readonly column: number;
  }[];
  /** Everything that stands above the table: its own titles, and those of its sheet. */
  readonly titles: readonly { readonly row: number; readonly column: number }[];
  /**
   * Who gave all marks of the table, where its own title says so (评委1, 张三评分) or its sheet is
   * called so. Null where a column says it, or each column is one rater's, or nothing says it:
   * then its ballots are nobody's.
   */
  readonly rater: string | null;
}
export type Role =
  | { readonly kind: 'roster' }
  /** Without a group each row names its own. */
  | { readonly kind: 'tally'; readonly component: string; readonly group: string | null }
  | { readonly kind: 'checklist'; readonly component: string }
  | { readonly kind: 'facts' }
  | { readonly kind: 'measures' }
  /** Reading records: a row for each member and month. */
  | { readonly kind: 'readings' }
  /** Single ballots: a row a mark, a row a ballot, or a row a ballot with a tick under its level. */
  | ({ readonly kind: LongKind } & LongBinding)
  /** Single ballots, a column a rater: the columns say of which group and indicator. */
  | { readonly kind: 'wide'; readonly component: string };

export type LongKind = 'marks' | 'ballots' | 'ticks';

/** Null where each row says it itself, or the component has but one group. */
export interface LongBinding {
  readonly component: string | null;
  readonly group: string | null;
}
/** Tables in which a subject has a row for each ballot, or for each mark. */
export const isLongRole = (role: Role): role is Extract<Role, { kind: LongKind }> =>
  role.kind === 'marks' || role.kind === 'ballots' || role.kind === 'ticks';
export interface ColumnLayout {
  readonly column: number;
  /** Merged titles first: `总体评价 / 好`. */
  readonly header: string;
  readonly meaning: Meaning;
  /** 0 to 1, for people to see; never used to score. */
  readonly confidence: Rational;
  /** A code of `LAYOUT_REASONS`, which has its sentence. */
  readonly because: LayoutReason;
}
export const TURNOUT_COLUMNS = [
  'expected',
  'issued',
  'returned',
  'outstanding',
  'valid',
  'blank',
  'invalid',
] as const;
export type TurnoutColumn = (typeof TURNOUT_COLUMNS)[number];
export type Meaning =
  | { readonly is: 'name' | 'unit' | 'category' | 'ignored' | 'evidence' }
  | { readonly is: TurnoutColumn }
  | { readonly is: 'level' | 'not-mark'; readonly indicator: string; readonly id: string }
  | { readonly is: 'item'; readonly item: string; readonly lost: boolean }
  | { readonly is: 'fact'; readonly fact: string }
  /** What a row of single ballots says about itself. */
  | { readonly is: LongColumn }
  /** The ballot's answer on that leaf. */
  | { readonly is: 'leaf'; readonly indicator: string }
  /** One rater's answers, down the column. */
  | {
      readonly is: 'rater-marks';
      readonly group: string;
      readonly indicator: string;
      readonly rater: string;
    }
  /** What a row of a readings sheet says. */
  | { readonly is: ReadingColumn }
  /** The number of each of these components. */
  | { readonly is: 'measure'; readonly components: readonly string[] };

export const READING_COLUMNS = ['month', 'reading-points', 'due-days', 'month-days'] as const;
export type ReadingColumn = (typeof READING_COLUMNS)[number];

export const LONG_COLUMNS = [
  'rater',
  'rater-unit',
  'component',
  'group',
  'indicator',
  'mark',
] as const;
export type LongColumn = (typeof LONG_COLUMNS)[number];
