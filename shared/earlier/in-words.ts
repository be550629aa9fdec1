import { CHANGE_WORDS } from '../messages/change-words.ts';
import type { Language } from '../messages/message.ts';
import type { Component } from '../rulebook/model/rulebook.ts';
import type { Changes, Moved, Standing } from './changes.ts';

/** A final grade that was made beside another suggestion. */
export interface MarkedDecision {
  /** Index into the review's subjects. */
  readonly subject: number;
  readonly name: string;
  readonly unit: string;
  readonly grade: string;
  readonly reason: string;
  readonly madeBeside: string;
}

/** Final grades to look at again. */
export const markedDecisions = (
  { decisions }: Pick<Changes, 'decisions'>,
  subjects: readonly { readonly name: string; readonly unit: string }[],
): MarkedDecision[] =>
  [...decisions].flatMap(([subject, { grade, reason, madeBeside }]) => {
    const { name = '', unit = '' } = subjects[subject] ?? {};
    return madeBeside === null ? [] : [{ subject, name, unit, grade, reason, madeBeside }];
  });

/** Of somebody who moved, as it was and as it is; empty where they are not there. */
export interface MovedInWords {
  readonly name: string;
  readonly unit: string;
  readonly score: ThenAndNow;
  readonly rank: ThenAndNow;
  readonly suggested: ThenAndNow;
  readonly why: string;
}
export type ThenAndNow = readonly [then: string, now: string];

/** Who moved and why: new, no longer there, their own components, or others alone. */
export function movedInWords(
  { name, unit, before, after, because }: Moved,
  components: readonly Pick<Component, 'id' | 'title'>[],
  language: Language,
): MovedInWords {
  const words = CHANGE_WORDS[language];
  const both = (of: (standing: Standing) => string | number | null): ThenAndNow => {
    const shown = (standing: Standing | null) => (standing ? `${of(standing) ?? words.none}` : '');
    return [shown(before), shown(after)];
  };
  const own = because.map((cause) => {
    const title = components.find(({ id }) => id === cause.component)?.title[language];
    return `${title ?? cause.component} ${cause.before ?? words.none} → ${cause.after ?? words.none}`;
  });
  const inBoth = own.join(words.separator) || words.others;
  return {
    name,
    unit,
    score: both(({ score }) => score),
    rank: both(({ rank }) => rank),
    suggested: both(({ suggested }) => suggested),
    why: before ? (after ? inBoth : words.left) : words.joined,
  };
}
