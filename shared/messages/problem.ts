import type { Effect, Message, Placeholders, Sayable } from './message.ts';

/** Where something stands. */
export type Place = SheetPlace | FilePlace | TextPlace | FieldPlace;
/** A cell of a workbook's sheet, or the sheet as a whole. */
export interface SheetPlace {
  readonly sheet: string;
  readonly cell?: string;
}
/** A whole file, as it was named. */
export interface FilePlace {
  readonly file: string;
}
/** A spot in a text. Both from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}
/** A field of a form, by its name. */
export interface FieldPlace {
  readonly field: string;
}

/** Something a person, a file or a sheet got wrong. `sayProblem` makes its sentence. */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  readonly effect: Effect;
  readonly values: Readonly<Record<string, Sayable>>;
  readonly place?: Place;
  /** Index of the review's subject whom a `void` problem leaves without a total. */
  readonly subject?: number;
}

export type Where = Pick<Problem, 'place' | 'subject'>;

/** The values that a sentence names. */
export type ValuesOf<Sentence extends string> = {
  readonly [Name in Placeholders<Sentence>]: Sayable;
};

/**
 * The one way to make an area's problems, from its table of messages. The compiler asks for a code
 * of that area, and for exactly the values that its sentence names.
 */
export const makerOf =
  <Table extends { readonly [Code in keyof Table]: Message }>(table: Table) =>
  <Code extends keyof Table & string>(
    code: Code,
    values: ValuesOf<Table[Code]['zh']>,
    where: Where = {},
  ): Problem<Code> => ({ code, effect: table[code].effect, values, ...where });

/** What reading something a person made gives: the value, or the problems that stop it. */
export type Result<T, P extends Problem = Problem> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly P[] }
  | { readonly ok: false; readonly problems: readonly P[] };

export const done = <T, P extends Problem = never>(
  value: T,
  problems: readonly P[] = [],
): Result<T, P> => ({ ok: true, value, problems });

export const stopped = <P extends Problem>(...problems: readonly P[]): Result<never, P> => ({
  ok: false,
  problems,
});

/** Whether one of them ends the run. */
export const stops = (problems: readonly Problem[]): boolean =>
  problems.some(({ effect }) => effect === 'stop');
