import type { Written } from '../../layout/sheet.ts';
import { pick, type Random, randomFrom } from '../../rulebook/random.ts';
import type { Ballot, MadeReview } from '../made/made-review.ts';
import type { Column, Drawn } from './drawn.ts';
import { type Form, written } from './forms.ts';

/**
 * The form's data on other sheets, for some: answers as a platform hands them out, or a form a
 * person. Whether it is so hangs on what was made up alone, so that all else is drawn as it was.
 */
export function inPages(review: MadeReview, form: Form): readonly Drawn[] | null {
  const random = randomFrom(hashOf(JSON.stringify([form.sheet, review])));
  if (random() >= SHARE) return null;
  if (form.of === 'checklist') return pick(random, [aSheetEach, oneBelowTheOther])(random, review);
  if (!SINGLE.has(form.of)) return null;
  const group = form.rows[0]?.group ?? 0;
  return [questionnaire(random, review, isOfAll(form) ? null : group)];
}
const SHARE = 0.3;
const SINGLE: ReadonlySet<string> = new Set(['wide', 'long', 'ballots']);
const isOfAll = ({ columns }: Form): boolean => columns.some(({ is }) => is === 'group');

const hashOf = (text: string): number =>
  [...text].reduce((hash, one) => (Math.imul(hash, 31) + (one.codePointAt(0) ?? 0)) | 0, 7) >>> 1;

const PLAIN = { hidden: false, merges: [], hiddenRows: [], hiddenColumns: [] } as const;

type Pages = (random: Random, review: MadeReview) => Drawn[];

/** Name above, items down, points beside them. */
const aSheetEach: Pages = (random, review) => {
  const look = lookOf(random, review);
  return review.people.map(({ name }, person) => ({
    ...PLAIN,
    name,
    ...formOf(review, [person], look),
  }));
};

const oneBelowTheOther: Pages = (random, review) => {
  const everybody = review.people.map((_, person) => person);
  const name = review.language === 'zh' ? '考核表' : 'Forms';
  return [{ ...PLAIN, name, ...formOf(review, everybody, lookOf(random, review)) }];
};

interface Look {
  readonly hasFull: boolean;
  readonly inOneCell: boolean;
  readonly words: Readonly<Record<'title' | 'name' | 'unit' | 'item' | 'full' | 'points', string>>;
}

const lookOf = (random: Random, { language }: MadeReview): Look => ({
  hasFull: random() < 0.5,
  inOneCell: random() < 0.3,
  words:
    language === 'zh'
      ? {
          title: '年度考核表',
          name: '姓名',
          unit: '单位',
          item: '考核项目',
          full: '标准分',
          points: '得分',
        }
      : {
          title: 'Assessment',
          name: 'Name',
          unit: 'Unit',
          item: 'Item',
          full: 'Full mark',
          points: 'Points',
        },
});

function formOf(review: MadeReview, persons: readonly number[], look: Look) {
  const { words, hasFull } = look;
  const labels = [words.item, ...(hasFull ? [words.full] : []), words.points];
  const lines: Written[][] = [];
  const rows: Drawn['table']['rows'][number][] = [];
  for (const person of persons) {
    lines.push([words.title], nameLine(review, person, look), labels);
    for (const [leaf, { title, full }] of review.items.entries()) {
      rows.push({ person, leaf, row: lines.length });
      lines.push([title, ...(hasFull ? [full] : []), review.points[person]?.[leaf] ?? null]);
    }
    lines.push([]);
  }
  const columns = labels.map(
    (label, column): Column => ({
      is: column === 0 ? 'leaf' : column === labels.length - 1 ? 'value' : 'other',
      column,
      label: [label],
    }),
  );
  return { lines, table: { of: 'form', header: [2, 2], rows, columns } as const };
}

function nameLine({ people }: MadeReview, person: number, { words, inOneCell }: Look): Written[] {
  const { name = '', unit = '' } = people[person] ?? {};
  return inOneCell
    ? [`${words.name}：${name}`, `${words.unit}：${unit}`]
    : [words.name, name, words.unit, unit];
}

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
