import type { Answer } from '../../shared/layout/saved/answers.ts';
import type { Problem } from '../../shared/messages/problem.ts';

/** What a problem asks about a name, and the answers that a person can give by one click. */
export interface Question {
  /** They are one person; undefined where only the name itself is in doubt. */
  readonly same: Answer | undefined;
  /** The name is somebody's own. */
  readonly own: Answer;
}

const ABOUT_TWO: readonly string[] = ['name-maybe-same', 'names-maybe-same', 'name-rarely-named'];
const ABOUT_ONE: readonly string[] = [
  'row-maybe-nobody',
  'row-maybe-nobody-ranked',
  'row-maybe-legend',
];

/** Undefined for a problem that asks nothing of the kind. */
export function questionIn({ code, values }: Problem): Question | undefined {
  const { name: written, known: meant } = values;
  if (typeof written !== 'string') return undefined;
  const own: Answer = { about: 'person', written, meant: written };
  if (ABOUT_ONE.includes(code)) return { same: undefined, own };
  if (!ABOUT_TWO.includes(code) || typeof meant !== 'string') return undefined;
  return { same: { about: 'person', written, meant }, own };
}
