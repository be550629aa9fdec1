import { hostProblem } from '../../../../shared/messages/host.ts';
import { done, type Problem, type Result, stopped } from '../../../../shared/messages/problem.ts';
import { workbookProblem } from '../../../../shared/messages/workbook.ts';
import type { Area } from '../../../../shared/workbook/model.ts';
import { outcomeOf, problemOf } from '../faults.ts';
import type { Abilities, OfficeLibrary } from '../office-library.ts';
import { areaOf, PLACE, untracked } from '../ranges.ts';

/** A sheet that goes, as it stands. */
export interface OldSheet {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly visibility: Excel.Worksheet['visibility'];
  /** Where its values are; undefined where it has none, or nobody asks. */
  readonly area: Area | undefined;
}

/** What must be known before anything is written. */
export interface Survey {
  readonly old: readonly OldSheet[];
  /** Every sheet there is, by its id. */
  readonly namesById: ReadonlyMap<string, string>;
}

export interface Replacing {
  /** Names or ids. */
  readonly removed: readonly string[];
  /** Names that the new sheets will have. */
  readonly added: readonly string[];
  /** Whether what goes will have to be put back. */
  readonly isKept: boolean;
}

/** Names that our sheets have while they are written, and that old ones have before they go. */
export const temporaryName = (index: number): string => `联评写入中${index + 1}`;
export const asideName = (index: number): string => `联评旧表${index + 1}`;
const UNFINISHED = /^联评(写入中|旧表)\d+$/;

/**
 * Asks before anything is written: a request, and one more for the places of what goes. Not willing
 * to wait while a cell is being edited: then it is said at once.
 */
export async function survey(
  library: OfficeLibrary,
  can: Abilities,
  replacing: Replacing,
): Promise<Result<Survey>> {
  const outcome = await outcomeOf(() =>
    library.run({}, async (context): Promise<Result<Survey>> => {
      const sheets = context.workbook.worksheets.load(LISTED);
      const structure = can.workbookProtection
        ? context.workbook.protection.load('protected')
        : undefined;
      await context.sync();
      const isOld = ({ id, name }: Excel.Worksheet) =>
        replacing.removed.includes(id) || replacing.removed.includes(name);
      const [old, rest] = [sheets.items.filter(isOld), sheets.items.filter((one) => !isOld(one))];
      const unfit = obstacles({ old, rest, isLocked: structure?.protected === true }, replacing);
      if (unfit.length > 0) return stopped(...unfit);
      const areas = replacing.isKept && old.length > 0 ? await areasIn(old, context) : [];
      return done({
        old: old.map((sheet, index) => ({ ...oldSheet(sheet), area: areas[index] })),
        namesById: new Map(sheets.items.map(({ id, name }) => [id, name])),
      });
    }),
  );
  return outcome.ok ? outcome.value : stopped(problemOf(outcome.fault));
}

const LISTED =
  'items/id,items/name,items/visibility,items/position,items/protection/protected' as const;

const oldSheet = ({ id, name, position, visibility }: Excel.Worksheet) => ({
  id,
  name,
  position,
  visibility,
});

async function areasIn(
  sheets: readonly Excel.Worksheet[],
  context: Excel.RequestContext,
): Promise<(Area | undefined)[]> {
  const used = sheets.map((sheet) => untracked(sheet.getUsedRangeOrNullObject(true).load(PLACE)));
  await context.sync();
  return used.map((range) => (range.isNullObject ? undefined : areaOf(range)));
}

interface Found {
  readonly old: readonly Excel.Worksheet[];
  readonly rest: readonly Excel.Worksheet[];
  readonly isLocked: boolean;
}

function obstacles({ old, rest, isLocked }: Found, { added }: Replacing): Problem[] {
  const unfinished = rest.map(({ name }) => name).filter((name) => UNFINISHED.test(name));
  const locked = old.filter(({ protection }) => protection.protected).map(({ name }) => name);
  const taken = new Set(rest.map(({ name }) => name.toLowerCase()));
  return [
    ...(isLocked ? [hostProblem('host-structure-protected', {})] : []),
    ...(unfinished.length > 0 ? [hostProblem('host-unfinished', { sheets: unfinished })] : []),
    ...(locked.length > 0 ? [hostProblem('host-sheets-protected', { sheets: locked })] : []),
    ...added
      .filter((name) => taken.has(name.toLowerCase()))
      .map((sheet) => workbookProblem('sheet-name-taken', { sheet })),
  ];
}
