import type { Rational } from '../../exact/rational.ts';
import type { Rounding } from '../../exact/round.ts';

/**
 * A rulebook after parsing: every default written out, every number exact, percentages as
 * fractions of 1. Ordered lists carry their ids as fields, never as keys of an object, so that
 * `1` or `__proto__` are ids like any other and the declared order holds.
 */
export interface Rulebook {
  readonly id: string;
  readonly version: string;
  readonly title: Title;
  readonly valid: { readonly from: string; readonly to: string };
  readonly sources: readonly Source[];
  readonly categories: readonly Named[];
  /** What sheets call the column of those who are reviewed; null where no more than 姓名 and its like. */
  readonly subject: Omit<Titled, 'id'> | null;
  /** Full mark of the total, e.g. 100 or 1000. */
  readonly base: Rational;
  readonly scales: readonly Scale[];
  readonly groups: readonly Titled[];
  readonly components: readonly Component[];
  readonly facts: readonly Titled[];
  readonly adjust: readonly Adjustment[];
  readonly final: Final;
  readonly veto: readonly Veto[];
  readonly grades: Grades;
  readonly ranking: Ranking;
  readonly privacy: { readonly minGroup: number };
  readonly notModelled: readonly string[];
  readonly reading: ReadingRules | null;
}

/** One text for both languages, or one each. */
export interface Title {
  readonly zh: string;
  readonly en: string;
}
/** Something that sheets call by its id or an alias. */
export interface Named {
  readonly id: string;
  readonly aliases: readonly string[];
}
/** Something that sheets call by its id, its title or an alias. */
export interface Titled extends Named {
  readonly title: Title;
}
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly issued: string;
}
/** `R§5`: source R, clause 5. Null where the rulebook gives none. */
export type Citation = string | null;

/** A share of 1: one for all categories, or one per declared category. */
export type Weight =
  | { readonly all: Rational }
  | { readonly by: readonly (readonly [category: string, share: Rational])[] };

export interface Scale {
  readonly id: string;
  readonly cite: Citation;
  /** From best to worst; empty for a scale of numbers. */
  readonly levels: readonly Level[];
  /** The least and the greatest mark of a scale of numbers; null for a scale of levels. */
  readonly range: readonly [low: Rational, high: Rational] | null;
  readonly notMarks: readonly NotMark[];
}
export interface Level extends Named {
  readonly points: Rational;
}
/** An answer that is no level: abstention, 'do not know', `blank`. Never in a mean. */
export interface NotMark extends Named {
  readonly turnout: 'counted' | 'not-counted';
}

export type Component =
  | BallotsComponent
  | RateComponent
  | ChecklistComponent
  | MeasureComponent
  | RankComponent
  | RatioComponent
  | ReadingComponent;
interface AnyComponent extends Titled {
  readonly cite: Citation;
  readonly weight: Weight;
}
export interface BallotsComponent extends AnyComponent {
  readonly kind: 'ballots';
  readonly scale: string;
  readonly groups: readonly { readonly id: string; readonly weight: Weight }[];
  readonly indicators: readonly Indicator[];
  readonly trim: Trim | null;
  readonly aggregate: 'mean' | 'median';
  /** Of a panel's value. Null: none. */
  readonly round: Rounding | null;
  readonly turnout: Turnout | null;
  readonly empty: 'void' | 'reweigh' | 'zero';
  readonly valid: Validity;
  readonly self: 'excluded' | 'included';
}
export interface Indicator extends Titled {
  readonly weight: Weight;
  /** Empty for a leaf; a branch takes no marks of its own. */
  readonly of: readonly Indicator[];
}
/**
 * Drop the `high` highest and `low` lowest where `when` holds on their number: single marks of a
 * panel, or whole ballots of a group by their weighted total.
 */
