import type { Written } from '../../layout/sheet.ts';
import { pick, type Random } from '../../rulebook/random.ts';
import { type Ballot, LEVELS, type MadeReview } from '../made/made-review.ts';
import { CATEGORY, TITLES } from '../made/rulebook-text.ts';
import type { ColumnIs, Held, Table } from './drawn.ts';

/** A table before it has a title, a place and what else staff put around it. */
export interface Form {
  readonly of: Table['of'];
  readonly sheet: string;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly (Held & { readonly values: readonly Written[] })[];
}
export interface FormColumn {
  readonly is: ColumnIs;
  readonly label: readonly string[];
}

/** Every sheet that the review needs, each in a layout chosen at random. */
export function formsOf(random: Random, review: MadeReview): Form[] {
  return [
    ...(review.hasRoster ? [roster(review)] : []),
    ...ballotForms(random, review),
    ...(review.items.length > 0 ? [checklist(random, review)] : []),
    ...(review.measure ? [measures(review, review.measure)] : []),
    ...(review.fact ? [facts(review, review.fact)] : []),
  ];
}

function ballotForms(random: Random, review: MadeReview): Form[] {
  const { groups } = review;
  if (groups.length > 0 && random() < 0.2) return pick(random, [long, ballotRows])(review, null);
  const ofPoints = [wide, wide, untitled, long, ballotRows];
  const forms = review.scale === 'points' ? ofPoints : [tally, tally, tally, ticks, ...ofPoints];
  return groups.flatMap((_, group) => pick(random, forms)(review, group));
}

const WORDS = {
  zh: {
    name: '姓名',
    unit: '单位',
    category: '类别',
    rater: '评议人',
    group: '评议主体',
    leaf: '指标',
    mark: '评价',
    raters: '评委',
    roster: '名册',
    ledger: '事实台账',
    document: '文号',
  },
  en: {
    name: 'Name',
    unit: 'Unit',
    category: 'Category',
    rater: 'Rater',
    group: 'Group',
    leaf: 'Indicator',
    mark: 'Mark',
    raters: 'Raters',
    roster: 'Roster',
    ledger: 'Ledger',
    document: 'Document',
  },
} as const;
export const wordsOf = ({ language }: MadeReview) => WORDS[language];

const nameColumn = (review: MadeReview): FormColumn => ({
  is: 'name',
  label: [wordsOf(review).name],
});
const nameOf = ({ people }: MadeReview, person: number): string => people[person]?.name ?? '';
const everybody = ({ people }: MadeReview) => people.map((_, person) => person);

function roster(review: MadeReview): Form {
  const { category, unit, roster: sheet } = wordsOf(review);
  return {
    of: 'roster',
    sheet,
    columns: [
      nameColumn(review),
      { is: 'unit', label: [unit] },
      { is: 'category', label: [category] },
    ],
    rows: review.people.map((own, person) => ({
      person,
      values: [own.name, own.unit, CATEGORY[review.language]],
    })),
  };
}

const groupTitle = ({ groups }: MadeReview, group: number | null): string =>
  group === null ? '' : (groups[group]?.title ?? '');

function tally(review: MadeReview, group: number | null): Form[] {
  const levels = LEVELS[review.language];
  const { indicators } = review;
  const label = (title: string, level: string) =>
    indicators.length === 1 ? [level] : [title, level];
  return [
    {
      of: 'tally',
      sheet: groupTitle(review, group),
      columns: [
        nameColumn(review),
        ...indicators.flatMap(({ title }) =>
          levels.map((level): FormColumn => ({ is: 'value', label: label(title, level) })),
        ),
      ],
      rows: everybody(review).map((person) => ({
        person,
        ...held(group),
        values: [
          nameOf(review, person),
          ...indicators.flatMap((_, leaf) =>
            levels.map(
              (_, level) =>
                ballotsOf(review, person, group).filter(({ answers }) => answers[leaf] === level)
                  .length,
            ),
          ),
        ],
      })),
    },
  ];
}

const held = (group: number | null) => (group === null ? {} : { group });

const ballotsOf = ({ ballots }: MadeReview, person: number, group: number | null) =>
  group === null ? [] : (ballots[person]?.[group] ?? []);

function wide(review: MadeReview, group: number | null): Form[] {
  const { indicators } = review;
  const raters = Math.max(...everybody(review).map((one) => ballotsOf(review, one, group).length));
  const names = Array.from({ length: raters }, (_, at) =>
    review.language === 'zh' ? `评委${at + 1}` : `Judge ${at + 1}`,
  );
  const over = (title: string) => (indicators.length === 1 ? wordsOf(review).raters : title);
  return [
    {
      of: 'wide',
      sheet: groupTitle(review, group),
      columns: [
        nameColumn(review),
        ...indicators.flatMap(({ title }) =>
          names.map((name): FormColumn => ({ is: 'value', label: [over(title), name] })),
        ),
      ],
      rows: everybody(review).map((person) => ({
        person,
        ...held(group),
        values: [
          nameOf(review, person),
          ...indicators.flatMap((_, leaf) =>
            names.map((_, rater) =>
              written(review, ballotsOf(review, person, group)[rater]?.answers[leaf]),
            ),
          ),
        ],
      })),
    },
  ];
}

