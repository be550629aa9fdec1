import type { Rulebook } from '../../rulebook/model/rulebook.ts';
import type { Needs } from '../model/needs.ts';
import { type BallotsWords, ballotsWords } from './ballots-words.ts';
import { gather, type Labels, pairs, titleLabels } from './labels.ts';
import { normaliseLabel } from './names.ts';
import { REVIEWED_UNIT_WORDS, THING_WORDS } from './subject-words.ts';
import {
  CATEGORY_WORDS,
  COMPONENT_WORDS,
  COUNT_WORDS,
  GROUP_WORDS,
  INDICATOR_WORDS,
  LOST_WORDS,
  MARK_WORDS,
  NAME_WORDS,
  POINTS_WORDS,
  RATER_TITLE_WORDS,
  RATER_UNIT_WORDS,
  RATER_WORDS,
  READING_WORDS,
  SERIAL_WORDS,
  TURNOUT_WORDS,
  UNIT_WORDS,
} from './words.ts';

/** Every label that the rulebook knows, normalised → what it stands for. */
export interface Vocabulary {
  /** What the labels are for. */
  readonly needs: Needs;
  /** One for each component that takes marks. */
  readonly ballots: readonly BallotsWords[];
  readonly items: Labels<readonly ItemOf[]>;
  readonly facts: Labels<string>;
  /** Ids of the components that take the number under this header. */
  readonly measures: Labels<readonly string[]>;
  /** Titles of indicators, items and facts: what may stand in a row above the names' header. */
  readonly titles: Labels<true>;
  /** All labels, and the usual column names: what tells a header row from others. */
  readonly headers: Labels<true>;
  /** Labels of columns that say something about whoever or whatever is reviewed. */
  readonly content: Labels<true>;
  /** What heads the column of those who are reviewed: 0 is the plainest. */
  readonly subjects: Labels<SubjectRank>;
  /** Names of raters may stand in the row below the titles. */
  readonly hasRaters: boolean;
}

export interface ItemOf {
  readonly component: string;
  readonly item: string;
}

/** As the rulebook calls them; 姓名 and its like; a thing that is reviewed; a unit. */
export const SUBJECT_RANKS = [0, 1, 2, 3] as const;
export type SubjectRank = (typeof SUBJECT_RANKS)[number];

const USUAL_SUBJECTS: Labels<SubjectRank> = new Map([
  ...pairs<SubjectRank>(REVIEWED_UNIT_WORDS, 3),
  ...pairs<SubjectRank>(THING_WORDS, 2),
  ...pairs<SubjectRank>(NAME_WORDS, 1),
]);

const subjectLabels = (subject: Rulebook['subject']): string[] =>
  subject ? titleLabels({ id: '', ...subject }) : [];

/** @param subject as the rulebook calls those who are reviewed */
export function vocabularyOf(needs: Needs, subject: Rulebook['subject']): Vocabulary {
  const ballots = needs.marks.map(ballotsWords);
  const items = itemsOf(needs);
  const facts = new Map(needs.facts.flatMap((fact) => pairs(titleLabels(fact), fact.id)));
  const measures = measuresOf(needs);
  const titles = [...indicatorTitles(needs), ...items.keys(), ...facts.keys(), ...measures.keys()];
  const answers = ballots.flatMap((words) => [...words.answers.keys()]);
  const headers = known([...titles, ...answers, ...USUAL]);
  const content = known([...titles, ...answers, ...USUAL_CONTENT]);
  return {
    needs,
    ballots,
    items,
    facts,
    measures,
    titles: known(titles),
    headers,
    content,
    subjects: new Map([...USUAL_SUBJECTS, ...pairs<SubjectRank>(subjectLabels(subject), 0)]),
    hasRaters: false,
  };
}

/** What may stand above the columns of raters, beside titles of indicators. */
export function wideVocabulary(words: Vocabulary): Vocabulary {
  const { groups, marks } = words.needs;
  const sheetTitles = marks.filter(({ leavesHeadColumns }) => !leavesHeadColumns);
  const above = [...[...groups, ...sheetTitles].flatMap(titleLabels), ...RATER_TITLE_WORDS];
  const titles = known([...words.titles.keys(), ...above]);
  const headers = known([...words.headers.keys(), ...above]);
  const content = known([...words.content.keys(), ...above]);
  return { ...words, titles, headers, content, hasRaters: true };
}

const itemsOf = ({ items: checklists }: Needs): Labels<readonly ItemOf[]> =>
  gather(
    checklists.flatMap(({ id: component, items }) =>
      items.map((item) => [titleLabels(item), { component, item: item.id }] as const),
    ),
  );

/** A column may be called as the rulebook says, or as the component is. */
const measuresOf = ({ numbers }: Needs): Labels<readonly string[]> =>
  gather(
    numbers.map((need) => [[normaliseLabel(need.column), ...titleLabels(need)], need.id] as const),
  );

const indicatorTitles = ({ marks }: Needs): string[] =>
  marks
    .filter(({ leavesHeadColumns }) => leavesHeadColumns)
    .flatMap(({ leaves }) => leaves)
    .flatMap(({ indicator, branches }) => [indicator, ...branches].flatMap(titleLabels));

const USUAL_CONTENT = [
  CATEGORY_WORDS,
  RATER_WORDS,
  RATER_UNIT_WORDS,
  GROUP_WORDS,
  COMPONENT_WORDS,
  INDICATOR_WORDS,
  MARK_WORDS,
  ...Object.values(TURNOUT_WORDS),
  ...Object.values(READING_WORDS),
].flat();

const USUAL = [
  ...[NAME_WORDS, UNIT_WORDS, SERIAL_WORDS, COUNT_WORDS, POINTS_WORDS, LOST_WORDS].flat(),
  ...USUAL_CONTENT,
];

const known = (labels: readonly string[]): Labels<true> => new Map(pairs(labels, true));
