import type { SheetPlace } from '../messages/problem.ts';
import { byKind } from '../rulebook/model/kinds.ts';
import type { Citation } from '../rulebook/model/rulebook.ts';
import type { VoidReason } from '../score/model/scoring.ts';
import { evidenceSteps, factPlaces } from './fact-steps.ts';
import { EXPLAINED } from './kinds/kinds.ts';
import type { Step } from './step/explanation.ts';
import { placesOf, step } from './step/step.ts';
import type { Telling } from './words/telling.ts';
import { checkOf } from './words/veto-words.ts';
import { type ComponentVoid, sayVoid } from './words/void-reasons.ts';

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
  const { rows, veto } = checkOf(id, telling.score);
  return {
    places: factPlaces(rows, veto.when.id),
    cite: veto.cite,
    of: evidenceSteps(rows, veto.when.id, telling),
  };
}

function componentGrounds(reason: ComponentVoid, telling: Telling): Grounds {
  const { components } = telling.score;
  const score = components.find(({ component }) => component.id === reason.component);
  if (!score) return { places: [], cite: null };
  const { grounds } = byKind(EXPLAINED, score, telling);
  return { places: placesOf(grounds(reason)), cite: score.component.cite };
}
