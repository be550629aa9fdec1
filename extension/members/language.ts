import type { Language } from '../../shared/messages/message.ts';
import type { Profile } from './profile.ts';

/** The language spoken for a tag such as `zh-CN` or `en-GB`; English for any other language. */
export const languageOf = (tag: string): Language => (/^zh\b/i.test(tag) ? 'zh' : 'en');

/** The language of what a member is told: their own choice, else the browser's. */
export const languageFor = ({ language }: Profile, browsers: string): Language =>
  language ?? languageOf(browsers);

/** The browser's own tag where it is of the chosen language: it knows the member's way of dates. */
export function tagFor(chosen: Language | null, browsers: string): string {
  if (chosen === null || languageOf(browsers) === chosen) return browsers;
  return chosen === 'zh' ? 'zh-CN' : 'en';
}
