import { CHANGE_WORDS } from '../messages/change-words.ts';
import type { Language } from '../messages/message.ts';
import { SHEET_WORDS } from '../messages/sheets.ts';
import type { Rulebook } from '../rulebook/model/rulebook.ts';
import type { Cause, Changes, Moved, Standing } from './changes.ts';

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

type Rules = Pick<Rulebook, 'components' | 'veto'>;

/** Who moved and why: new, no longer there, what became another of their own, or others alone. */
export function movedInWords(
  { name, unit, before, after, because }: Moved,
  rulebook: Rules,
  language: Language,
): MovedInWords {
  const words = CHANGE_WORDS[language];
  const both = (of: (standing: Standing) => string | number | null): ThenAndNow => {
    const shown = (standing: Standing | null) => (standing ? `${of(standing) ?? words.none}` : '');
    return [shown(before), shown(after)];
  };
  const own = because.map((cause) => causeInWords(cause, rulebook, language));
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

function causeInWords(cause: Cause, { components, veto }: Rules, language: Language): string {
  const words = CHANGE_WORDS[language];
  const { adjustments, category } = SHEET_WORDS[language];
  const titled = (among: Rules['components'] | Rules['veto'], wanted: string): string =>
    among.find(({ id }) => id === wanted)?.title[language] ?? wanted;
  switch (cause.what) {
    case 'rules':
      return words.rules;
    case 'veto':
      return `${titled(veto, cause.veto)}${words.fired[cause.after ? 'now' : 'before']}`;
    case 'component':
      return `${titled(components, cause.component)} ${pairOf(cause, words.none)}`;
    case 'adjustments':
      return `${adjustments} ${pairOf(cause, words.none)}`;
    case 'category':
      return `${category} ${pairOf(cause, words.none)}`;
  }
}

const pairOf = (
  { before, after }: { readonly before: string | null; readonly after: string | null },
  none: string,
): string => `${before ?? none} → ${after ?? none}`;