export interface Trim {
  readonly per: 'panel' | 'ballot';
  readonly high: number;
  readonly low: number;
  readonly when: Condition;
}
export interface Turnout {
  /** Of present ÷ expected, e.g. `> 1/2`. */
  readonly min: Condition;
  readonly short: 'void' | 'report';
}
export interface Validity {
  readonly items: 'every' | 'some';
  readonly allEqual: 'invalid' | 'valid';
  readonly most: {
    readonly indicator: string;
    readonly level: string;
    readonly share: Rational;
  } | null;
}
export interface ChecklistComponent extends AnyComponent {
  readonly kind: 'checklist';
  readonly items: readonly (Titled & { readonly full: Rational })[];
}
/** Share of the marks, or of the valid ballots, that have one of the levels `of`, turned into points. */
export interface RateComponent extends AnyComponent {
  readonly kind: 'rate';
  readonly scale: string;
  readonly groups: BallotsComponent['groups'];
  readonly of: readonly string[];
  readonly among: 'marks' | 'ballots';
  /** The greatest `from` that the share reaches decides; from greatest to 0. */
  readonly bands: readonly { readonly from: Rational; readonly points: Rational }[];
}
/** A number of the sheets as a share of its full mark. */
export interface MeasureComponent extends AnyComponent {
  readonly kind: 'measure';
  /** Title of the column that holds the number. */
  readonly column: string;
  readonly full: Rational;
  readonly better: 'high' | 'low';
}
/** Points by the place among the subjects of the category. */
export interface RankComponent extends AnyComponent {
  readonly kind: 'rank';
  readonly column: string;
  readonly better: 'high' | 'low';
  readonly first: Rational;
  readonly step: Rational;
  readonly least: Rational;
}
/** A number of the sheets as a share of the best one of the category. */
export interface RatioComponent extends AnyComponent {
  readonly kind: 'ratio';
  readonly column: string;
  readonly best: 'category';
}
export interface ReadingComponent extends AnyComponent {
  readonly kind: 'reading';
  readonly target: Rational;
  readonly per: 'month';
  readonly absent: 'note' | 'void' | 'zero';
}

export const OPERATORS = ['>=', '>', '<=', '<', '='] as const;
/** The right half of a predicate: `>= 6`. */
export interface Condition {
  readonly op: (typeof OPERATORS)[number];
  readonly value: Rational;
}
/** A predicate on a fact, by its id. */
export interface Predicate extends Condition {
  readonly id: string;
}

/**
 * What a grade asks for: a component's value from 0 to 100, or, with a level, its share from 0 to 1
 * among the component's counted marks.
 */
export interface Requirement extends Condition {
  readonly component: string;
  readonly level: string | null;
}

export interface Adjustment {
  readonly id: string;
  readonly title: Title;
  readonly cite: Citation;
  /** Per count, in base units, or on the 0 to 100 of the component it belongs to; negative deducts. */
  readonly points: Rational;
  /** Id of the fact that is counted. */
  readonly each: string;
  /** Id of the component whose score it moves; null where it moves the total. */
  readonly to: string | null;
  /** Limits the size of this adjustment alone. */
  readonly cap: Rational | null;
  readonly banding: 'counted' | 'excluded';
}
export interface Final {
  readonly cite: Citation;
  readonly clamp: readonly [low: Rational, high: Rational] | null;
  readonly round: Rounding;
}
export interface Veto {
  readonly id: string;
  readonly title: Title;
  readonly cite: Citation;
  readonly when: Predicate;
  readonly effect:
    | { readonly kind: 'grade' | 'at-most'; readonly grade: string }
    | { readonly kind: 'stop' };
}
export interface Grades {
  readonly cite: Citation;
  /** Top down; a grade's id is its name. */
  readonly bands: readonly Band[];
}
/** `[80, 90)`. An end of null is open-ended (only where the total is not clamped). */
export interface Band {
  readonly grade: string;
  readonly low: Rational | null;
  readonly high: Rational | null;
  readonly lowIn: boolean;
  readonly highIn: boolean;
  readonly requires: readonly Requirement[];
  readonly quota: Quota | null;
}
export interface Quota {
  /** Share of the category's scored subjects. */
  readonly max: Rational;
  readonly round: Rounding['mode'];
  readonly ties: 'all-drop' | 'all-keep';
}
export interface Ranking {
  readonly order: readonly RankKey[];
  readonly ties: 'shared' | 'dense';
}
export type RankKey =
  | { readonly by: 'score' | 'banding' }
  | { readonly by: 'component'; readonly component: string }
  | { readonly by: 'share'; readonly component: string; readonly level: string }
  | { readonly by: 'name' };

/** What the extension applies. Lengths of time in seconds, speeds in characters a minute. */
export interface ReadingRules {
  readonly zone: string;
  readonly finish: { readonly depth: Rational; readonly speed: number; readonly least: number };
  readonly evidence: { readonly speed: number; readonly least: number; readonly most: number };
  readonly article: { readonly points: Rational; readonly capPerDay: Rational | null };
  readonly time: {
    readonly points: Rational;
    readonly perSeconds: number;
    readonly capPerDay: Rational | null;
  };
  readonly streak: { readonly points: Rational; readonly rest: readonly Weekday[] };
}
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
