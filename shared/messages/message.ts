export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * What a problem does: `note` is scored all the same; `void` leaves its subject without a total;
 * `stop` ends the run with nothing written; `warning` is a rulebook's lint that does not stop it.
 */
export const EFFECTS = ['stop', 'void', 'note', 'warning'] as const;
export type Effect = (typeof EFFECTS)[number];

/** What one code says: its effect, and its one sentence with `{values}` in each language. */
export interface Message {
  readonly effect: Effect;
  readonly zh: string;
  readonly en: string;
}

/** The messages of one area, by code. */
export type Messages = Readonly<Record<string, Message>>;

/** Sentences that report nothing wrong, by their names. */
export type Sentences = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** What a sentence can hold: a text, a number, a title in both languages, or a list of such. */
export type Sayable =
  | string
  | number
  | { readonly zh: string; readonly en: string }
  | readonly Sayable[];

/**
 * The names in a sentence's braces. It is asked for the Chinese one, which has no plurals; a test
 * holds that the English one names the same.
 */
export type Placeholders<Sentence extends string> =
  Sentence extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;
