import type {
  At,
  ChecklistRow,
  FactRow,
  Review,
  Subject,
  Tally,
} from '../../shared/ballots/review.ts';
import { HUNDRED, type Rational, rational } from '../../shared/exact/rational.ts';
import { formatFraction, parseDecimal } from '../../shared/exact/text.ts';
import type { Problem } from '../../shared/messages/problem.ts';
import type {
  Adjustment,
  BallotsComponent,
  Band,
  ChecklistComponent,
  Component,
  Indicator,
  Predicate,
  ReadingComponent,
  Requirement,
  Rulebook,
  Veto,
  Weight,
} from '../../shared/rulebook/model/rulebook.ts';
import type { Scoring, SubjectScore } from '../../shared/score/model/scoring.ts';

/** `9/10`, `89.995` or `40%` → the exact number. */
export function number(text: string | number): Rational {
  const [top = '', below = '1'] = `${text}`.replace('%', '/100').split('/');
  const [num, den] = [parseDecimal(top), parseDecimal(below)];
  if (!num || !den) throw new Error(`No number: ${text}`);
  return rational(num.num * den.den, num.den * den.num);
}
export const text = (value: Rational | null | undefined): string | null =>
  value ? formatFraction(value) : null;

/** `50%` for all, or `{ 机关: '40%', 基层: '30%' }`. */
export const weight = (share: string | Record<string, string>): Weight =>
  typeof share === 'string'
    ? { all: number(share) }
    : { by: Object.entries(share).map(([id, one]) => [id, number(one)] as const) };

export const titled = (id: string) => ({ id, aliases: [], title: { zh: id, en: id } });
export const predicate = (said: string): Predicate => {
  const [id = '', op, value = ''] = said.split(' ');
  if (op !== '>=' && op !== '>' && op !== '<=' && op !== '<' && op !== '=') throw new Error(said);
  return { id, op, value: number(value) };
};

/** `report >= 85`. */
export const requirement = (said: string): Requirement => {
  const { id: component, ...condition } = predicate(said);
  return { component, level: null, ...condition };
};

export const leaf = (id: string, share: Parameters<typeof weight>[0] = '100%'): Indicator => ({
  ...titled(id),
  weight: weight(share),
  of: [],
});

/** One group `all`, one leaf `overall`, levels 100/80/60/40; no trim, no rounding, no turnout. */
export const ballots = (over: Partial<BallotsComponent> = {}): BallotsComponent => ({
  ...titled('report'),
  kind: 'ballots',
  cite: 'R§7',
  weight: weight('100%'),
  scale: 'four',
  groups: [{ id: 'all', weight: weight('100%') }],
  indicators: [leaf('overall')],
  trim: null,
  aggregate: 'mean',
  round: null,
  turnout: null,
  empty: 'void',
  valid: { items: 'some', allEqual: 'valid', most: null },
  self: 'included',
  ...over,
});
/** One item of 100 points. */
export const checklist = (over: Partial<ChecklistComponent> = {}): ChecklistComponent => ({
  ...titled('assessment'),
  kind: 'checklist',
  cite: 'R§8',
  weight: weight('100%'),
  items: [{ ...titled('work'), full: HUNDRED }],
  ...over,
});
export const item = (id: string, full: string) => ({ ...titled(id), full: number(full) });
export const reading = (over: Partial<ReadingComponent> = {}): ReadingComponent => ({
  ...titled('study'),
  kind: 'reading',
  cite: 'R§8',
  weight: weight('0%'),
  target: HUNDRED,
  per: 'month',
  absent: 'note',
  ...over,
});
export const adjustment = (
  id: string,
  points: string,
  over: Partial<Adjustment> = {},
): Adjustment => ({
  ...titled(id),
  cite: 'R§9',
  points: number(points),
  each: id,
  to: null,
  cap: null,
  banding: 'counted',
  ...over,
});
export const veto = (id: string, when: string, effect: Veto['effect']): Veto => ({
  ...titled(id),
  cite: 'R§11',
  when: predicate(when),
  effect,
});
const band = (grade: string, low: string, high: string): Band => ({
  grade,
  low: number(low),
  high: number(high),
  lowIn: true,
  highIn: high === '100',
  requires: [],
  quota: null,
});
/** 好 [90, 100], 较好 [80, 90), 一般 [60, 80), 差 [0, 60), with changes by grade. */
export const bands = (over: Record<string, Partial<Band>> = {}): Band[] =>
  [
    band('好', '90', '100'),
    band('较好', '80', '90'),
    band('一般', '60', '80'),
    band('差', '0', '60'),
  ].map((one) => ({ ...one, ...over[one.grade] }));

