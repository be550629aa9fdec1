import { done, type Problem, type Result, stopped } from '../../../../shared/messages/problem.ts';
import type { Area, CellPosition } from '../../../../shared/workbook/model.ts';
import type { Mention } from '../../live/mentions.ts';
import { obstaclesIn } from '../../live/obstacles.ts';
import { outcomeOf, problemOf } from '../faults.ts';
import type { Abilities, OfficeLibrary } from '../office-library.ts';
import { areaOf, cellArea, PLACE, rangeOf, untracked } from '../ranges.ts';
import type { Saying } from './say-again.ts';

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
  /** What cells of the other sheets say of those that go. */
  readonly sayings: readonly Saying[];
}

export interface Replacing {
  /** Names or ids. */
  readonly removed: readonly string[];
  /** Names that the new sheets will have. */
  readonly added: readonly string[];
  readonly mentions: readonly Mention[];
  /** Whether what goes will have to be put back. */
  readonly isKept: boolean;
}

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
      const asked = {
        old: replacing.isKept ? old : [],
        speaking: old.length === 0 ? [] : speakingIn(rest, replacing.mentions),
      };
      const told = await contentsOf(asked, context, can);
      return done({
        old: old.map((sheet, index) => ({ ...oldSheet(sheet), area: told.areas[index] })),
        sayings: told.sayings,
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

interface Speaking {
  readonly sheet: Excel.Worksheet;
  readonly position: CellPosition;
}

const speakingIn = (sheets: readonly Excel.Worksheet[], mentions: readonly Mention[]): Speaking[] =>
  mentions.flatMap(({ sheet: name, ...position }) => {
    const sheet = sheets.find((one) => one.name === name);
    return sheet ? [{ sheet, position }] : [];
  });

/** Where the old sheets have values, and what cells that speak of them say. */
async function contentsOf(
  { old, speaking }: { readonly old: readonly Excel.Worksheet[]; readonly speaking: Speaking[] },
  context: Excel.RequestContext,
  can: Abilities,
): Promise<{ areas: (Area | undefined)[]; sayings: Saying[] }> {
  if (old.length + speaking.length === 0) return { areas: [], sayings: [] };
  const used = old.map((sheet) => untracked(sheet.getUsedRangeOrNullObject(true).load(PLACE)));
  const said = speaking.map(({ sheet, position }) => ({
    id: sheet.id,
    position,
    range: rangeOf(sheet, cellArea(position), can).load('formulas'),
  }));
  await context.sync();
  return {
    areas: used.map((range) => (range.isNullObject ? undefined : areaOf(range))),
    sayings: said.map(({ id, position, range }) => ({
      id,
      position,
      formula: `${range.formulas[0]?.[0]}`,
    })),
  };
}

interface Found {
  readonly old: readonly Excel.Worksheet[];
  readonly rest: readonly Excel.Worksheet[];
  readonly isLocked: boolean;
}

function obstacles({ old, rest, isLocked }: Found, { added, mentions }: Replacing): Problem[] {
  const speaking = old.length === 0 ? [] : speakingIn(rest, mentions).map(({ sheet }) => sheet);
  const touched = [...old, ...new Set(speaking)];
  const locked = touched.filter(({ protection }) => protection.protected).map(({ name }) => name);
  return obstaclesIn({ isLocked, locked, rest: rest.map(({ name }) => name), added });
}
