import { asWritten } from '../base/as-written.ts';
import type { Veto } from '../rulebook/model/rulebook.ts';
import type { SubjectScore } from '../score/model/scoring.ts';
import type { Cause } from './changes.ts';
import type { EarlierScore } from './earlier-scores.ts';
import { isShownAs, shown, shownExact } from './shown.ts';

interface Now {
  readonly subject: SubjectScore;
  readonly category: string;
}

/** What of somebody's own is another than it was; empty where they moved because of others alone. */
export function causesOf(row: EarlierScore, { subject, category }: Now): Cause[] {
  const own = [
    ...categoryCauses(row, category),
    ...componentCauses(row, subject),
    ...adjustmentCauses(row, subject),
    ...vetoCauses(row, subject),
  ];
  const { total } = subject;
  const isOwn = row.total === null || total === null || own.some(({ what }) => what !== 'veto');
  return isOwn || isShownAs(row.total, total.score) ? own : [...own, { what: 'rules' }];
}

const categoryCauses = ({ category: before }: EarlierScore, after: string): Cause[] =>
  before === undefined || before === after ? [] : [{ what: 'category', before, after }];

const componentCauses = ({ components }: EarlierScore, subject: SubjectScore): Cause[] =>
  subject.components.flatMap(({ component: { id }, value }): Cause[] => {
    const before = components.get(id);
    if (before === undefined || isShownAs(before, value)) return [];
    return [{ what: 'component', component: id, before: shown(before), after: shownExact(value) }];
  });

/** Whoever has no total shows no points either, which says nothing about them. */
function adjustmentCauses(
  { adjustments: before, total: was }: EarlierScore,
  { total }: SubjectScore,
): Cause[] {
  if (before === undefined || was === null || total === null) return [];
  const after = total.adjustments;
  if (isShownAs(before, after)) return [];
  return [{ what: 'adjustments', before: shown(before), after: shownExact(after) }];
}

const vetoCauses = ({ note }: EarlierScore, { vetoes }: SubjectScore): Cause[] =>
  vetoes.flatMap(({ veto, fired }): Cause[] => {
    const before = isToldIn(note, veto);
    return before === fired ? [] : [{ what: 'veto', veto: veto.id, before, after: fired }];
  });

/** A note gives a veto's title, with its clause in brackets, apart from other notes. */
const isToldIn = (note: string, { title }: Veto): boolean =>
  [title.zh, title.en].some((text) => {
    return new RegExp(`(?:^|[；;] ?)${asWritten(text)}(?:$|[；;（]| \\()`).test(note);
  });
