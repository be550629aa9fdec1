import type { Language } from '../../shared/messages/message.ts';
import type { PageState } from '../reader/page-state.ts';
import { wordsIn } from './words/index.ts';

/** What stands on the extension's button. */
export interface Badge {
  /** At most four letters, or two characters; empty for none. */
  readonly text: string;
  /** What the button says when pointed at, and to screen readers. */
  readonly title: string;
}

/** The badge of a tab whose page is in that state. */
export function badgeOf(state: PageState, language: Language): Badge {
  const { states, titled } = wordsIn(language);
  const { text, says } = states[state];
  return { text, title: titled(says) };
}

/** The badge of an evening on which the day's goal is not met yet. */
export function reminderBadge(missing: string, goal: string, language: Language): Badge {
  const words = wordsIn(language);
  const title = words.titled(words.missing(missing, goal));
  return { text: missing.length <= 4 ? missing : '…', title };
}

/** No badge. */
export const plainBadge = (language: Language): Badge => ({
  text: '',
  title: wordsIn(language).product,
});
