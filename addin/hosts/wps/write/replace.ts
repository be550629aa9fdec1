import { hostProblem } from '../../../../shared/messages/host.ts';
import { done, type Problem, type Result, stopped } from '../../../../shared/messages/problem.ts';
import type { Task } from '../../host.ts';
import type { Block } from '../../live/blocks.ts';
import type { Finding } from '../../live/finding.ts';
import { temporaryName } from '../../live/names-meanwhile.ts';
import { attempt, breathe, told } from '../asking.ts';
import type { EtApplication, EtWorkbook, EtWorksheet } from '../et-application.ts';
import { quietly } from '../quietly.ts';
import { rangeOf, sheetsOf } from '../sheets.ts';
import { commit, namesLeft, takeBack } from './commit.ts';
import { furnish, type Part, wordOf } from './furnish.ts';
import { keepSheets, type SheetToPut } from './keep-sheet.ts';
import { checkBlock, putBlock } from './put-cells.ts';
import { type Replacing, type Survey, survey } from './survey.ts';

export interface Place {
  readonly application: EtApplication;
  readonly workbook: EtWorkbook;
}

export interface Replacement extends Pick<Replacing, 'removed' | 'mentions'> {
  readonly sheets: readonly SheetToPut[];
}

/**
 * Puts sheets in the place of others, or changes nothing. WPS does at once what it is told and takes
 * nothing back, so all that can be known is asked first, all is written under names for the time being
 * and looked at, and only then, in one go, the names change and the old sheets go.
 * @returns what the old sheets held
 */
export async function replaceSheets(
  { application, workbook }: Place,
  { sheets, ...replacing }: Replacement,
  task: Task,
): Promise<Result<readonly SheetToPut[]>> {
  const added = sheets.map(({ name }) => name);
  const asked = attempt(() => survey(workbook, { ...replacing, added }));
  if (!asked.ok) return asked;
  const { obstacles, old } = asked.value;
  if (obstacles.length > 0) return stopped(...obstacles);
  const keeping = attempt(() => keepSheets(workbook, old));
  if (!keeping.ok) return keeping;
  const shown = attempt(() => told(workbook, 'ActiveSheet'));
  const writing = createWriting(workbook, sheets);
  const portions = [...keeping.value.portions, ...writing.portions];
  const written = await runPortions(portions, application, task);
  const isGivenUp = task.signal.aborted;
  const result = quietly(application, () =>
    written.ok && !isGivenUp
      ? finish({ application, workbook }, writing, asked.value)
      : broken(workbook, writing, written.problems),
  );
  // Adding a sheet has shown it.
  attempt(() => shown.ok && shown.value.Activate());
  return result.ok ? done(keeping.value.sheets, result.problems) : result;
}

/** How far it came. */
interface Writing {
  readonly sheets: readonly SheetToPut[];
  /** In their order, as they are added. */
  readonly fresh: EtWorksheet[];
  readonly missing: Set<Part>;
  readonly doubts: Doubt[];
  readonly portions: readonly (() => void)[];
}

/** Cells that do not hold what they were told, or not yet. */
interface Doubt {
  readonly sheet: number;
  readonly block: Block;
  readonly finding: Finding;
}

/** In portions: between two of them WPS attends to its user, who may give up. */
function createWriting(workbook: EtWorkbook, sheets: readonly SheetToPut[]): Writing {
  const fresh: EtWorksheet[] = [];
  const missing = new Set<Part>();
  const doubts: Doubt[] = [];
  const names = new Map(sheets.map(({ name }, at) => [name.toLowerCase(), temporaryName(at)]));
  const portions = [
    // All sheets before all contents, since formulas name them.
    ...sheets.map((_, index) => () => {
      // Known before it has its name: whatever is refused next, it can be taken back.
      const sheet = addSheet(workbook);
      fresh.push(sheet);
      sheet.Name = temporaryName(index);
    }),
    ...sheets.flatMap(({ blocks }, index) =>
      blocks.map((block) => () => putBlock(madeSheet(fresh, index), block, names)),
    ),
    ...sheets.map((plan, index) => () => {
      const sheet = madeSheet(fresh, index);
      // Of what is put back nothing but its contents is known, unless this pane wrote it.
      const refused = plan.rows > 0 ? furnish({ workbook, sheet, plan, names }) : [];
      for (const part of refused) missing.add(part);
      // After the contents: a formula in a text format would be a text.
      for (const { area, value } of plan.was?.formats ?? [])
        rangeOf(sheet, area).NumberFormat = value;
    }),
    ...sheets.flatMap(({ blocks }, sheet) =>
      blocks.map((block) => () => {
        const finding = checkBlock(madeSheet(fresh, sheet), block);
        if (finding !== 'kept') doubts.push({ sheet, block, finding });
      }),
    ),
  ];
  return { sheets, fresh, missing, doubts, portions };
}

/** Behind all others. */
function addSheet(workbook: EtWorkbook): EtWorksheet {
  const last = sheetsOf(workbook).at(-1);
  if (!last) throw new Error('Worksheets.Count = 0');
  return told(workbook, 'Worksheets').Add(null, last);
}

function madeSheet(fresh: readonly EtWorksheet[], index: number): EtWorksheet {
  const sheet = fresh[index];
  if (!sheet) throw new Error(temporaryName(index));
  return sheet;
}

async function runPortions(
  portions: readonly (() => void)[],
  application: EtApplication,
  { signal, report }: Task,
): Promise<Result<void>> {
  for (const [index, portion] of portions.entries()) {
    if (signal.aborted) return stopped();
    const outcome = attempt(() => quietly(application, portion));
    if (!outcome.ok) return outcome;
    report({ done: index + 1, all: portions.length + 1, of: 'steps' });
    await breathe();
  }
  return done(undefined);
}

function finish(
  { application, workbook }: Place,
  writing: Writing,
  { old, sayings }: Survey,
): Result<void> {
  const { sheets, fresh, missing, doubts } = writing;
  const lost = doubts.find(({ finding }) => finding === 'lost');
  if (lost) {
    const sheet = sheets[lost.sheet]?.name ?? '';
    return broken(workbook, writing, [hostProblem('host-not-kept', { sheet })]);
  }
  const committed = commit(workbook, { old, fresh, sheets, sayings });
  if (!committed.ok) return broken(workbook, writing, committed.problems);
  const parts = [...missing].map(wordOf);
  return done(undefined, [
    ...committed.problems,
    ...(parts.length > 0 ? [hostProblem('host-plain', { missing: parts })] : []),
    ...(stillWaits(application, writing) ? [hostProblem('host-not-calculated', {})] : []),
  ]);
}

/** Where WPS is set to calculate by hand, it is told to once; how it is set stays. */
function stillWaits(application: EtApplication, { fresh, doubts }: Writing): boolean {
  if (doubts.length === 0) return false;
  const looked = attempt(() => {
    application.CalculateFull();
    return doubts.some(({ sheet, block }) => checkBlock(madeSheet(fresh, sheet), block) !== 'kept');
  });
  return !looked.ok || looked.value;
}

/** All of it is taken back; what cannot be is named. */
function broken(
  workbook: EtWorkbook,
  { fresh }: Writing,
  problems: readonly Problem[],
): Result<void> {
  takeBack(fresh);
  const left = attempt(() => namesLeft(workbook));
  if (left.ok && left.value.length === 0) return stopped(...problems);
  const sheets = left.ok ? left.value : fresh.map((_, index) => temporaryName(index));
  const [code = ''] = problems.map((problem) => problem.code);
  return stopped(hostProblem('host-left-behind', { code, sheets }));
}
