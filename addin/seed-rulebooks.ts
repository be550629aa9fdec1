import grassroots from '../seeds/rulebooks/grassroots-joint-review.yaml?raw';

/** The rulebooks that come with Lianping, as the text that a person may read, copy and change. */
export const SEED_RULEBOOKS: readonly { readonly id: string; readonly text: string }[] = [
  { id: 'grassroots-joint-review', text: grassroots },
];
