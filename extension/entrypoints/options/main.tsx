import { computed, effect } from '@preact/signals';
import { profileStore } from '../../adapters/profile-store.ts';
import { mount } from '../../ui/mount.tsx';
import { OptionsPage } from '../../ui/options/OptionsPage.tsx';
import { makeParts } from './make-parts.ts';

const parts = makeParts();
const { options, switches, records } = parts;
mount(
  <OptionsPage parts={parts} />,
  computed(() => options.profile.value?.language ?? null),
);
options.load();
profileStore().onChange(options.load);
switches.load();

// Another member, other records beside the ledger.
const active = computed(() => options.profile.value?.id);
effect(() => {
  if (active.value !== undefined) records.load().catch(console.error);
});