export const written = (
  { scale, language }: MadeReview,
  answer: number | null | undefined,
): Written =>
  answer === null || answer === undefined
    ? null
    : scale === 'levels'
      ? (LEVELS[language][answer] ?? null)
      : answer;

/** Raters side by side and nothing above them that says so; where one row of labels is enough. */
const untitled = (review: MadeReview, group: number | null): Form[] =>
  review.indicators.length > 1
    ? wide(review, group)
    : wide(review, group).map((form) => ({
        ...form,
        columns: form.columns.map(({ is, label }) => ({ is, label: label.slice(-1) })),
      }));

/** A sheet a rater, with ticks under levels. */
function ticks(review: MadeReview, group: number | null): Form[] {
  const [form] = tally(review, group);
  const most = Math.max(...everybody(review).map((one) => ballotsOf(review, one, group).length));
  return Array.from(
    { length: form ? most : 0 },
    (_, ballot): Form => ({
      of: 'ticks',
      sheet: `${groupTitle(review, group)}-${review.language === 'zh' ? '票' : 'ballot '}${ballot + 1}`,
      columns: form?.columns ?? [],
      rows: everybody(review).map((person) => ({
        person,
        ...held(group),
        ballot,
        values: [
          nameOf(review, person),
          ...tickedBy(review, ballotsOf(review, person, group)[ballot]),
        ],
      })),
    }),
  );
}

const tickedBy = ({ language, indicators }: MadeReview, ballot: Ballot | undefined): Written[] =>
  indicators.flatMap((_, leaf) =>
    LEVELS[language].map((_, level) => (ballot?.answers[leaf] === level ? '√' : null)),
  );

/** Person and group of each ballot: of one group, or of all. */
const allBallots = (review: MadeReview, group: number | null) =>
  everybody(review).flatMap((person) =>
    review.groups.flatMap(({ title }, index) =>
      group !== null && index !== group
        ? []
        : ballotsOf(review, person, index).map((own, ballot) => ({
            ...own,
            held: { person, group: index, ballot },
            title,
          })),
    ),
  );

function long(review: MadeReview, group: number | null): Form[] {
  const { rater, group: groupWord, leaf, mark } = wordsOf(review);
  const { indicators } = review;
  const named = indicators.length > 1;
  return [
    {
      of: 'long',
      sheet: group === null ? TITLES[review.language].report : groupTitle(review, group),
      columns: [
        { is: 'rater', label: [rater] },
        ...(group === null ? [{ is: 'group', label: [groupWord] } as const] : []),
        nameColumn(review),
        ...(named ? [{ is: 'leaf', label: [leaf] } as const] : []),
        { is: 'value', label: [mark] },
      ],
      rows: allBallots(review, group).flatMap(({ held: own, title, rater: by, answers }) =>
        indicators.flatMap((indicator, at) => {
          const answer = written(review, answers[at]);
          const values = [
            by,
            ...(group === null ? [title] : []),
            nameOf(review, own.person),
            ...(named ? [indicator.title] : []),
            answer,
          ];
          return answer === null ? [] : [{ ...own, leaf: at, values }];
        }),
      ),
    },
  ];
}

function ballotRows(review: MadeReview, group: number | null): Form[] {
  const { rater, group: groupWord } = wordsOf(review);
  return [
    {
      of: 'ballots',
      sheet: group === null ? TITLES[review.language].report : groupTitle(review, group),
      columns: [
        { is: 'rater', label: [rater] },
        ...(group === null ? [{ is: 'group', label: [groupWord] } as const] : []),
        nameColumn(review),
        ...review.indicators.map(({ title }): FormColumn => ({ is: 'value', label: [title] })),
      ],
      rows: allBallots(review, group).map(({ held: own, title, rater: by, answers }) => ({
        ...own,
        values: [
          by,
          ...(group === null ? [title] : []),
          nameOf(review, own.person),
          ...answers.map((answer) => written(review, answer)),
        ],
      })),
    },
  ];
}

function checklist(random: Random, review: MadeReview): Form {
  const { items, points, language } = review;
  const hasFull = random() < 0.4;
  const label = ({ title, full }: (typeof items)[number]) =>
    hasFull ? `${title}（${full}${language === 'zh' ? '分' : ''}）` : title;
  return {
    of: 'checklist',
    sheet: TITLES[language].check,
    columns: [
      nameColumn(review),
      ...items.map((item): FormColumn => ({ is: 'value', label: [label(item)] })),
    ],
    rows: everybody(review).map((person) => ({
      person,
      values: [nameOf(review, person), ...(points[person] ?? [])],
    })),
  };
}

const measures = (review: MadeReview, title: string): Form => ({
  of: 'measures',
  sheet: TITLES[review.language].task,
  columns: [nameColumn(review), { is: 'value', label: [title] }],
  rows: everybody(review).map((person) => ({
    person,
    values: [nameOf(review, person), review.measured[person] ?? null],
  })),
});

function facts(review: MadeReview, title: string): Form {
  const { ledger, document } = wordsOf(review);
  let number = 30;
  return {
    of: 'facts',
    sheet: ledger,
    columns: [
      nameColumn(review),
      { is: 'value', label: [title] },
      { is: 'other', label: [document] },
    ],
    rows: everybody(review).flatMap((person) =>
      (review.facts[person] ?? []).map((count, entry) => ({
        person,
        entry,
        values: [nameOf(review, person), count, `〔2026〕${++number}号`],
      })),
    ),
  };
}
