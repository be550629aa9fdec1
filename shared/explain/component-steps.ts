import {
  compare,
  divide,
  HUNDRED,
  multiply,
  ONE,
  type Rational,
  subtract,
  sum,
} from '../exact/rational.ts';
import { formatForReading, percent } from '../exact/text.ts';
import { say } from '../messages/steps.ts';
import type {
  BallotsScore,
  ChecklistScore,
  ComponentScore,
  IndicatorScore,
  ReadingScore,
} from '../score/model/scoring.ts';
import type { Step } from './explanation.ts';
import { givenSteps } from './given-steps.ts';
import { type BallotsTelling, panelSteps } from './panel-steps.ts';
import { rateSteps } from './rate-steps.ts';
import { readingSteps } from './reading-steps.ts';
import { turnoutValues } from './reasons.ts';
import { placesOf, step } from './step.ts';
import type { Telling } from './telling.ts';
import { titleOf } from './wording.ts';

/** One component: what it adds to the total, and below it how its own value came about. */
export function componentStep(score: ComponentScore, telling: Telling): Step {
  const { language } = telling;
  const { cite } = score.component;
  const title = score.component.title[language];
  const of = innerSteps(score, telling);
  if (score.weight.num === 0n) return besideStep(score, { title, of, telling });
  if (score.kind === 'reading' && score.state !== 'scored')
    return step('component', sayReading(score, title, telling), { value: score.value, cite, of });
  if (score.value === null)
    return step('component', say(language, 'unknown', { title }), { cite, of });
  const text = say(language, 'weighted', {
    title,
    value: formatForReading(score.value),
    weight: percent(score.weight),
    factors: factorsOf(telling),
  });
  return step('component', text, {
    value: contribution(score.value, score.weight, telling),
    cite,
    of,
  });
}

interface Beside {
  readonly title: string;
  readonly of: readonly Step[];
  readonly telling: Telling;
}

function besideStep(score: ComponentScore, { title, of, telling: { language } }: Beside): Step {
  const { cite } = score.component;
  if (score.value === null)
    return step('component', say(language, besideKey(score), { title }), { cite, of });
  return step('component', say(language, 'beside', { title }), { value: score.value, cite, of });
}

function besideKey(score: ComponentScore) {
  const state = score.kind === 'reading' ? score.state : 'unreadable';
  if (state === 'absent') return 'beside-absent';
  return state === 'not-due' ? 'beside-not-due' : 'beside-unknown';
}

function sayReading({ value, state }: ReadingScore, title: string, telling: Telling): string {
  const { language, score } = telling;
  if (value) return say(language, 'counted-zero', { title });
  if (!score.total || state === 'unreadable') return say(language, 'unknown', { title });
  return say(language, state === 'not-due' ? 'left-out-not-due' : 'left-out', { title });
}

/** × 10 where the base is 1000; ÷ 80 % where a reading of 20 % is left out. */
function factorsOf({ scoring, score }: Telling): string {
  const { base } = scoring.rulebook;
  const weights = score.total?.weights ?? ONE;
  const scaled =
    compare(base, HUNDRED) === 0 ? '' : ` × ${formatForReading(divide(base, HUNDRED))}`;
  return scaled + (compare(weights, ONE) === 0 ? '' : ` ÷ ${percent(weights)}`);
}

function contribution(value: Rational, weight: Rational, { scoring, score }: Telling): Rational {
  const weights = score.total?.weights ?? ONE;
  const scale = divide(scoring.rulebook.base, HUNDRED);
  return divide(multiply(multiply(value, weight), scale), weights);
}

function innerSteps(score: ComponentScore, telling: Telling): Step[] {
  if (score.kind === 'checklist') return itemSteps(score, telling);
  if (score.kind === 'reading') return readingSteps(score, telling);
  if (score.kind !== 'ballots' && score.kind !== 'rate') return givenSteps(score, telling);
  const scale = telling.scoring.rulebook.scales.find(({ id }) => id === score.component.scale);
  if (!scale) throw new Error(`No scale ${score.component.scale}: the parser lets none pass`);
  if (score.kind === 'rate') return rateSteps(score, scale, telling);
  const ballots = { ...telling, ballots: score, scale };
  return [...turnoutSteps(score, telling), ...indicatorSteps(score.indicators, ballots)];
}

function turnoutSteps(score: BallotsScore, { language, scoring }: Telling): Step[] {
  return score.turnouts.map(({ group: id, met, presentFrom, expectedFrom }) => {
    const group = titleOf(scoring.rulebook.groups, id, language);
    const values = { group, ...turnoutValues(score, id) };
    return step('turnout', say(language, met ? 'turnout' : 'turnout-not-met', values), {
      places: placesOf([...presentFrom, ...expectedFrom]),
    });
  });
}

function indicatorSteps(scores: readonly IndicatorScore[], telling: BallotsTelling): Step[] {
  return scores.map((score) => {
    const isLeaf = score.indicator.of.length === 0;
    const of = isLeaf ? panelSteps(score, telling) : indicatorSteps(score.of, telling);
    const title = score.indicator.title[telling.language];
    if (score.value === null)
      return step('indicator', say(telling.language, 'unknown', { title }), { of });
    const value = formatForReading(score.value);
    const values = { title, value, weight: percent(score.weight), factors: '' };
    return step('indicator', say(telling.language, 'weighted', values), {
      value: multiply(score.value, score.weight),
      of,
    });
  });
}

function itemSteps(score: ChecklistScore, { language }: Telling): Step[] {
  const { items } = score.component;
  const steps = items.map(({ title, full }, index) => {
    const cell = score.row?.items[index];
    const left = score.left[index] ?? null;
    const places = placesOf([cell]);
    if (left === null)
      return step('item', say(language, 'item-unknown', { title: title[language] }), { places });
    const values = {
      title: title[language],
      left: formatForReading(left),
      full: formatForReading(full),
      lost: formatForReading(subtract(full, left)),
    };
    const text = say(language, cell?.lost ? 'item-lost' : 'item', values);
    return step('item', text, { value: left, places });
  });
  return score.value === null ? steps : [...steps, itemsTotal(score, language)];
}

function itemsTotal(
  { left, component, value }: ChecklistScore,
  language: Telling['language'],
): Step {
  const known = left.filter((points) => points !== null);
  const values = {
    left: formatForReading(sum(known)),
    full: formatForReading(sum(component.items.map(({ full }) => full))),
  };
  return step('item', say(language, 'items-total', values), { value });
}
