import { activeProfile, type Profile, type Profiles, withProfile } from './profile.ts';

/** What can be changed of a member. */
export type ProfileChanges = Partial<Omit<Profile, 'id' | 'device'>>;

/** The active member's profile with some fields changed. */
export const changeActive = (profiles: Profiles, changes: ProfileChanges): Profiles =>
  withProfile(profiles, { ...activeProfile(profiles), ...changes });

/** A member with some fields changed; no such member, no change. */
export function changeMember(profiles: Profiles, id: string, changes: ProfileChanges): Profiles {
  const found = profiles.members.find((one) => one.id === id);
  return found ? withProfile(profiles, { ...found, ...changes }) : profiles;
}

/** One more member, who is the active one from now on. */
export const addMember = (profiles: Profiles, added: Profile): Profiles => ({
  ...withProfile(profiles, added),
  active: added.id,
});

export function switchTo(profiles: Profiles, id: string): Profiles {
  return profiles.members.some((one) => one.id === id) ? { ...profiles, active: id } : profiles;
}

/** Without a member; the first of the others takes over. The last one stays: someone has to be. */
export function removeMember(profiles: Profiles, id: string): Profiles {
  const members = profiles.members.filter((one) => one.id !== id);
  const [first] = members;
  if (!first) return profiles;
  return { ...profiles, active: profiles.active === id ? first.id : profiles.active, members };
}
