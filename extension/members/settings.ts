import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { changeMember, type ProfileEdit } from './members.ts';
import { activeProfile, type Profile, type ProfileStore, type Profiles } from './profile.ts';

/** What came of the last change. */
export type Saving =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'unsaved'; readonly cause: string };

/** The profiles that an options page shows and changes. */
export interface OptionsState {
  /** Null until they are read. */
  readonly profiles: Signal<Profiles | null>;
  readonly profile: ReadonlySignal<Profile | null>;
  /** Why they could not be read; null while all is well. */
  readonly unreadable: Signal<string | null>;
  readonly saving: Signal<Saving>;
  load(): Promise<void>;
  /** Changes the profile that is shown, also if another member has become the active one since. */
  change(edit: ProfileEdit): Promise<void>;
  /** Changes all of it; what is shown is always what is stored. */
  update(edit: (profiles: Profiles) => Profiles): Promise<boolean>;
}

export function createOptionsState(store: ProfileStore): OptionsState {
  const profiles = signal<Profiles | null>(null);
  const profile = computed(() => profiles.value && activeProfile(profiles.value));
  const unreadable = signal<string | null>(null);
  const saving = signal<Saving>({ kind: 'untouched' });
  const load = async () => {
    try {
      profiles.value = await store.load();
      unreadable.value = null;
    } catch (cause) {
      unreadable.value = `${cause}`;
    }
  };
  const update = async (edit: (profiles: Profiles) => Profiles) => {
    try {
      [profiles.value, saving.value] = [await store.change(edit), { kind: 'saved' }];
      return true;
    } catch (cause) {
      saving.value = { kind: 'unsaved', cause: `${cause}` };
      // Drawn again, so that what was ticked shows as it is stored.
      profiles.value = profiles.value && { ...profiles.value };
      return false;
    }
  };
  const change = async (edit: ProfileEdit) => {
    const shown = profile.value?.id;
    if (shown !== undefined) await update((all) => changeMember(all, shown, edit));
  };
  return { profiles, profile, unreadable, saving, load, change, update };
}
