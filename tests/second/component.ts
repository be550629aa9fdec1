import { type Counted, countBallots } from './ballots.ts';
import { type Figure, scoreChecklist, scoreMeasure, scoreRank, scoreRatio } from './figures.ts';
import { type Fraction, ZERO } from './fraction.ts';
import type { Input } from './input.ts';
import { scoreBallots } from './panels.ts';
import { scoreRate } from './rate.ts';
import { at, type Component, type Part, text } from './rulebook.ts';

/** What became of one component for one subject. */
export type Outcome =
  | { readonly state: 'known'; readonly value: Fraction }
  | { readonly state: 'void'; readonly why: string }
  /** Left out of the total without harm: 0 % in the category, or a reading nobody handed in. */
  | { readonly state: 'skipped' };

const known = (value: Fraction): Outcome => ({ state: 'known', value });
const isVoid = (why: string): Outcome => ({ state: 'void', why });
const SKIPPED: Outcome = { state: 'skipped' };

/** The outcomes of one component, in the order of the subjects. */
export function scoreComponent(rulebook: Part, component: Component, input: Input): Outcome[] {
  const hasBallots = component.kind === 'ballots' || component.kind === 'rate';
  const counted = hasBallots ? countBallots(rulebook, input, component) : null;
  return input.subjects.map(({ category }, subject) => {
    if (component.weightIn(category).top === 0n) return SKIPPED;
    if (counted) return fromBallots(component, counted, { category, subject });
    if (component.kind === 'reading')
      return withoutReading(text(at(component.rules, 'absent'), 'note'));
    return fromFigure(figure(component, input, subject));
  });
}

function fromBallots(
  component: Component,
  counted: Counted,
  { category, subject }: { category: string; subject: number },
): Outcome {
  const spoilt = counted.spoilt.get(subject);
  if (spoilt !== undefined) return isVoid(spoilt);
  const own = counted.ballots.filter((ballot) => ballot.subject === subject);
  const score = component.kind === 'rate' ? scoreRate : scoreBallots;
  const value = score(component, category, own);
  return value ? known(value) : isVoid('panel-empty');
}

function withoutReading(absent: string): Outcome {
  if (absent === 'zero') return known(ZERO);
  return absent === 'void' ? isVoid('reading-absent') : SKIPPED;
}

function figure(component: Component, input: Input, subject: number): Figure {
  if (component.kind === 'checklist') return scoreChecklist(component, input, subject);
  if (component.kind === 'measure') return scoreMeasure(component, input, subject);
  if (component.kind === 'rank') return scoreRank(component, input, subject);
  return scoreRatio(component, input, subject);
}

const fromFigure = (scored: Figure): Outcome =>
  'value' in scored ? known(scored.value) : isVoid(scored.wrong);
