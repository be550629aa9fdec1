import { hostProblem } from '../../../../shared/messages/host.ts';
import type { Problem } from '../../../../shared/messages/problem.ts';
import type { Task } from '../../host.ts';
import { BLOCK_LIMITS, type Block, splitBlocks } from '../../live/blocks.ts';
import type { Finding } from '../../live/finding.ts';
import { asideName, temporaryName } from '../../live/names-meanwhile.ts';
import type { Abilities, OfficeLibrary } from '../office-library.ts';
import { patiently } from '../patience.ts';
import { rangeOf } from '../ranges.ts';
import { contentSteps, type Target } from './contents.ts';
import { furnishingSteps } from './furnish.ts';
import { openJournal, type SheetToWrite } from './journal.ts';
import { lookSteps } from './looks.ts';
import { probe } from './probe.ts';
import { sayAgain } from './say-again.ts';
import { packSteps, type Step } from './step.ts';
import type { Survey } from './survey.ts';

/** How it is tried. */
export interface Way {
  /** As one step of the program's own undo. */
  readonly isMerged: boolean;
  /** Requests are smaller by so much. */
  readonly scale: number;
}

export interface WritingPlace {
  readonly library: OfficeLibrary;
  readonly can: Abilities;
  readonly sheets: readonly SheetToWrite[];
  readonly survey: Survey;
}

export interface Writing extends WritingPlace {
  readonly context: Excel.RequestContext;
  readonly way: Way;
  readonly task: Task;
}

/** How far it came; filled in as the program answers. */
export interface Written {
  freshIds: readonly string[];
  old: () => SheetToWrite[];
  isCommitting: boolean;
  isFinished: boolean;
  /** Formulas of the new sheets are not calculated. */
  waits: boolean;
}

/**
 * Contents and looks under names for the time being, then, in one last request, the names they are to
 * have, and the old sheets go. Programs change the names in formulas along with the sheets.
 * @returns what kept it from being finished, if no refusal did; nothing where it was given up
 */
export async function writeSheets(writing: Writing, written: Written): Promise<Problem[]> {
  const { context, sheets, task } = writing;
  const fresh: Excel.Worksheet[] = [];
  const journal = openJournal(writing.survey.old, ({ id }) => sheetsOf(context).getItem(id), {
    can: writing.can,
    scale: writing.way.scale,
  });
  written.old = () => journal.sheets();
  const requests = packSteps(stepsOf(writing, fresh), MOST_BYTES / writing.way.scale);
  const total = Math.max(1, journal.requests.length + requests.length);
  // What the old sheets hold goes along with the first that is written, if there is not too much of it.
  const before = journal.requests.slice(0, -1);
  for (const [index, ask] of before.entries()) {
    const keep = ask();
    if (!(await sendNext(writing, index, total))) return [];
    keep();
  }
  let keep = journal.requests.at(-1)?.();
  let findings: (() => Finding)[] = [];
  for (const [index, steps] of requests.entries()) {
    for (const step of steps) step.tell();
    if (index === requests.length - 1) findings = probesOf(writing, fresh);
    if (!(await sendNext(writing, before.length + index, total))) return [];
    keep?.();
    keep = undefined;
    if (index === 0) written.freshIds = fresh.map(({ id }) => id);
  }
  if (requests.length === 0 && keep) {
    if (!(await sendNext(writing, 0, total))) return [];
    keep();
  }
  const found = findings.map((finding) => finding());
  const lost = sheets.find((_, index) => found[index] === 'lost');
  if (lost) return [hostProblem('host-not-kept', { sheet: lost.name })];
  if (task.signal.aborted) return [];
  written.isCommitting = true;
  written.waits = await commit(writing, fresh, found.includes('waiting'));
  written.isFinished = true;
  task.report({ done: total, all: total, of: 'steps' });
  return [];
}

/** Excel on the web takes 5 MB; a block and what goes along are less than that. */
const MOST_BYTES = 4_300_000;

const sheetsOf = (context: Excel.RequestContext) => context.workbook.worksheets;

