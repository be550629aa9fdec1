import { computed, effect } from '@preact/signals';
import { chooseLanguage } from '../../adapters/browser/choose-language.ts';
import { profileStore } from '../../adapters/browser/profile-store.ts';
import { OptionsPage } from '../../pages/options/OptionsPage.tsx';
import { mount } from '../../pages/parts/mount.tsx';
import { makeParts } from './make-parts.ts';

const parts = makeParts();
const { options, switches, records, rulebook, backup, deletion } = parts;
mount(<OptionsPage parts={parts} />, { appearance: options.profile, chooseLanguage });
options.load();
profileStore().onChange(options.load);
switches.load();

// Another member, other records beside the ledger; and what was asked about the one before is not
// asked about this one.
const active = computed(() => options.profile.value?.id);
effect(() => {
  if (active.value === undefined) return;
  for (const asked of [rulebook, backup, deletion]) asked.cancel();
  records.load().catch(console.error);
});
