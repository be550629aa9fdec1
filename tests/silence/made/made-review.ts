import { below, pick, type Random } from '../../rulebook/random.ts';
import { manyNames, onePost, oneUnit } from './names.ts';

/** A review as it is known before any sheet is drawn of it: who there is, and what each was given. */
export interface MadeReview {
  readonly language: 'zh' | 'en';
  readonly people: readonly MadePerson[];
  readonly scale: 'levels' | 'points';
  readonly groups: readonly Weighed[];
  readonly indicators: readonly Weighed[];
  /** Person → group → raters' ballots. Empty where no component takes ballots. */
  readonly ballots: readonly (readonly (readonly Ballot[])[])[];
  readonly items: readonly { readonly title: string; readonly full: number }[];
  /** Person → item; null is blank. */
  readonly points: readonly (readonly (number | null)[])[];
  readonly measure: string | null;
  readonly measured: readonly (number | null)[];
  readonly fact: string | null;
  /** Person → rows of the ledger. */
  readonly facts: readonly (readonly number[])[];
  readonly hasRoster: boolean;
}
export interface MadePerson {
  readonly name: string;
  readonly unit: string;
  readonly post: string;
}
/** Weight in per cent; those of one list add up to 100. */
export interface Weighed {
  readonly title: string;
  readonly weight: number;
}
export interface Ballot {
  readonly rater: string;
  /** By indicator: the index of a level, or points; null where none was given. */
  readonly answers: readonly (number | null)[];
}

export const LEVELS = {
  zh: ['优秀', '称职', '基本称职', '不称职'],
  en: ['Excellent', 'Good', 'Fair', 'Poor'],
} as const;
export const LEVEL_POINTS = [100, 80, 60, 40];

const GROUPS = {
  zh: ['上级评议', '同级互评', '群众评议'],
  en: ['Superiors', 'Peers', 'Staff'],
} as const;
const INDICATORS = {
  zh: ['总体评价', '履行职责', '廉洁自律'],
  en: ['Overall', 'Duty', 'Integrity'],
} as const;
const ITEMS = {
  zh: ['计划与台账', '学习教育', '联系群众', '工作创新'],
  en: ['Plans', 'Learning', 'Outreach', 'Ideas'],
} as const;

export interface Parts {
  readonly ballots: boolean;
  readonly checklist: boolean;
  readonly measure: boolean;
  readonly facts: boolean;
}

/** One at random; at least one of ballots, checklist and measure is in it. */
export function makeReview(random: Random): MadeReview {
  const parts = {
    ballots: random() < 0.8,
    checklist: random() < 0.4,
    measure: random() < 0.25,
    facts: random() < 0.35,
  };
  const some = parts.ballots || parts.checklist || parts.measure;
  return reviewOf(random, some ? parts : { ...parts, ballots: true });
}

function reviewOf(random: Random, parts: Parts): MadeReview {
  const language = random() < 0.85 ? 'zh' : 'en';
  const people = makePeople(random, language);
  const scale = random() < 0.6 ? 'levels' : 'points';
  const groups = parts.ballots ? weighed(random, GROUPS[language]) : [];
  const indicators = parts.ballots ? weighed(random, INDICATORS[language]) : [];
  const items = parts.checklist ? makeItems(random, language) : [];
  const anyBallots = () =>
    groups.map(() => makeBallots(random, { scale, language, leaves: indicators.length }));
  const fact = { zh: '表彰次数', en: 'Awards' }[language];
  const measure = { zh: '任务完成率', en: 'Completion' }[language];
  return {
    language,
    people,
    scale,
    groups,
    indicators,
    ballots: people.map(anyBallots),
    items,
    points: people.map(() => items.map(({ full }) => full - below(random, Math.ceil(full / 2)))),
    measure: parts.measure ? measure : null,
    measured: people.map(() => 60 + below(random, 401) / 10),
    fact: parts.facts ? fact : null,
    facts: people.map((_, person) => makeFacts(random, person === 0 ? 1 : 0)),
    hasRoster: random() < 0.5,
  };
}

const makeFacts = (random: Random, least: number): number[] =>
  Array.from({ length: least + pick(random, [0, 1, 1]) }, () => below(random, 3));

const makePeople = (random: Random, language: 'zh' | 'en'): MadePerson[] =>
  manyNames(random, 3 + below(random, 4), language === 'en').map((name) => ({
    name,
    unit: oneUnit(random, language),
    post: onePost(random, language),
  }));

/** One to all of the titles, with weights in tens. */
function weighed(random: Random, titles: readonly string[]): Weighed[] {
  const count = 1 + below(random, titles.length);
  const weights = { 1: [100], 2: [40, 60], 3: [50, 20, 30] }[count] ?? [];
  return titles.slice(0, count).map((title, index) => ({ title, weight: weights[index] ?? 0 }));
}

const makeItems = (random: Random, language: 'zh' | 'en') =>
  ITEMS[language]
    .slice(0, 2 + below(random, 3))
    .map((title) => ({ title, full: pick(random, [10, 20, 30, 40]) }));

interface BallotForm {
  readonly scale: MadeReview['scale'];
  readonly language: MadeReview['language'];
  readonly leaves: number;
}

const makeBallots = (random: Random, { scale, language, leaves }: BallotForm): Ballot[] =>
  Array.from({ length: 2 + below(random, 4) }, (_, rater) => ({
    rater: language === 'zh' ? `评委${rater + 1}` : `Judge ${rater + 1}`,
    answers: Array.from({ length: leaves }, () =>
      scale === 'levels' ? pick(random, [0, 0, 0, 1, 1, 2, 3]) : 60 + below(random, 41),
    ),
  }));
