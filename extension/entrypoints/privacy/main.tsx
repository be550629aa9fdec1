import { computed } from '@preact/signals';
import { profileStore } from '../../adapters/profile-store.ts';
import { createOptionsState } from '../../state/options.ts';
import { PrivacyPage } from '../../ui/export/PrivacyPage.tsx';
import { mount } from '../../ui/mount.tsx';

const options = createOptionsState(profileStore());
mount(
  <PrivacyPage />,
  computed(() => options.profile.value?.language ?? null),
);
options.load();
