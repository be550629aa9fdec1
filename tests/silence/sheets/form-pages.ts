import type { Written } from '../../layout/sheet.ts';
import type { Random } from '../../rulebook/random.ts';
import { LEVELS, type MadeReview } from '../made/made-review.ts';
import type { Column, Drawn, Held, Table } from './drawn.ts';
import { written } from './forms.ts';

export const PLAIN = { hidden: false, merges: [], hiddenRows: [], hiddenColumns: [] } as const;

/** What stands on the form of each person. */
export interface FormKind {
  readonly of: Table['of'];
  /** Of the sheet with all of them. */
  readonly sheet: string;
  /** Behind the name of a sheet for each. */
  readonly behind: string;
  readonly title: string;
  readonly labels: readonly string[];
  /** The first column of values; between it and the titles stands what is no data. */
  readonly from: number;
  readonly lines: (person: number) => readonly (Held & { readonly values: readonly Written[] })[];
}

/** Name above, titles down, what was given beside them: a sheet each, or one below the other. */
export const formsOf = (random: Random, review: MadeReview, kind: FormKind): Drawn[] => {
  const everybody = review.people.map((_, person) => person);
  const isApart = random() < 0.5;
  const inOneCell = random() < 0.3;
  const draw = (persons: readonly number[]) => drawForms(review, persons, { ...kind, inOneCell });
  return isApart
    ? everybody.map((person) => ({
        ...PLAIN,
        name: `${review.people[person]?.name}${kind.behind}`,
        ...draw([person]),
      }))
    : [{ ...PLAIN, name: kind.sheet, ...draw(everybody) }];
};

const WORDS = {
  zh: {
    forms: '考核表',
    title: '年度考核表',
    name: '姓名',
    unit: '单位',
    item: '考核项目',
    full: '标准分',
    points: '得分',
    level: '等次',
    votes: '票数',
    rater: '评委',
  },
  en: {
    forms: 'Forms',
    title: 'Assessment',
    name: 'Name',
    unit: 'Unit',
    item: 'Item',
    full: 'Full mark',
    points: 'Points',
    level: 'Level',
    votes: 'Votes',
    rater: 'Judge ',
  },
} as const;

/** Items down, points beside them. */
export function pointsForm(random: Random, { language, items, points }: MadeReview): FormKind {
  const words = WORDS[language];
  const hasFull = random() < 0.5;
  return {
    of: 'form',
    sheet: words.forms,
    behind: '',
    title: words.title,
    labels: [words.item, ...(hasFull ? [words.full] : []), words.points],
    from: hasFull ? 2 : 1,
    lines: (person) =>
      items.map(({ title, full }, leaf) => ({
        person,
        leaf,
        values: [title, ...(hasFull ? [full] : []), points[person]?.[leaf] ?? null],
      })),
  };
}

/** Levels of the one indicator down, votes beside them. */
export function tallyForm({ language, groups, ballots }: MadeReview, group: number): FormKind {
  const words = WORDS[language];
  return {
    of: 'tally-form',
    ...ofGroup(groups[group]?.title ?? ''),
    labels: [words.level, words.votes],
    from: 1,
    lines: (person) =>
      LEVELS[language].map((title, level) => {
        const own = ballots[person]?.[group] ?? [];
        const votes = own.filter(({ answers }) => answers[0] === level).length;
        return { person, group, values: [title, votes] };
      }),
  };
}

/** Indicators down, raters side by side. */
export function marksForm(review: MadeReview, group: number): FormKind {
  const words = WORDS[review.language];
  const most = Math.max(...review.ballots.map((own) => own[group]?.length ?? 0));
  const raters = Array.from({ length: most }, (_, at) => at);
  return {
    of: 'marks-form',
    ...ofGroup(review.groups[group]?.title ?? ''),
    labels: [words.item, ...raters.map((at) => `${words.rater}${at + 1}`)],
    from: 1,
    lines: (person) =>
      review.indicators.map(({ title }, leaf) => ({
        person,
        group,
        leaf,
        values: [
          title,
          ...raters.map((at) =>
            written(review, review.ballots[person]?.[group]?.[at]?.answers[leaf]),
          ),
        ],
      })),
  };
}

const ofGroup = (title: string) => ({ sheet: title, behind: `-${title}`, title });

function drawForms(
  { language, people }: MadeReview,
  persons: readonly number[],
  { of, title, labels, from, lines: linesOf, inOneCell }: FormKind & { inOneCell: boolean },
): Pick<Drawn, 'lines' | 'table'> {
  const words = WORDS[language];
  const lines: (readonly Written[])[] = [];
  const rows: Drawn['table']['rows'][number][] = [];
  for (const person of persons) {
    const { name = '', unit = '' } = people[person] ?? {};
    const who = inOneCell
      ? [`${words.name}：${name}`, `${words.unit}：${unit}`]
      : [words.name, name, words.unit, unit];
    lines.push([title], who, labels);
    for (const { values, ...held } of linesOf(person)) {
      rows.push({ ...held, row: lines.length });
      lines.push(values);
    }
    lines.push([]);
  }
  const columns = labels.map(
    (label, column): Column => ({
      is: column === 0 ? 'leaf' : column < from ? 'other' : 'value',
      column,
      label: [label],
    }),
  );
  return { lines, table: { of, header: [2, 2], rows, columns } };
}
