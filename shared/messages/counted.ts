const ENGLISH = new Intl.PluralRules('en');

/** The form of an English word that a number asks for: `day` for 1, `days` for 0, 2 and 1.5. */
export const formFor = (count: number, one: string, other: string): string =>
  ENGLISH.select(count) === 'one' ? one : other;

/** `1 sheet`, `3 sheets`, `2 boxes`: a number and an English noun, in the form that the number asks for. */
export const counted = (count: number, one: string, other = `${one}s`): string =>
  `${count} ${formFor(count, one, other)}`;
