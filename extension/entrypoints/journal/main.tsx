import { computed, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { onKept, tellKept } from '../../adapters/browser/kept-channel.ts';
import { profileStore } from '../../adapters/browser/profile-store.ts';
import { loadSources } from '../../adapters/browser/sources.ts';
import { lazyLedger, loadHealth } from '../../adapters/ledger/member-ledger.ts';
import { memberRules } from '../../members/member-rules.ts';
import { activeProfile } from '../../members/profile.ts';
import { Journal } from '../../pages/journal/Journal.tsx';
import { describeDay } from '../../pages/journal/state/day.ts';
import { createEntryState } from '../../pages/journal/state/entry.ts';
import { createJournalState } from '../../pages/journal/state/journal.ts';
import { createLibraryState } from '../../pages/journal/state/library.ts';
import { mount } from '../../pages/parts/mount.tsx';
import { eachOnce, todayBy } from '../../pages/popup/state/today.ts';
import { SEED_RULES } from '../../seeds.ts';

const store = profileStore();
const ledger = lazyLedger(SEED_RULES);
// Opened while the profile is read, and once for all that a look asks.
let opened = openLedger();
const [stored, sources] = await Promise.all([store.load(), loadSources()]);
const profiles = signal(stored);
const profile = computed(() => activeProfile(profiles.value));
const rulesOn = () => memberRules(profile.value, SEED_RULES);

const days = createJournalState({
  now: Date.now,
  rulesOn,
  dayTotals: async () => (await opened).dayTotals(),
  onDay: async (day) => (await opened).onDay(day),
  ofArticles: async (keys) => (await opened).ofArticles(keys),
  health: async () => loadHealth(await opened),
});
const state = {
  ...days,
  load: () => anew(days.load),
  refresh: () => anew(days.refresh),
};
const library = createLibraryState(async () => (await opened).all());
const entry = createEntryState({
  member: () => profile.value.id,
  newId: () => crypto.randomUUID(),
  async leftOf({ day, of }) {
    const store = await opened;
    const items = [...(await store.onDay(day)), ...(await store.ofArticles([of]))];
    const { articles, byHand } = describeDay(eachOnce(items), day, rulesOn());
    const article = articles.find(({ about }) => about.article === of);
    return article?.counted ?? byHand.find(({ entry }) => entry.id === of)?.entry.milliseconds ?? 0;
  },
  today: () => todayBy(Date.now(), rulesOn()),
  async add(items) {
    await (await opened).add(items);
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
  computed(() => profile.value.language),
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

function openLedger() {
  const opening = ledger();
  // Whoever asks it something learns what went wrong.
  opening.catch(() => {});
  return opening;
}

/** With the ledger of whoever is active now, opened again where it was closed meanwhile. */
function anew(look: () => Promise<void>): Promise<void> {
  opened = openLedger();
  return look();
}
