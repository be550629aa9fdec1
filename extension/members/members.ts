import { type Profile, type Profiles, withProfile } from './profile.ts';

/** What can be changed of a member. */
export type ProfileChanges = Partial<Omit<Profile, 'id' | 'device'>>;

/** The fields to change, or what becomes of them as they are stored by then. */
export type ProfileEdit = ProfileChanges | ((profile: Profile) => ProfileChanges);

/** A member with some fields changed; no such member, no change. */
export function changeMember(profiles: Profiles, id: string, edit: ProfileEdit): Profiles {
  const member = profiles.members.find((member) => member.id === id);
  if (!member) return profiles;
  const changes = typeof edit === 'function' ? edit(member) : edit;
  return withProfile(profiles, { ...member, ...changes });
}

/** One more member, who is the active one from now on. */
export const addMember = (profiles: Profiles, added: Profile): Profiles => ({
  ...withProfile(profiles, added),
  active: added.id,
});

export function switchTo(profiles: Profiles, id: string): Profiles {
  return profiles.members.some((member) => member.id === id)
    ? { ...profiles, active: id }
    : profiles;
}

/** Without a member; the first of the others takes over. The last one stays: someone has to be. */
export function removeMember(profiles: Profiles, id: string): Profiles {
  const members = profiles.members.filter((member) => member.id !== id);
  const [first] = members;
  if (!first) return profiles;
  return { ...profiles, active: profiles.active === id ? first.id : profiles.active, members };
}
