import { computed, signal } from '@preact/signals';
import tokens from '../../../shared/look/tokens.css?inline';
import { chooseLanguage } from '../../adapters/browser/choose-language.ts';
import { onKept } from '../../adapters/browser/kept-channel.ts';
import { profileStore } from '../../adapters/browser/profile-store.ts';
import { saveFile } from '../../adapters/browser/save-file.ts';
import { loadSources } from '../../adapters/browser/sources.ts';
import { ledgerOf, memberLedgers } from '../../adapters/ledger/member-ledger.ts';
import { memberRules, todayBy } from '../../members/member-rules.ts';
import { activeProfile, datedRules } from '../../members/profile.ts';
import { mount } from '../../pages/parts/mount.tsx';
import { ReportPage } from '../../pages/report/ReportPage.tsx';
import sheet from '../../pages/report/sheet.css?inline';
import { createReportState, type ReportMaterial } from '../../pages/report/state/report.ts';
import { HOLIDAYS, SEED_RULES } from '../../seeds.ts';

const ledgers = memberLedgers(SEED_RULES);
const store = profileStore();
const [stored, sources] = await Promise.all([store.load(), loadSources()]);
const profiles = signal(stored);
const profile = computed(() => activeProfile(profiles.value));
const rulesOn = () => memberRules(profile.value, SEED_RULES);

const state = createReportState({ now: Date.now, gather });
mount(
  <ReportPage
    state={state}
    sources={sources}
    css={`${tokens}\n${sheet}`}
    today={() => todayBy(Date.now(), rulesOn())}
    print={() => window.print()}
    save={(name, html) => saveFile(name, html, 'text/html;charset=utf-8')}
  />,
  { appearance: profile, chooseLanguage },
);
state.load();
store.onChange(async () => {
  profiles.value = await store.load();
  await state.load();
});
onKept(state.load);

/** All of the active member's, as it is now. */
async function gather(): Promise<ReportMaterial> {
  const { id, leave, device, name, unit } = profile.value;
  const ledger = await ledgerOf(id, ledgers);
  const [items, chains] = await Promise.all([ledger.all(), ledger.chains()]);
  const rules = datedRules(profile.value, SEED_RULES);
  const about = { leave, holidays: HOLIDAYS, device, name, unit };
  return { ledger: items, chains, rules, rulesOn: rulesOn(), ...about };
}
