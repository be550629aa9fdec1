import { formatFixed, formatForReading } from '../exact/text.ts';
import { say } from '../messages/steps.ts';
import type { Band, RankKey } from '../rulebook/model/rulebook.ts';
import type { Grading, GradingStep, Total } from '../score/model/scoring.ts';
import { type Distance, distances } from './distance.ts';
import { evidenceSteps, factPlaces } from './fact-steps.ts';
import type { Step } from './step/explanation.ts';
import { step } from './step/step.ts';
import { sayGradingStep } from './words/grading-words.ts';
import type { Telling } from './words/telling.ts';
import { checkOf } from './words/veto-words.ts';

/** Band and distances, then what moved, fixed or held the grade, then the rank. */
export function gradeSteps(total: Total, grading: Grading, telling: Telling): Step[] {
  return [
    bandStep(total, grading, telling),
    ...grading.steps.map((moved) => movingStep(moved, telling)),
    rankStep(telling),
  ];
}

function bandStep(total: Total, grading: Grading, { scoring, language }: Telling): Step {
  const { grades, final } = scoring.plan.rulebook;
  const index = grades.bands.findIndex(({ grade }) => grade === grading.band);
  const band = grades.bands[index];
  if (!band) throw new Error(`No band ${grading.band}`);
  const values = {
    total: formatFixed(total.banding, final.round.places),
    interval: interval(band),
    grade: band.grade,
  };
  const { down, up } = distances(grades.bands, index, {
    value: total.bandingBeforeClamp,
    rounding: final.round,
  });
  return step('band', say(language, 'band', values), {
    cite: grades.cite,
    of: [
      ...(up ? [step('band', sayUp(up, language), { value: up.by })] : []),
      ...(down ? [step('band', sayDown(down, band.grade, language), { value: down.by })] : []),
    ],
  });
}

/** `[80, 90)`; an open end has no number. */
function interval({ low, high, lowIn, highIn }: Band): string {
  const ends = [low, high].map((end) => (end ? formatForReading(end) : ''));
  return `${lowIn ? '[' : '('}${ends.join(', ')}${highIn ? ']' : ')'}`;
}

function sayUp({ grade, by, reached }: Distance, language: Telling['language']): string {
  const values = { grade, by: formatForReading(by) };
  return say(language, reached ? 'distance-up' : 'distance-up-over', values);
}

function sayDown({ grade, by, reached }: Distance, here: string, language: Telling['language']) {
  const values = { grade, here, by: formatForReading(by) };
  if (reached) return say(language, 'distance-down-to', values);
  return say(language, by.num === 0n ? 'distance-none' : 'distance-down', values);
}

function movingStep(moved: GradingStep, telling: Telling): Step {
  const text = sayGradingStep(moved, telling);
  if (moved.kind === 'veto') return vetoStep(moved, text, telling);
  const { cite } = telling.scoring.plan.rulebook.grades;
  return step(moved.kind === 'not-asked' ? 'not-fired' : moved.kind, text, { cite });
}

function vetoStep({ veto }: GradingStep & { kind: 'veto' }, text: string, telling: Telling): Step {
  const { rows } = checkOf(veto.id, telling.score);
  return step('veto', text, {
    cite: veto.cite,
    places: factPlaces(rows, veto.when.id),
    of: evidenceSteps(rows, veto.when.id, telling),
  });
}

function rankStep(telling: Telling): Step {
  const { scoring, score, subject, language } = telling;
  const category = scoring.categories.find((own) => own.category === subject.category);
  const rank = score.rank ?? 0;
  const tied = (category?.ranked ?? []).filter((index) => scoring.places[index]?.rank === rank);
  const keys = scoring.plan.rulebook.ranking.order
    .flatMap((key) => (key.by === 'name' ? [] : [sayKey(key, telling)]))
    .join(say(language, 'list', {}));
  const values = {
    category: subject.category,
    scored: category?.scored ?? 0,
    rank,
    keys,
    tied: tied.length,
  };
  const kept = score.grading?.fixed ? [step('rank', say(language, 'rank-kept', {}))] : [];
  return step('rank', say(language, tied.length > 1 ? 'rank-tied' : 'rank', values), {
    value: `${rank}`,
    of: kept,
  });
}

function sayKey(key: Exclude<RankKey, { by: 'name' }>, { scoring, language }: Telling): string {
  if (!('component' in key)) return say(language, `key-${key.by}`, {});
  const component = scoring.plan.names.component(key.component).title[language];
  if (key.by === 'component') return say(language, 'key-component', { component });
  return say(language, 'key-share', { component, level: key.level });
}
