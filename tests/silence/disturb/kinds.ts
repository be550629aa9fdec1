import { BALLOT_DISTURBANCES } from './ballots.ts';
import { COLUMN_DISTURBANCES } from './columns.ts';
import type { Disturbance } from './disturbance.ts';
import { FORM_DISTURBANCES } from './forms.ts';
import { LOST_ROW_DISTURBANCES } from './lost-rows.ts';
import { MERGE_DISTURBANCES } from './merges.ts';
import { NAME_DISTURBANCES } from './names.ts';
import { ROW_DISTURBANCES } from './rows.ts';
import { SHEET_DISTURBANCES } from './sheets.ts';
import { VALUE_DISTURBANCES } from './values.ts';

export const DISTURBANCES: readonly Disturbance[] = [
  ...NAME_DISTURBANCES,
  ...VALUE_DISTURBANCES,
  ...ROW_DISTURBANCES,
  ...COLUMN_DISTURBANCES,
  ...MERGE_DISTURBANCES,
  ...SHEET_DISTURBANCES,
  ...BALLOT_DISTURBANCES,
  ...FORM_DISTURBANCES,
  ...LOST_ROW_DISTURBANCES,
];
