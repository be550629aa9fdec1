import { computed } from '@preact/signals';
import { profileStore } from '../../adapters/browser/profile-store.ts';
import { createOptionsState } from '../../members/settings.ts';
import { mount } from '../../pages/parts/mount.tsx';
import { PrivacyPage } from '../../pages/privacy/PrivacyPage.tsx';

const options = createOptionsState(profileStore());
mount(
  <PrivacyPage />,
  computed(() => options.profile.value?.language ?? null),
);
options.load();