/** A checklist of one item of 100 points alone, rounded to two places: the score is the cell. */
export function rulebook(over: Partial<Rulebook> = {}): Rulebook {
  const components: readonly Component[] = [checklist()];
  return {
    id: 'test',
    version: '1',
    title: { zh: '测试', en: 'Test' },
    valid: { from: '2026-01-01', to: '2026-12-31' },
    sources: [],
    categories: [
      { id: '机关', aliases: [] },
      { id: '基层', aliases: [] },
    ],
    base: HUNDRED,
    scales: [
      {
        id: 'four',
        cite: 'R§5',
        range: null,
        levels: ['100', '80', '60', '40'].map((points, index) => ({
          id: ['好', '较好', '一般', '差'][index] ?? '',
          aliases: [],
          points: number(points),
        })),
        notMarks: [
          { id: '弃权', aliases: [], turnout: 'counted' },
          { id: 'blank', aliases: [], turnout: 'not-counted' },
        ],
      },
    ],
    groups: ['all', 'superiors', 'peers', 'members'].map(titled),
    components,
    facts: ['awards', 'overdue', 'notices'].map(titled),
    adjust: [],
    final: {
      cite: 'R§10',
      clamp: [number('0'), HUNDRED],
      round: { places: 2, mode: 'half-up' },
    },
    veto: [],
    grades: { cite: 'R§12', bands: bands() },
    ranking: { order: [{ by: 'score' }, { by: 'name' }], ties: 'shared' },
    privacy: { minGroup: 5 },
    subject: null,
    notModelled: [],
    reading: null,
    ...over,
  };
}

/** What one subject has in the sheets. */
export interface Person {
  readonly name?: string;
  readonly unit?: string;
  readonly category?: string;
  /** By component, by item: points left; null cannot be read. */
  readonly checklists?: Record<string, readonly (string | null)[]>;
  /** `report/all/overall`: counts of the levels, then of the not-marks. */
  readonly tallies?: Record<string, readonly (number | null)[]>;
  /** `report/all`: by name. */
  readonly turnout?: Record<string, Partial<Record<keyof Tally['turnout'], number | null>>>;
  readonly facts?: Record<string, string | null>;
}

/** A checklist cell alone. */
export const scores = (left: string, over: Person = {}): Person => ({
  checklists: { assessment: [left] },
  ...over,
});

/** Each sheet has one row a person, from row 2, in the order given. */
export function review(people: readonly Person[], over: Partial<Review> = {}): Review {
  return {
    subjects: people.map(subjectOf),
    tallies: people.flatMap(talliesOf),
    ballots: [],
    attendance: [],
    measures: [],
    checklists: people.flatMap(checklistsOf),
    facts: people.flatMap(factsOf),
    readings: [],
    factsGiven: true,
    problems: [],
    ...over,
  };
}

const at = <T>(value: T | null, sheet: string, cell: string): At<T> => ({
  value,
  at: { sheet, cell },
});
const column = (index: number): string => String.fromCharCode(67 + index);

const subjectOf = ({ name, unit = '', category = '机关' }: Person, index: number): Subject => ({
  name: name ?? `甲${index + 1}`,
  unit,
  category,
  at: { sheet: '名册', cell: `A${index + 2}` },
});

function talliesOf({ tallies = {}, turnout = {} }: Person, subject: number): Tally[] {
  const keys = Object.keys(tallies).map((key) => key.split('/').slice(0, 2).join('/'));
  return [...new Set(keys)].map((key) => {
    const [component = '', group = ''] = key.split('/');
    const leaves = Object.entries(tallies).filter(([one]) => one.startsWith(`${key}/`));
    const counts = leaves.map(([one, values], position) => {
      const cells = values.map((value, index) =>
        at(value, group, `${column(position * 6 + index)}${subject + 2}`),
      );
      return {
        indicator: one.split('/')[2] ?? '',
        levels: cells.slice(0, 4),
        notMarks: [cells[4], cells[5]],
      };
    });
    const given = Object.entries(turnout[key] ?? {}).map(([is, value]) => [
      is,
      at(value, group, `T${subject + 2}`),
    ]);
    return { subject, component, group, counts, turnout: Object.fromEntries(given) };
  });
}

const checklistsOf = ({ checklists = {} }: Person, subject: number): ChecklistRow[] =>
  Object.entries(checklists).map(([component, items]) => ({
    subject,
    component,
    items: items.map((left, index) => ({
      ...at(left === null ? null : number(left), component, `${column(index)}${subject + 2}`),
      lost: false,
    })),
  }));

function factsOf({ facts }: Person, subject: number): FactRow[] {
  if (!facts) return [];
  const row = subject + 2;
  const values = Object.entries(facts).map(([fact, value], index) => ({
    ...at(value === null ? null : number(value), '事实', `${column(index)}${row}`),
    fact,
  }));
  return [{ subject, sheet: '事实', row, values, evidence: [] }];
}

/** The subject of that position; a test that names none is wrong. */
export function subjectAt({ subjects }: Scoring, index = 0): SubjectScore {
  const found = subjects[index];
  if (!found) throw new Error(`No subject ${index}`);
  return found;
}
export const codesOf = (problems: readonly Problem[]): string[] => problems.map(({ code }) => code);
