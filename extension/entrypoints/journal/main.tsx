import { computed, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { chooseLanguage } from '../../adapters/browser/choose-language.ts';
import { onKept, tellKept } from '../../adapters/browser/kept-channel.ts';
import { profileStore } from '../../adapters/browser/profile-store.ts';
import { loadSources } from '../../adapters/browser/sources.ts';
import { holdLedger } from '../../adapters/ledger/held-ledger.ts';
import { loadHealth } from '../../adapters/ledger/member-ledger.ts';
import { itemsAround } from '../../ledger/items-around.ts';
import { memberRules, todayBy } from '../../members/member-rules.ts';
import { activeProfile } from '../../members/profile.ts';
import { Journal } from '../../pages/journal/Journal.tsx';
import { describeDay, leftOf } from '../../pages/journal/state/day.ts';
import { createEntryState } from '../../pages/journal/state/entry.ts';
import { createJournalState } from '../../pages/journal/state/journal.ts';
import { createLibraryState } from '../../pages/journal/state/library.ts';
import { mount } from '../../pages/parts/mount.tsx';
import { SEED_RULES } from '../../seeds.ts';

const store = profileStore();
// Opened while the profile is read.
const ledger = holdLedger(SEED_RULES);
const [stored, sources] = await Promise.all([store.load(), loadSources()]);
const profiles = signal(stored);
const profile = computed(() => activeProfile(profiles.value));
const rulesOn = () => memberRules(profile.value, SEED_RULES);

const days = createJournalState({
  ...ledger,
  now: Date.now,
  rulesOn,
  health: () => ledger.ask(loadHealth),
});
const state = {
  ...days,
  load: () => ledger.anew(days.load),
  refresh: () => ledger.anew(days.refresh),
};
const library = createLibraryState(() => ledger.ask((opened) => opened.all()));
const entry = createEntryState({
  member: () => profile.value.id,
  newId: () => crypto.randomUUID(),
  async leftOf({ day, of }) {
    return leftOf(describeDay(await itemsAround(day, ledger), day, rulesOn()), of);
  },
  today: () => todayBy(Date.now(), rulesOn()),
  async add(items) {
    await ledger.ask((opened) => opened.add(items));
    tellKept();
  },
  async kept({ day }) {
    await Promise.all([state.refresh(), library.refresh()]);
    await state.choose(day);
  },
});

mount(
  <Journal
    state={state}
    entry={entry}
    library={library}
    name={computed(() => profile.value.name)}
    sources={sources}
    openOptions={() => browser.runtime.openOptionsPage()}
  />,
  { appearance: profile, chooseLanguage },
);
onKept(state.refresh);
store.onChange(async () => {
  const before = profile.value.id;
  const changed = await store.load();
  if (changed.active !== before) entry.leave();
  profiles.value = changed;
  await Promise.all([state.load(), library.refresh()]);
});
days.load();
