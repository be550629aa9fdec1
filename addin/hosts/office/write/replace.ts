import { hostProblem } from '../../../../shared/messages/host.ts';
import { done, type Problem, type Result, stopped } from '../../../../shared/messages/problem.ts';
import type { Task } from '../../host.ts';
import { asideName, temporaryName } from '../../live/names-meanwhile.ts';
import { detailOf, type Fault, isKnown, isTooLarge, outcomeOf, problemOf } from '../faults.ts';
import type { Abilities, OfficeLibrary } from '../office-library.ts';
import type { SheetToWrite } from './journal.ts';
import { recover } from './recover.ts';
import { type Replacing, survey } from './survey.ts';
import { type Way, type WritingPlace, type Written, writeSheets } from './write-sheets.ts';

export interface Replacement extends Pick<Replacing, 'removed' | 'isKept' | 'mentions'> {
  readonly sheets: readonly SheetToWrite[];
}

/** What must be known to take it back. */
export interface Replaced {
  readonly added: readonly string[];
  readonly old: readonly SheetToWrite[];
}

/**
 * Puts sheets in the place of others, or changes nothing. Where the program refuses, it is tried
 * again without one undo step, then in smaller requests.
 */
export async function replaceSheets(
  library: OfficeLibrary,
  can: Abilities,
  { replacement, task }: { readonly replacement: Replacement; readonly task: Task },
): Promise<Result<Replaced>> {
  const { sheets, ...replacing } = replacement;
  const surveyed = await survey(library, can, {
    ...replacing,
    added: sheets.map(({ name }) => name),
  });
  if (!surveyed.ok) return surveyed;
  const told: Problem[] = [];
  let way: Way = { isMerged: can.undoGroups, scale: 1 };
  for (;;) {
    const attempt = await attemptWriting(
      { library, can, sheets, survey: surveyed.value },
      way,
      task,
    );
    if (attempt.ok) return done(attempt.value, [...told, ...attempt.problems]);
    const next = attempt.fault && otherWay(attempt.fault, way);
    if (!next) return stopped(...attempt.problems);
    if (way.isMerged) told.push(hostProblem('host-undo-apart', {}));
    way = next;
  }
}

const MOST_SCALE = 8;

/**
 * @source https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities and
 * OfficeDev/office-js 6711, 6491: one undo step is refused in several words
 */
function otherWay(fault: Fault, { isMerged, scale }: Way): Way | undefined {
  if (isMerged && UNDO_REFUSED.has(fault.code)) return { isMerged: false, scale };
  if (isTooLarge(fault) && scale < MOST_SCALE) return { isMerged, scale: scale * 2 };
  return undefined;
}

const UNDO_REFUSED: ReadonlySet<string> = new Set([
  'UndoNotSupported',
  'InvalidArgument',
  'InvalidRequest',
  'UnsupportedOperation',
  'GeneralException',
]);

type Attempt =
  | { readonly ok: true; readonly value: Replaced; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly fault?: Fault };

async function attemptWriting(place: WritingPlace, way: Way, task: Task): Promise<Attempt> {
  const { library, can } = place;
  const written: Written = {
    freshIds: [],
    old: () => [],
    isCommitting: false,
    isFinished: false,
    waits: false,
  };
  const options = { delayForCellEdit: true, ...(way.isMerged && { mergeUndoGroup: true }) };
  const outcome = await outcomeOf(() =>
    library.run(options, (context) => writeSheets({ ...place, context, way, task }, written)),
  );
  if (outcome.ok && written.isFinished) return finished(written);
  const fresh = place.sheets.map(({ name }, index) => ({ name, temporary: temporaryName(index) }));
  const { freshIds, isCommitting } = written;
  const begun = { ...place.survey, fresh, freshIds, isCommitting };
  const recovered = await recover(library, can, begun);
  if (recovered === 'forward') return finished(written);
  const fault = outcome.ok ? undefined : outcome.fault;
  if (recovered === 'unreachable') {
    const aside = place.survey.old.map((_, index) => asideName(index));
    const sheets = [...fresh.map(({ temporary }) => temporary), ...aside];
    const left = { code: fault?.code ?? '', sheets };
    return { ok: false, problems: [hostProblem('host-left-behind', left)] };
  }
  if (!outcome.ok) {
    return { ok: false, problems: [undone(outcome.fault)], fault: outcome.fault };
  }
  return { ok: false, problems: outcome.value };
}

const undone = (fault: Fault): Problem =>
  isKnown(fault) ? problemOf(fault) : hostProblem('host-write-undone', { detail: detailOf(fault) });

const finished = (written: Written): Attempt => ({
  ok: true,
  value: { added: written.freshIds, old: written.old() },
  problems: written.waits ? [hostProblem('host-not-calculated', {})] : [],
});
