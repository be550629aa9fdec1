import type { FunctionName } from '../tree.ts';
import type { Classic } from './classic.ts';
import { SMALL } from './in-order.ts';
import { AND, IF, IFERROR, ISLOGICAL, ISNUMBER, NOT } from './logic.ts';
import { ABS, COUNT, INT, MAX, MEDIAN, MIN, ROUND, ROUNDDOWN, ROUNDUP, SUM } from './numbers.ts';
import { COLUMN, ROW } from './places.ts';
import { COUNTIF, INDEX, MATCH, SUMPRODUCT } from './ranges.ts';
import { EXACT, FIND, FIXED, LEN, LOWER, MID, SUBSTITUTE, TRIM, VALUE } from './texts.ts';

/** What each function gives, exactly. */
export const CLASSIC: { readonly [Name in FunctionName]: Classic } = {
  ABS,
  AND,
  COLUMN,
  COUNT,
  COUNTIF,
  EXACT,
  FIND,
  FIXED,
  IF,
  IFERROR,
  INDEX,
  INT,
  ISLOGICAL,
  ISNUMBER,
  LEN,
  LOWER,
  MATCH,
  MAX,
  MEDIAN,
  MID,
  MIN,
  NOT,
  ROUND,
  ROUNDDOWN,
  ROUNDUP,
  ROW,
  SMALL,
  SUBSTITUTE,
  SUM,
  SUMPRODUCT,
  TRIM,
  VALUE,
};

/** Those that SUMPRODUCT works out cell by cell where it is given a range. */
export const CELL_BY_CELL: ReadonlySet<FunctionName> = new Set(['ABS', 'INT', 'ISNUMBER', 'NOT']);
