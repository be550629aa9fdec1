const ENGLISH = new Intl.PluralRules('en');

/** `1 sheet`, `3 sheets`, `2 boxes`: a number and an English noun, in the form that the number asks for. */
export const counted = (count: number, one: string, other = `${one}s`): string =>
  `${count} ${ENGLISH.select(count) === 'one' ? one : other}`;
