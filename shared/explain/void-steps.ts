import type { At } from '../ballots/review.ts';
import type { SheetPlace } from '../messages/problem.ts';
import type { Citation } from '../rulebook/model/rulebook.ts';
import { leavesOf } from '../score/model/leaves.ts';
import type { ComponentScore, VoidReason } from '../score/model/scoring.ts';
import type { Step } from './explanation.ts';
import { evidenceSteps, factPlaces } from './fact-steps.ts';
import { type ComponentVoid, sayVoid } from './reasons.ts';
import { placesOf, step } from './step.ts';
import type { Telling } from './telling.ts';

/** Why a subject has no total, each reason with its cells. */
export const voidSteps = (telling: Telling): Step[] =>
  telling.score.voids.map((reason) =>
    step('void', sayVoid(reason, telling), groundsOf(reason, telling)),
  );

interface Grounds {
  readonly places: readonly SheetPlace[];
  readonly cite?: Citation;
  readonly of?: readonly Step[];
}

function groundsOf(reason: VoidReason, telling: Telling): Grounds {
  if (reason.by === 'problem') {
    const { place } = reason.problem;
    return { places: place && 'sheet' in place ? [place] : [] };
  }
  if (reason.kind === 'veto-stop') return vetoGrounds(reason.veto, telling);
  return componentGrounds(reason, telling);
}

function vetoGrounds(id: string, telling: Telling): Grounds {
  const check = telling.score.vetoes.find(({ veto }) => veto.id === id);
  if (!check) return { places: [] };
  const { rows, veto } = check;
  return {
    places: factPlaces(rows, veto.when.id),
    cite: veto.cite,
    of: evidenceSteps(rows, veto.when.id, telling),
  };
}

function componentGrounds(reason: ComponentVoid, { score }: Telling): Grounds {
  const found = score.components.find(({ component }) => component.id === reason.component);
  const cite = found?.component.cite ?? null;
  return { places: found ? placesOf(groundCells(reason, found)) : [], cite };
}

/** The cells that show it; none where nothing is there to be seen. */
function groundCells(reason: ComponentVoid, score: ComponentScore): readonly At<unknown>[] {
  if (score.kind === 'ratio' && score.row) return [score.row];
  if (score.kind !== 'ballots' || !('group' in reason)) return [];
  if (reason.kind === 'short-turnout') {
    const check = score.turnouts.find(({ group }) => group === reason.group);
    return check ? [...check.presentFrom, ...check.expectedFrom] : [];
  }
  if (reason.kind === 'empty-group') return [];
  const panel = leavesOf(score.indicators)
    .find(({ indicator }) => indicator.id === reason.indicator)
    ?.panels.find(({ group }) => group === reason.group);
  return panel?.counts?.levels ?? [];
}
