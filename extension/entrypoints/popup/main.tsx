import { computed, effect, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { ReadingSource } from '../../../shared/reading/sources/source.ts';
import { chooseLanguage } from '../../adapters/browser/choose-language.ts';
import { onKept, tellKept } from '../../adapters/browser/kept-channel.ts';
import { noteDraft } from '../../adapters/browser/note-draft.ts';
import { profileStore } from '../../adapters/browser/profile-store.ts';
import { loadReaderStart } from '../../adapters/browser/reader-settings.ts';
import {
  addSource,
  isPdf,
  loadSources,
  loadUnchecked,
  noteChecked,
  otherInTab,
  pointAtTab,
} from '../../adapters/browser/sources.ts';
import { isLost, isOn, takeNews, turnOn } from '../../adapters/browser/switches.ts';
import { addressInFront, tabInFront } from '../../adapters/browser/tab-in-front.ts';
import { holdLedger } from '../../adapters/ledger/held-ledger.ts';
import { memberRules, todayBy } from '../../members/member-rules.ts';
import { switchTo } from '../../members/members.ts';
import { activeProfile } from '../../members/profile.ts';
import { mount } from '../../pages/parts/mount.tsx';
import { Popup } from '../../pages/popup/Popup.tsx';
import { createLostSources } from '../../pages/popup/state/lost-sources.ts';
import { createNote } from '../../pages/popup/state/note.ts';
import { createOwnSource, type UncheckedSource } from '../../pages/popup/state/own-source.ts';
import { createPaper } from '../../pages/popup/state/paper.ts';
import { createTodayState } from '../../pages/popup/state/today.ts';
import { ASK_STATUS, SWITCHED } from '../../reader/messages.ts';
import type { PageStatus } from '../../reader/page-state.ts';
import { readStatus } from '../../reader/read-messages.ts';
import { HOLIDAYS, SEED_RULES, SOURCES } from '../../seeds.ts';

/** Milliseconds. */
const SKELETON_AFTER = 150;

const store = profileStore();
// Opened while the profile is read.
const ledger = holdLedger(SEED_RULES);
const [stored, sources] = await Promise.all([store.load(), loadSources()]);
const profiles = signal(stored);
const today = createTodayState({
  ...ledger,
  now: Date.now,
  member() {
    const profile = activeProfile(profiles.value);
    const { leave, goal } = profile;
    return { rulesOn: memberRules(profile, SEED_RULES), leave, goal, holidays: HOLIDAYS };
  },
  isAnySourceOn: async () => (await loadReaderStart()).sources.length > 0,
  pageStatus,
});
const state = { ...today, load: () => ledger.anew(today.load) };

const ownSource = createOwnSource({
  look: pointAtTab,
  known: SOURCES,
  add,
  unchecked,
  checked: ({ id }) => noteChecked(id),
});
const paper = createPaper({
  address: addressInFront,
  sources: loadSources,
  isOn,
  isLost,
  turnOn,
  news: takeNews,
  async arrange() {
    await arrange();
    await state.load();
  },
});
const day = () => todayBy(Date.now(), memberRules(activeProfile(profiles.value), SEED_RULES));
const note = createNote({
  newId: () => crypto.randomUUID(),
  today: day,
  async add(written) {
    await ledger.ask((opened) => opened.add([written]));
    tellKept();
    await state.load();
  },
  ...noteDraft,
});
const papers = signal<readonly ReadingSource[]>([]);
const isMirror = signal(false);
const lost = createLostSources({ sources, isLost, turnOn });

onKept(state.load);
store.onChange(reload);
// Drawn once it is known, today is there sooner than over a skeleton; who waits longer sees one.
today.load();
paper.load();
await Promise.race([known(), new Promise((late) => setTimeout(late, SKELETON_AFTER))]);
mount(
  <Popup
    state={state}
    profiles={profiles}
    sources={sources}
    lost={lost}
    paper={paper}
    note={note}
    papers={papers}
    day={day}
    isMirror={isMirror}
    ownSource={ownSource}
    openOptions={openOptions}
    openJournal={openJournal}
    onSwitch={switchMember}
  />,
  { appearance: computed(() => activeProfile(profiles.value)), chooseLanguage },
);

// After today is drawn: nobody waits for what is hardly ever so.
lost.load();
note.load();
loadReaderStart().then(({ sources }) => {
  papers.value = sources;
});
ownSource.load();
ledger.ask(async (opened) => {
  isMirror.value = opened.isMirror;
});

function known(): Promise<void> {
  return new Promise((done) => {
    effect(() => {
      if (today.view.value.kind !== 'loading') done();
    });
  });
}

async function reload(): Promise<void> {
  profiles.value = await store.load();
  await state.load();
}

async function switchMember(id: string): Promise<void> {
  await store.change((known) => switchTo(known, id));
}

async function pageStatus(): Promise<PageStatus | null> {
  const tab = await tabInFront();
  if (tab?.id === undefined) return null;
  // No reader in that tab: nobody answers, and the browser says so by rejecting.
  const answer = await browser.tabs.sendMessage(tab.id, ASK_STATUS).catch(() => undefined);
  if (answer) return readStatus(answer);
  if (answer === undefined) return (await isPdf(tab)) ? { article: null, state: 'pdf' } : null;
  return { article: null, state: (await otherInTab(tab.id)) ?? 'unrecognised' };
}

async function unchecked(): Promise<UncheckedSource | null> {
  const last = (await loadUnchecked()).at(-1);
  const source = (await loadSources()).find(({ id }) => id === last?.id);
  return last && source ? { source, first: last.first } : null;
}

async function add(source: ReadingSource, first: string): Promise<void> {
  await addSource(source, first);
  // One that is on already reads its new form from now on; one that is off can be switched on here.
  await arrange();
  await paper.load();
}

/** Has the background put its scripts where the switches say. */
async function arrange(): Promise<void> {
  await browser.runtime.sendMessage(SWITCHED);
}

async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
  window.close();
}

async function openJournal(): Promise<void> {
  await browser.tabs.create({ url: new URL('/journal.html', location.href).href });
  window.close();
}
