import type { Stay } from '../reader/messages.ts';

/** Articles that were opened and that no hand has touched since, each with the stay that did. */
export type Untouched = Readonly<Record<string, string>>;

/** As many are remembered; a page that is loaded again and again is always among the last. */
const MOST = 100;

/** What is known after a page has told of itself. @returns `known` itself where that is nothing new */
export function afterStay(known: Untouched, { article, session, touched }: Stay): Untouched {
  if (known[article] === (touched ? undefined : session)) return known;
  const { [article]: _, ...others } = known;
  if (touched) return others;
  return Object.fromEntries([...Object.entries(others).slice(1 - MOST), [article, session]]);
}

/** Whether an article is opened though no hand has touched it since it was opened before. */
export const isUnattended = (known: Untouched, { article, session, touched }: Stay): boolean =>
  !touched && (known[article] ?? session) !== session;
