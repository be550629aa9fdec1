import { chooseLanguage } from '../../adapters/browser/choose-language.ts';
import { profileStore } from '../../adapters/browser/profile-store.ts';
import { createOptionsState } from '../../members/settings.ts';
import { mount } from '../../pages/parts/mount.tsx';
import { PrivacyPage } from '../../pages/privacy/PrivacyPage.tsx';

const options = createOptionsState(profileStore());
mount(<PrivacyPage />, { appearance: options.profile, chooseLanguage });
options.load();
profileStore().onChange(options.load);
