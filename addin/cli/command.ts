import type { Language } from '../../shared/messages/message.ts';

/** A text of the help, in each language. */
export type Said = Readonly<Record<Language, string>>;

/** An option of a command; one without `argument` is a switch. */
export interface Option {
  readonly short?: string;
  /** What stands behind it. */
  readonly argument?: Said;
  /** The command does not run without it. */
  readonly isNeeded?: true;
  readonly help: Said;
}

export type Options = Readonly<Record<string, Option>>;

/** The files that a command works on: one, or one and more where it is repeatable. */
export interface Operand {
  readonly name: Said;
  readonly isRepeatable?: true;
  readonly help: Said;
}

type Values = Readonly<Record<string, string | true | undefined>>;

/** What an option holds once it has been read: a needed one is always there. */
type ValueOf<O extends Option> =
  | (O extends { readonly argument: Said } ? string : true)
  | (O extends { readonly isNeeded: true } ? never : undefined);

export type ValuesOf<O extends Options> = { readonly [Name in keyof O]: ValueOf<O[Name]> };

/** What a command was called with. */
export interface Given<V = Values> {
  readonly operands: readonly [string, ...string[]];
  readonly options: V;
  readonly language: Language;
}

/** One line of the table of commands: from it come reading, help and suggestions. */
export interface Command {
  readonly name: string;
  readonly summary: Said;
  readonly operand: Operand;
  readonly options: Options;
  /** Gives the exit status. */
  run(given: Given): number;
}

interface Definition<O extends Options> extends Omit<Command, 'options' | 'run'> {
  readonly options: O;
  run(given: Given<ValuesOf<O>>): number;
}

/** A command whose `run` gets what its options say, by name and type. */
export const defineCommand = <const O extends Options>(definition: Definition<O>): Command =>
  definition;

/** The call that shows a command's help. */
export const helpPage = (name: string): string => `lianping ${name} --help`;