/** @returns false where it is given up */
async function sendNext({ context, task }: Writing, done: number, all: number): Promise<boolean> {
  if (task.signal.aborted) return false;
  await patiently(context.sync(), task);
  task.report({ done, all, of: 'steps' });
  return true;
}

/** All sheets before all contents, since formulas name them. */
function stepsOf({ context, can, sheets, way }: Writing, fresh: Excel.Worksheet[]): Step[] {
  if (sheets.length === 0) return [];
  const names = new Map(sheets.map(({ name }, at) => [name.toLowerCase(), temporaryName(at)]));
  const quiet: Step = {
    bytes: 300,
    tell: () => {
      if (can.eventSwitch) context.runtime.enableEvents = false;
    },
  };
  const adding = sheets.map(
    (_, index): Step => ({
      bytes: 500,
      tell: () => {
        fresh[index] = sheetsOf(context).add(temporaryName(index)).load('id');
      },
    }),
  );
  const targets = sheets.map(
    (_, index): Target => ({ can, names, sheet: () => fresh[index] ?? missing() }),
  );
  const each = (stepsFor: (sheet: SheetToWrite, target: Target) => readonly Step[]) =>
    sheets.flatMap((sheet, index) => {
      const target = targets[index];
      return target ? stepsFor(sheet, target) : [];
    });
  return [
    quiet,
    ...adding,
    ...each((sheet, target) => contentSteps(resized(sheet.blocks, way.scale), target)),
    ...each((sheet, target) => [...lookSteps(sheet, target), ...furnishingSteps(sheet, target)]),
    ...each((sheet, target) => formatSteps(sheet, target)),
  ];
}

function missing(): never {
  throw new Error('A sheet is told what it holds before it is added');
}

/** Smaller blocks where the program has refused larger ones. */
const resized = (blocks: readonly Block[], scale: number): readonly Block[] =>
  scale === 1
    ? blocks
    : blocks.flatMap(({ area, rows }) =>
        splitBlocks(rows, { ...BLOCK_LIMITS, bytes: BLOCK_LIMITS.bytes / scale }).map((block) => ({
          ...block,
          area: {
            top: block.area.top + area.top - 1,
            left: block.area.left + area.left - 1,
            bottom: block.area.bottom + area.top - 1,
            right: block.area.right + area.left - 1,
          },
        })),
      );

/** Of sheets that are put back, after their contents: a formula in a text format would be a text. */
const formatSteps = ({ formats = [] }: SheetToWrite, { sheet, can }: Target): Step[] =>
  formats.map(({ area, codes }) => ({
    bytes: JSON.stringify(codes).length + 1_000,
    tell: () => {
      rangeOf(sheet(), area, can).numberFormat = codes.map((row) => [...row]);
    },
  }));

const probesOf = ({ sheets, can }: Writing, fresh: readonly Excel.Worksheet[]) =>
  fresh.flatMap((sheet, index) => {
    const plan = sheets[index];
    return plan ? [probe(plan, sheet, can)] : [];
  });

/** @returns whether formulas still wait to be calculated */
async function commit(
  writing: Writing,
  fresh: readonly Excel.Worksheet[],
  waits: boolean,
): Promise<boolean> {
  const { context, can, survey, sheets } = writing;
  const old = survey.old.map(({ id }) => sheetsOf(context).getItem(id));
  old.forEach((sheet, index) => {
    sheet.name = asideName(index);
  });
  fresh.forEach((sheet, index) => {
    const { name, stands } = sheets[index] ?? missing();
    sheet.name = name;
    if (!stands) return;
    sheet.position = stands.position;
    sheet.visibility = stands.visibility;
  });
  for (const sheet of old) sheet.delete();
  sayAgain(context, can, survey.sayings);
  if (waits) context.application.calculate('Full');
  const findings = waits ? probesOf(writing, fresh) : [];
  if (can.eventSwitch) context.runtime.enableEvents = true;
  await patiently(context.sync(), writing.task);
  return findings.some((finding) => finding() !== 'kept');
}
