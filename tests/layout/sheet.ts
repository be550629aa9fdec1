import { readFileSync } from 'node:fs';
import { detectLayout } from '../../shared/layout/detect.ts';
import type { Layout } from '../../shared/layout/model/layout.ts';
import { readReview } from '../../shared/layout/read-review.ts';
import type { Problem, Result, SheetPlace } from '../../shared/messages/problem.ts';
import type { Rulebook } from '../../shared/rulebook/model/rulebook.ts';
import { planRulebook } from '../../shared/rulebook/plan/plan-rulebook.ts';
import { readRulebook } from '../../shared/rulebook/read.ts';
import type { Area, Cell, Sheet, Workbook } from '../../shared/workbook/model.ts';

/** What a test writes into a cell: null is an empty one. */
export type Written = string | number | boolean | null | Cell;

export interface SheetOptions {
  /** Such as `A1:G1`. */
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/** A sheet from its rows, the first being row 1. */
export function sheet(
  name: string,
  lines: readonly (readonly Written[])[],
  { merges = [], hidden = false, hiddenRows = [], hiddenColumns = [] }: SheetOptions = {},
): Sheet {
  const rows = lines.flatMap((line, index) => {
    const cells = line.flatMap((written, column): [number, Cell][] =>
      written === null ? [] : [[column + 1, cell(written)]],
    );
    return cells.length === 0 ? [] : [[index + 1, new Map(cells)] as const];
  });
  return {
    name,
    hidden,
    rows: new Map(rows),
    merges: merges.map(area),
    hiddenRows: new Set(hiddenRows),
    hiddenColumns: new Set(hiddenColumns),
  };
}

function cell(written: Exclude<Written, null>): Cell {
  if (typeof written === 'string') return { kind: 'text', value: written };
  if (typeof written === 'number') return { kind: 'number', value: written };
  if (typeof written === 'boolean') return { kind: 'boolean', value: written };
  return written;
}

function area(reference: string): Area {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(reference);
  if (!match) throw new Error(`${reference} is no range`);
  const [, left = '', top, right = '', bottom] = match;
  return {
    top: Number(top),
    left: columnNumber(left),
    bottom: Number(bottom),
    right: columnNumber(right),
  };
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

export const workbook = (...sheets: Sheet[]): Workbook => ({ sheets });

/** The rulebook of a YAML text that must be sound. */
export function rulebook(text: string): Rulebook {
  const read = readRulebook(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

export const seed = (id: string): Rulebook =>
  rulebook(readFileSync(`seeds/rulebooks/${id}.yaml`, 'utf8'));

/** `effect code sheet!cell`, with the subject's index where there is one. */
export const said = (problems: readonly Problem[]): string[] =>
  problems.map(({ effect, code, place, subject }) =>
    [
      effect,
      code,
      where(place as SheetPlace | undefined),
      subject === undefined ? '' : `#${subject}`,
    ]
      .filter(Boolean)
      .join(' '),
  );

const where = (place: SheetPlace | undefined): string =>
  place ? [place.sheet, place.cell].filter(Boolean).join('!') : '';

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(said(result.problems).join('\n'));
  return result.value;
}

export const detect = (book: Workbook, rules: Rulebook) => detectLayout(book, planRulebook(rules));

export const layoutOf = (book: Workbook, rules: Rulebook): Layout => value(detect(book, rules));

/** Layout and review in one go; the problems of both. */
export function read(book: Workbook, rules: Rulebook, withoutFacts = false) {
  const layout = detect(book, rules);
  if (!layout.ok) return { said: said(layout.problems), problems: layout.problems };
  const review = readReview(book, layout.value, planRulebook(rules), {
    withoutFacts,
    told: layout.problems,
  });
  const given = review.ok ? review.value : undefined;
  const problems = [...layout.problems, ...(given?.review.problems ?? review.problems)];
  return { said: said(problems), problems, review: given?.review, account: given?.account };
}

/** Column letters → meaning, of the first table on that sheet. */
export function meanings(one: Sheet, rules: Rulebook): Record<string, string> {
  const [table] = layoutOf(workbook(one), rules).tables;
  return Object.fromEntries(
    (table?.columns ?? []).map(({ column, meaning }) => [
      String.fromCharCode(64 + column),
      Object.values(meaning).join(' '),
    ]),
  );
}
