import { type Ballots, blankAnswer, unreadableAnswer } from '../../shared/ballots/ballots.ts';
import type { Review } from '../../shared/ballots/review.ts';
import { parseDecimal } from '../../shared/exact/text.ts';
import type { BallotsComponent, Rulebook } from '../../shared/rulebook/model/rulebook.ts';
import type { SubjectScore } from '../../shared/score/model/scoring.ts';
import { ballots as component, leaf, review, rulebook, subjectAt } from '../score/builder.ts';
import { scoreReview } from '../score/score-review.ts';

/** `赵>甲1: 好 好` is what 赵 gave 甲1 on each leaf; `-` is a blank, `?` what cannot be read. */
export type Written = string;

const PLACE = { sheet: '评议票' };

/** The ballots of one group `all` on these leaves, as a reader hands them over. */
export function ballotsOf(
  book: Rulebook,
  subjects: readonly string[],
  written: readonly Written[],
): Ballots {
  const [scale] = book.scales;
  const [report] = book.components;
  if (!scale || report?.kind !== 'ballots') throw new Error('A scale and a component of ballots');
  const lines = written.map((line) => {
    const [, rater = '', subject = '', marks = ''] = /^(.*)>(.*): (.*)$/u.exec(line) ?? [];
    return { rater, subject: subjects.indexOf(subject), marks: marks.split(' ') };
  });
  const numbers = [...new Set(lines.flatMap(({ marks }) => marks))].flatMap((id) => {
    const points = parseDecimal(id);
    return points ? [{ id, aliases: [], points }] : [];
  });
  const levels = scale.range ? numbers : scale.levels;
  const codes = [...levels, ...scale.notMarks].map(({ id }) => id);
  const raters = [...new Set(lines.map(({ rater }) => rater))];
  const others = new Map([
    ['-', blankAnswer({ levels, notMarks: scale.notMarks })],
    ['?', unreadableAnswer({ levels, notMarks: scale.notMarks })],
  ]);
  return {
    component: report.id,
    leaves: report.indicators.map(({ id }) => id),
    groups: ['all'],
    raters: raters.map((name) => ({ name, self: selfOf(subjects, name) })),
    levels,
    isNumbers: scale.range !== null,
    notMarks: scale.notMarks,
    subject: Uint32Array.from(lines, ({ subject }) => subject),
    group: new Uint16Array(lines.length),
    rater: Uint32Array.from(lines, ({ rater }) => raters.indexOf(rater)),
    answers: Uint16Array.from(
      lines.flatMap(({ marks }) => marks.map((mark) => others.get(mark) ?? codes.indexOf(mark))),
    ),
    placeOf: () => PLACE,
    cellOf: () => PLACE,
  };
}

function selfOf(subjects: readonly string[], name: string): number | null {
  const found = subjects.indexOf(name);
  return found === -1 ? null : found;
}

/** One component of ballots, its leaves of equal weight, and nothing else. */
export function bookOf(
  over: Partial<BallotsComponent> = {},
  leaves: readonly string[] = ['overall'],
): Rulebook {
  const share = { 1: '100%', 2: '50%', 4: '25%' }[leaves.length] ?? '';
  return rulebook({
    components: [component({ indicators: leaves.map((id) => leaf(id, share)), ...over })],
  });
}

export function reviewOf(
  book: Rulebook,
  subjects: readonly string[],
  written: readonly Written[],
): Review {
  const people = subjects.map((name) => ({ name }));
  return review(people, { ballots: [ballotsOf(book, subjects, written)] });
}

/** What ballots come to for the first subject. */
export function scoreOf(
  book: Rulebook,
  subjects: readonly string[],
  written: readonly Written[],
): SubjectScore {
  return subjectAt(scoreReview(book, reviewOf(book, subjects, written)));
}
