import { COMMAND_PROBLEMS } from './command.ts';
import { LAYOUT_PROBLEMS } from './layout.ts';
import { type Effect, fill, type Language, type Message } from './message.ts';
import { READING_PROBLEMS } from './reading.ts';
import { RECORD_CHECK_PROBLEMS } from './record-check.ts';
import { RULEBOOK_PROBLEMS } from './rulebook.ts';
import { SCORE_PROBLEMS } from './score.ts';
import { WORKBOOK_PROBLEMS } from './workbook.ts';

export { EFFECTS, type Effect, fill, LANGUAGES, type Language, type Message } from './message.ts';

/** Every code there is. A new problem is a new line in one of the files spread here. */
export const PROBLEMS = {
  ...RULEBOOK_PROBLEMS,
  ...WORKBOOK_PROBLEMS,
  ...LAYOUT_PROBLEMS,
  ...SCORE_PROBLEMS,
  ...COMMAND_PROBLEMS,
  ...READING_PROBLEMS,
  ...RECORD_CHECK_PROBLEMS,
} as const satisfies Record<string, Message>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Where something stands: a cell (or whole sheet) of a workbook, or a spot in a rulebook's text. */
export type Place = CellPlace | TextPlace;
export interface CellPlace {
  readonly sheet: string;
  readonly cell?: string;
}
/** Both from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

type Placeholders<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;
/** The values that the sentence of a code names. */
export type ValuesOf<C extends ProblemCode> = {
  readonly [Name in Placeholders<(typeof PROBLEMS)[C]['zh']>]: Sayable;
};

/** What a sentence can hold: a text, a number, a title in both languages, or a list of such. */
export type Sayable =
  | string
  | number
  | { readonly zh: string; readonly en: string }
  | readonly Sayable[];

/** Something a person, a file or a sheet got wrong. The sentence is made by `sayProblem`. */
export interface Problem {
  readonly code: ProblemCode;
  readonly effect: Effect;
  readonly values: Readonly<Record<string, Sayable>>;
  readonly place?: Place;
  /** Index of the review's subject whom a `void` problem leaves without a total. */
  readonly subject?: number;
}

export type Where = Pick<Problem, 'place' | 'subject'>;

/** A problem of the catalogue; the compiler asks for exactly the values that its sentence names. */
export function problem<C extends ProblemCode>(
  code: C,
  values: ValuesOf<C>,
  where: Where = {},
): Problem {
  return { code, effect: PROBLEMS[code].effect, values, ...where };
}

/** The problem's sentence, with its values, without its place. */
export function sayProblem({ code, values }: Problem, language: Language): string {
  const said = Object.entries(values).map(([name, value]) => [name, sayValue(value, language)]);
  return fill(PROBLEMS[code][language], Object.fromEntries(said));
}

function sayValue(value: Sayable, language: Language): string {
  if (typeof value !== 'object') return `${value}`;
  if ('zh' in value) return value[language];
  return value.map((one) => sayValue(one, language)).join(language === 'zh' ? '、' : ', ');
}

/** What reading something a person made gives: the value, or the problems that stop it. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export const done = <T>(value: T, problems: readonly Problem[] = []): Result<T> => ({
  ok: true,
  value,
  problems,
});

export const stopped = (...problems: readonly Problem[]): Result<never> => ({
  ok: false,
  problems,
});
