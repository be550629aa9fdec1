import { type Random, randomFrom } from '../../rulebook/random.ts';
import type { Ballot, MadeReview } from '../made/made-review.ts';
import type { Column, Drawn } from './drawn.ts';
import { formsOf, marksForm, PLAIN, pointsForm, tallyForm } from './form-pages.ts';
import { type Form, written } from './forms.ts';

/**
 * The form's data on other sheets, for some: answers as a platform hands them out, or a form a
 * person. Whether it is so hangs on what was made up alone, so that all else is drawn as it was.
 */
export function inPages(review: MadeReview, form: Form): readonly Drawn[] | null {
  const random = randomFrom(hashOf(JSON.stringify([form.sheet, review])));
  if (random() >= SHARE) return null;
  if (form.of === 'checklist') return formsOf(random, review, pointsForm(random, review));
  const group = form.rows[0]?.group ?? 0;
  const several = review.indicators.length > 1;
  if (form.of === 'tally')
    return several ? null : formsOf(random, review, tallyForm(review, group));
  if (form.of === 'wide' && several && random() < HALF)
    return formsOf(random, review, marksForm(review, group));
  if (!SINGLE.has(form.of)) return null;
  return [questionnaire(random, review, isOfAll(form) ? null : group)];
}
const SHARE = 0.3;
const HALF = 0.5;
const SINGLE: ReadonlySet<string> = new Set(['wide', 'long', 'ballots']);
const isOfAll = ({ columns }: Form): boolean => columns.some(({ is }) => is === 'group');

const hashOf = (text: string): number =>
  [...text].reduce((hash, one) => (Math.imul(hash, 31) + (one.codePointAt(0) ?? 0)) | 0, 7) >>> 1;

const MACHINE = {
  zh: ['序号', '提交答卷时间', '所用时间', '来源', '您的身份', '请评价'],
  en: ['No.', 'Submitted at', 'Time taken', 'Source', 'Your group', 'Please rate'],
} as const;

/** A row an answer sheet, a column a person, or one for each thing that is asked of each. */
function questionnaire(random: Random, review: MadeReview, group: number | null): Drawn {
  const [serial, at, took, source, who, rate] = MACHINE[review.language];
  const { indicators, people, groups } = review;
  const asked = indicators.flatMap(({ title }, leaf) =>
    people.map(({ name }, person) => ({
      person,
      leaf,
      label: `${indicators.length === 1 ? rate : title}—${name}`,
    })),
  );
  const isAll = group === null;
  const answered = groups.flatMap(({ title }, index) =>
    group !== null && index !== group
      ? []
      : answersOf(review, index).map((own) => ({ ...own, title, index })),
  );
  const labels = [serial, at, took, ...(isAll ? [who] : [])];
  const isNumbered = random() < 0.4;
  return {
    ...PLAIN,
    name: isAll ? source : (groups[group]?.title ?? ''),
    lines: [
      [
        ...labels,
        ...asked.map(({ label, leaf }) => `${isNumbered ? `${leaf + 2}、` : ''}${label}`),
      ],
      ...answered.map(({ title, ballots }, row) => [
        row + 1,
        `2026/11/05 10:2${row % 10}:09`,
        `${40 + row}秒`,
        ...(isAll ? [title] : []),
        ...asked.map(({ person, leaf }) => written(review, ballots[person]?.answers[leaf])),
      ]),
    ],
    table: {
      of: 'questionnaire',
      header: [0, 0],
      rows: answered.map(({ index, ballot }, row) => ({
        person: EVERYBODY,
        group: index,
        ballot,
        row: row + 1,
      })),
      columns: [
        { is: 'serial', column: 0, label: [serial] },
        { is: 'other', column: 1, label: [at] },
        { is: 'other', column: 2, label: [took] },
        ...(isAll ? [{ is: 'group', column: 3, label: [who] } as const] : []),
        ...asked.map(
          ({ label }, column): Column => ({
            is: 'value',
            column: labels.length + column,
            label: [label],
          }),
        ),
      ],
    },
  };
}

/** A row that is about everybody. */
export const EVERYBODY = -1;

/** Ballot by ballot, what each gave to everybody. */
function answersOf({ ballots }: MadeReview, group: number) {
  const most = Math.max(...ballots.map((own) => own[group]?.length ?? 0));
  return Array.from({ length: most }, (_, ballot) => ({
    ballot,
    ballots: ballots.map((own): Ballot | undefined => own[group]?.[ballot]),
  }));
}
