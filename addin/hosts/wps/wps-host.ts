import { hostProblem } from '../../../shared/messages/host.ts';
import { done, type Problem, type Result, stopped } from '../../../shared/messages/problem.ts';
import type { Workbook } from '../../../shared/workbook/model.ts';
import { type Host, UNWATCHED } from '../host.ts';
import type { BlockLimits } from '../live/blocks.ts';
import { mentionsOf } from '../live/mentions.ts';
import { planSheets, type SheetPlan } from '../live/plan-sheet.ts';
import { attempt, told } from './asking.ts';
import type { EtApplication, EtEvents } from './et-application.ts';
import { readWorkbook } from './read/read-workbook.ts';
import { selectPlace } from './select-cell.ts';
import { watchWorkbook } from './watch-workbook.ts';
import { wpsSettings } from './wps-settings.ts';
import type { SheetToPut } from './write/keep-sheet.ts';
import { replaceSheets } from './write/replace.ts';

/** WPS 表格 as its pages have it. */
export interface WpsProgram {
  readonly application: EtApplication;
  readonly events: EtEvents;
}

/** WPS stands still while a block is written. */
const BLOCKS: BlockLimits = { bytes: Number.POSITIVE_INFINITY, cells: 20_000 };

/**
 * The workbook that was open in WPS 表格 when the pane was: another one that is brought forward later
 * is none of its business. Tried against a double alone, never in WPS.
 */
export function openWpsHost({ application, events }: WpsProgram): Result<Host> {
  const opened = attempt(() => told(application, 'ActiveWorkbook'));
  if (!opened.ok || !opened.value) return stopped(hostProblem('host-not-wps', {}));
  const workbook = opened.value;
  let read: Workbook | undefined;
  let last: Replaced | undefined;
  /** Of sheets that this pane wrote, by their names. */
  const plans = new Map<string, SheetPlan>();
  return done({
    isLive: true,
    read: async (task) => {
      const now = await readWorkbook(workbook, task);
      if (now.ok) read = now.value;
      return now;
    },
    replaceSheets: async ({ removed, added }, task) => {
      const planned = planSheets(added, BLOCKS);
      if (!planned.ok) return planned;
      const mentions = mentionsOf(read, removed);
      const sheets = planned.value;
      const replaced = await replaceSheets(
        { application, workbook },
        { removed, mentions, sheets },
        task,
      );
      if (!replaced.ok) return replaced;
      last = {
        added: sheets.map(({ name }) => name),
        old: replaced.value.map((old) => dressed(old, plans.get(old.name))),
        plain: plainOnes(replaced.value, plans),
      };
      for (const plan of sheets) plans.set(plan.name, plan);
      return done(undefined, [...planned.problems, ...replaced.problems]);
    },
    undo: async () => {
      if (!last) return done(undefined);
      const { added: removed, old: sheets, plain } = last;
      const mentions = sheets.length > 0 ? mentionsOf(read, removed) : [];
      const back = await replaceSheets(
        { application, workbook },
        { removed, mentions, sheets },
        UNWATCHED,
      );
      if (!back.ok) return back;
      last = undefined;
      return done(undefined, [...back.problems, ...plain]);
    },
    select: async (place) => selectPlace(workbook, place),
    watch: (listener) => watchWorkbook(workbook, events, listener),
    settings: wpsSettings(workbook),
  });
}

/** What must be known to take it back. */
interface Replaced {
  readonly added: readonly string[];
  readonly old: readonly SheetToPut[];
  readonly plain: readonly Problem[];
}

/** With what it held last, and, if this pane wrote it, what it looked like then. */
const dressed = (old: SheetToPut, plan: SheetPlan | undefined): SheetToPut =>
  plan ? { ...plan, blocks: old.blocks, ...(old.was && { was: old.was }) } : old;

function plainOnes(
  old: readonly SheetToPut[],
  plans: ReadonlyMap<string, SheetPlan>,
): readonly Problem[] {
  const plain = old.map(({ name }) => name).filter((name) => !plans.has(name));
  return plain.length > 0 ? [hostProblem('host-put-back-plain', { sheets: plain })] : [];
}
