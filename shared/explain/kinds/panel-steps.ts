import { BALLOT_STATES } from '../../ballots/check-ballots.ts';
import { divide, multiply, ONE, type Rational, sum } from '../../exact/rational.ts';
import { formatForReading, percent } from '../../exact/text.ts';
import type { Language } from '../../messages/message.ts';
import type { SheetPlace } from '../../messages/problem.ts';
import { type StepKey, say } from '../../messages/steps.ts';
import type { BallotsScore, IndicatorScore, Panel } from '../../score/model/scoring.ts';
import type { Step } from '../step/explanation.ts';
import { roundingStep } from '../step/rounding-step.ts';
import { placesOf, step } from '../step/step.ts';
import type { Telling } from '../words/telling.ts';
import { sayCondition } from '../words/wording.ts';

export interface BallotsTelling extends Telling {
  readonly ballots: BallotsScore;
}

/** The groups of one leaf: what each counted, and how its value came about. */
export function panelSteps(leaf: IndicatorScore, telling: BallotsTelling): Step[] {
  const counted = leaf.panels.filter(({ value }) => value !== null);
  const reweighed = telling.ballots.component.empty === 'reweigh';
  const weights = reweighed ? sum(counted.map(({ weight }) => weight)) : ONE;
  return leaf.panels.map((panel) => panelStep(panel, weights, telling));
}

function panelStep(panel: Panel, weights: Rational, telling: BallotsTelling): Step {
  const { language, scoring } = telling;
  const title = scoring.plan.names.group(panel.group).title[language];
  if (panel.state !== 'scored' || panel.value === null) return withoutMarks(panel, title, telling);
  const value = formatForReading(panel.value);
  const factors = weights.num === weights.den ? '' : ` ÷ ${percent(weights)}`;
  const weight = percent(panel.weight);
  return step('panel', say(language, 'weighted', { title, value, weight, factors }), {
    value: divide(multiply(panel.value, panel.weight), weights),
    places: levelPlaces(panel),
    of: [countsStep(panel, telling), ...workings(panel, telling)],
  });
}

const levelPlaces = ({ counts }: Panel): SheetPlace[] => placesOf(counts?.levels ?? []);

const WITHOUT = {
  empty: 'panel-empty',
  short: 'panel-short',
  unreadable: 'panel-unreadable',
} as const satisfies Partial<Record<Panel['state'], StepKey>>;
const THEN = { void: 'then-void', zero: 'then-zero', reweigh: 'then-reweigh' } as const;

function withoutMarks(panel: Panel, group: string, { language, ballots }: BallotsTelling): Step {
  const state = panel.state === 'scored' ? 'empty' : panel.state;
  const { empty } = ballots.component;
  const then = state === 'unreadable' ? '' : say(language, THEN[empty], {});
  const isVoid = panel.value === null && empty === 'void';
  return step(isVoid ? 'void' : 'panel', say(language, WITHOUT[state], { group }) + then, {
    value: panel.value,
    places: levelPlaces(panel),
  });
}

function countsStep(panel: Panel, { language, ballots }: BallotsTelling): Step {
  const { scale } = ballots.planned;
  const levels = panel.counts?.numbers ?? scale.levels;
  const counts = levels.map(({ id }, index) =>
    say(language, 'count', { level: id, count: panel.counts?.levels[index]?.value ?? 0 }),
  );
  const list = counts.join(say(language, 'list', {}));
  const text = say(language, 'counts', { counts: list, marks: panel.marks });
  const of = [...ballotSteps(panel, language)];
  return step('panel', text, { cite: scale.cite, places: levelPlaces(panel), of });
}

/** How many ballots there were, and by which rule some of them do not count. */
function ballotSteps({ tally }: Panel, language: Language): Step[] {
  const states = tally?.ballots?.states;
  if (!states) return [];
  const all = BALLOT_STATES.reduce((sum, state) => sum + states[state], 0);
  const without = BALLOT_STATES.flatMap((state) =>
    state === 'valid' || states[state] === 0
      ? []
      : [say(language, `ballots-${state}`, { count: states[state] })],
  );
  const list = without.join(say(language, 'list', {}));
  const values = { all, valid: states.valid, without: list };
  return [step('panel', say(language, list === '' ? 'ballots' : 'ballots-without', values))];
}

function workings(panel: Panel, telling: BallotsTelling): Step[] {
  const { component } = telling.ballots;
  const marks = panel.marks - panel.trimmed.high - panel.trimmed.low;
  const points = formatForReading(panel.points);
  const text =
    component.aggregate === 'mean'
      ? say(telling.language, 'mean', { points, marks })
      : say(telling.language, 'median', { marks });
  return [
    ...trimStep(panel, telling),
    step('mean', text, { value: panel.exact }),
    ...(component.round && panel.exact
      ? roundingStep(panel.exact, component.round, telling.language)
      : []),
  ];
}

function trimStep(panel: Panel, { ballots, language }: BallotsTelling): Step[] {
  const { trim } = ballots.component;
  if (!trim) return [];
  const { marks, trimmed, dropped } = panel;
  const when = sayCondition(trim.when);
  if (trim.per === 'ballot') return [trimmedBallots(panel, when, language)];
  const fired = trimmed.high + trimmed.low > 0;
  if (!fired) return [step('not-fired', say(language, 'not-trimmed', { marks, when }))];
  const values = {
    marks,
    when,
    ...trimmed,
    highPoints: formatForReading(dropped.high),
    lowPoints: formatForReading(dropped.low),
    left: marks - trimmed.high - trimmed.low,
  };
  return [step('trim', say(language, 'trimmed', values))];
}

/** By the ballots' weighted totals, so that no points of single marks can be named. */
function trimmedBallots({ trimmed }: Panel, when: string, language: Language): Step {
  if (trimmed.high + trimmed.low === 0)
    return step('not-fired', say(language, 'ballots-not-trimmed', { when }));
  return step('trim', say(language, 'ballots-trimmed', { when, ...trimmed }));
}
