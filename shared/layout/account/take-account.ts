import type { Problem } from '../../messages/problem.ts';
import type { Plan } from '../../rulebook/plan/plan.ts';
import type { Workbook } from '../../workbook/model.ts';
import { ballotsWords } from '../labels/ballots-words.ts';
import type { Layout } from '../model/layout.ts';
import { type Needs, needsOf } from '../model/needs.ts';
import type { Roll } from '../people/roll.ts';
import { readTable } from '../people/table-reader.ts';
import { blockAccounts, type ReadTable } from './block-account.ts';
import { accountOf, type SheetAccount } from './sheet-account.ts';
import { singleCells } from './single-cells.ts';
import { tellHiddenColumns, tellOtherValues } from './tell-columns.ts';
import { type Known, tellRows } from './tell-rows.ts';
import { tellTurned } from './tell-turned.ts';
import { tellUnclear } from './tell-unclear.ts';
import { gatherUnclear } from './unclear-cells.ts';

/** The account of every sheet, in the workbook's order, and what of it has to be told. */
export interface Account {
  readonly sheets: readonly SheetAccount[];
  readonly problems: readonly Problem[];
}

export interface Accounting {
  readonly needs: Needs;
  readonly roll: Pick<Roll, 'subjects' | 'find'>;
  /** What has been said already, so that nothing is said twice. */
  readonly told: readonly Problem[];
}

/**
 * What became of every non-empty cell: read, left out for a reason, or not understood. It follows
 * what the readers used, the columns, the rows with their subjects and the labelled values, and so
 * cannot call a cell read that none of them looks at.
 */
export function takeAccount(
  { sheets }: Workbook,
  tables: readonly ReadTable[],
  { needs, roll, told }: Accounting,
): Account {
  const answers = new Set(needs.marks.flatMap((need) => [...ballotsWords(need).answers.keys()]));
  const known: Known = {
    ...roll,
    answers,
    isTold: toldCells(told),
    isVoided: toldCells(told.filter(({ effect }) => effect !== 'note')),
  };
  const accounts = sheets.map((sheet) => {
    const blocks = blockAccounts(
      tables.filter(({ table }) => table.sheet === sheet.name),
      needs,
    );
    const unclear = gatherUnclear(blocks, answers);
    const account = accountOf({ sheet, blocks, singles: singleCells(blocks, needs) }, unclear.take);
    const turned = blocks.flatMap(tellTurned);
    const problems = [
      ...blocks.flatMap(tellHiddenColumns),
      ...blocks.flatMap(tellOtherValues),
      ...turned,
      ...blocks.flatMap((block) => tellRows(block, known)),
      ...tellUnclear(sheet.name, unclear.all(), withTold(known, turned)),
    ];
    return { account, problems };
  });
  return {
    sheets: accounts.map(({ account }) => account),
    problems: accounts.flatMap(({ problems }) => problems),
  };
}

/** The same before anybody is called, as where something stops the review: no row is of anyone yet. */
export function accountWithoutRoll(
  workbook: Workbook,
  { tables }: Layout,
  plan: Plan,
): readonly SheetAccount[] {
  const read = tables.map((table) => readTable(workbook, table));
  return takeAccount(workbook, read, { needs: needsOf(plan), roll: NO_ROLL, told: [] }).sheets;
}
const NO_ROLL: Accounting['roll'] = { subjects: [], find: () => ({ kind: 'none' }) };

function withTold(known: Known, told: readonly Problem[]): Known {
  const isTold = toldCells(told);
  return {
    ...known,
    isTold: (sheet, cell) => known.isTold(sheet, cell) || isTold(sheet, cell),
  };
}

function toldCells(told: readonly Problem[]): Known['isTold'] {
  const cells = new Map<string, Set<string>>();
  for (const { place } of told) {
    if (!place || !('sheet' in place) || !place.cell) continue;
    const own = cells.get(place.sheet) ?? new Set<string>();
    cells.set(place.sheet, own.add(place.cell));
  }
  return (sheet, cell) => cells.get(sheet)?.has(cell) === true;
}
