import { computed, effect, type Signal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { ReadingSource } from '../../../shared/reading/sources/source.ts';
import { onOtherPage, openBeside } from '../../adapters/browser/beside.ts';
import { chooseLanguage } from '../../adapters/browser/choose-language.ts';
import { onKept, tellKept } from '../../adapters/browser/kept-channel.ts';
import { noteDraftOf } from '../../adapters/browser/note-draft.ts';
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
import { type HeldLedger, holdLedger } from '../../adapters/ledger/held-ledger.ts';
import { memberRules, todayBy } from '../../members/member-rules.ts';
import { switchTo } from '../../members/members.ts';
import { activeProfile, type ProfileStore, type Profiles } from '../../members/profile.ts';
import { mount } from '../../pages/parts/mount.tsx';
import { Popup } from '../../pages/popup/Popup.tsx';
import { createLostSources } from '../../pages/popup/state/lost-sources.ts';
import { createNote } from '../../pages/popup/state/note.ts';
import { createOwnSource, type UncheckedSource } from '../../pages/popup/state/own-source.ts';
import { createPaper } from '../../pages/popup/state/paper.ts';
import { createTodayState, type TodayState } from '../../pages/popup/state/today.ts';
import { ASK_STATUS, SWITCHED } from '../../reader/messages.ts';
import type { PageStatus } from '../../reader/page-state.ts';
import { readStatus } from '../../reader/read-messages.ts';
import { HOLIDAYS, SEED_RULES, SOURCES } from '../../seeds.ts';

/** Milliseconds. */
const SKELETON_AFTER = 150;

/** What the page is made of before anything is known of the day. */
interface Base {
  readonly store: ProfileStore;
  readonly ledger: HeldLedger;
  readonly sources: readonly ReadingSource[];
  readonly profiles: Signal<Profiles>;
  readonly today: TodayState;
  /** Reads everything shown again. */
  load(): Promise<void>;
}

/**
 * Shows today in this page of the extension: the popup, or the page that stands beside a paper.
 * @param isBeside it stays open, and other pages may come in front
 */
export async function startToday(isBeside: boolean): Promise<void> {
  const base = await openBase();
  const { store, sources, profiles, today, load } = base;
  const parts = makeParts(base);
  onKept(load);
  store.onChange(async () => {
    profiles.value = await store.load();
    await Promise.all([load(), parts.note.load()]);
  });
  // Drawn once it is known, today is there sooner than over a skeleton; who waits longer sees one.
  today.load();
  parts.paper.load();
  await Promise.race([known(today), new Promise((late) => setTimeout(late, SKELETON_AFTER))]);
  mount(
    <Popup
      {...parts}
      state={{ ...today, load }}
      profiles={profiles}
      sources={sources}
      isBeside={isBeside}
      {...waysOut(isBeside)}
      onSwitch={(id) => void store.change((known) => switchTo(known, id))}
    />,
    { appearance: computed(() => activeProfile(profiles.value)), chooseLanguage },
  );
  loadLater(base, parts);
  if (isBeside) {
    onOtherPage(() => {
      load();
      parts.paper.load();
    });
  }
}

async function openBase(): Promise<Base> {
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
  const load = () => ledger.anew(today.load);
  return { store, ledger, sources, profiles, today, load };
}

/** What else the page shows and does. */
function makeParts({ ledger, sources, profiles, load }: Base) {
  const day = () => todayBy(Date.now(), memberRules(activeProfile(profiles.value), SEED_RULES));
  const paper = createPaper({
    address: addressInFront,
    sources: loadSources,
    isOn,
    isLost,
    turnOn,
    news: takeNews,
    async arrange() {
      await arrange();
      await load();
    },
  });
  const ownSource = createOwnSource({
    look: pointAtTab,
    known: SOURCES,
    async add(source, first) {
      await addSource(source, first);
      // One that is on already reads its new form from now on; one that is off can be switched on here.
      await arrange();
      await paper.load();
    },
    unchecked,
    checked: ({ id }) => noteChecked(id),
  });
  const note = createNote({
    newId: () => crypto.randomUUID(),
    today: day,
    async add(written) {
      await ledger.ask((opened) => opened.add([written]));
      tellKept();
      await load();
    },
    ...noteDraftOf(() => activeProfile(profiles.value).id),
  });
  const papers = signal<readonly ReadingSource[]>([]);
  const isMirror = signal(false);
  const lost = createLostSources({ sources, isLost, turnOn });
  return { day, paper, ownSource, note, papers, isMirror, lost };
}

/** After today is drawn: nobody waits for what is hardly ever so. */
function loadLater({ ledger }: Base, parts: ReturnType<typeof makeParts>): void {
  parts.lost.load();
  parts.note.load();
  parts.ownSource.load();
  loadReaderStart().then(({ sources }) => {
    parts.papers.value = sources;
  });
  ledger.ask(async (opened) => {
    parts.isMirror.value = opened.isMirror;
  });
}

function known(today: TodayState): Promise<void> {
  return new Promise((done) => {
    effect(() => {
      if (today.view.value.kind !== 'loading') done();
    });
  });
}

/** To the other pages; the popup closes behind them. */
function waysOut(isBeside: boolean) {
  const beside = isBeside ? null : openBeside();
  const leave = (go: () => Promise<unknown>) => async () => {
    await go();
    if (!isBeside) window.close();
  };
  return {
    openOptions: leave(() => browser.runtime.openOptionsPage()),
    openJournal: leave(() =>
      browser.tabs.create({ url: new URL('/journal.html', location.href).href }),
    ),
    openBeside: beside && leave(beside),
  };
}

async function pageStatus(): Promise<PageStatus | null> {
  const tab = await tabInFront();
  if (tab?.id === undefined) return null;
  // No reader in that tab: nobody answers, and the browser says so by rejecting.
  const answer = await browser.tabs.sendMessage(tab.id, ASK_STATUS).catch(() => undefined);
  if (answer) return readStatus(answer);
  if (answer === undefined) return (await isPdf(tab)) ? { article: null, state: 'pdf' } : null;
  return { article: null, state: (await otherInTab(tab)) ?? 'unrecognised' };
}

async function unchecked(): Promise<UncheckedSource | null> {
  const last = (await loadUnchecked()).at(-1);
  const source = (await loadSources()).find(({ id }) => id === last?.id);
  return last && source ? { source, first: last.first } : null;
}

/** Has the background put its scripts where the switches say. */
async function arrange(): Promise<void> {
  await browser.runtime.sendMessage(SWITCHED);
}
