import type { Language } from '../../../shared/messages/message.ts';
import { changeMember } from '../../members/members.ts';
import { profileStore } from './profile-store.ts';

/** Keeps the language that the active member chose; pages hear of it as of any change of a member. */
export function chooseLanguage(language: Language): void {
  const store = profileStore();
  store.change((all) => changeMember(all, all.active, { language })).catch(console.error);
}
