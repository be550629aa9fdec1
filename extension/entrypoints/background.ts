import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { onAlarm } from '../adapters/browser/alarms.ts';
import { openPopup, showBadge } from '../adapters/browser/button.ts';
import { tellKept } from '../adapters/browser/kept-channel.ts';
import { noteStay } from '../adapters/browser/openings.ts';
import { profileStore } from '../adapters/browser/profile-store.ts';
import { lifeOf } from '../adapters/browser/reader-settings.ts';
import { loadSources } from '../adapters/browser/sources.ts';
import { arrangeScripts, isOn, takeAnswer, tellToYield } from '../adapters/browser/switches.ts';
import { noteHealth } from '../adapters/ledger/health.ts';
import {
  atLedger,
  catchUp,
  type Ledgers,
  memberLedgers,
} from '../adapters/ledger/member-ledger.ts';
import { reminderFor } from '../adapters/ledger/reminder.ts';
import { badgeOf } from '../background/badge.ts';
import { type Answer, createRecorder, type Recorder } from '../background/recorder.ts';
import type { Reminder } from '../background/reminder.ts';
import { afterJumps } from '../ledger/health.ts';
import { languageFor } from '../members/language.ts';
import { activeProfile, type ProfileStore } from '../members/profile.ts';
import { isKind, SWITCHED, UNATTENDED } from '../reader/messages.ts';
import { readState, readStateMessage, readStay } from '../reader/read-messages.ts';
import { HOLIDAYS, SEED_RULES } from '../seeds.ts';

export default defineBackground(() => {
  const profiles = profileStore();
  const ledgers = memberLedgers(SEED_RULES);
  const reminder = reminderFor(profiles, ledgers, { ...SEED_RULES, holidays: HOLIDAYS });
  const record = recorderOf(ledgers, reminder);

  // One after the other: two at once would register a script twice.
  let arranged = Promise.resolve();
  const arrange = () => {
    arranged = arranged.then(loadSources).then(arrangeScripts).catch(console.error);
    return arranged;
  };
  const allowed = async () => {
    const isAnswer = await takeAnswer(await loadSources());
    await arrange();
    if (isAnswer) await openPopup();
  };

  async function take(message: unknown, sender: Browser.runtime.MessageSender): Promise<unknown> {
    if (isKind(message, SWITCHED.kind)) return arrange();
    if (isKind(message, 'page-state')) return hear(message, sender.tab?.id, profiles);
    const stay = readStay(message);
    if (stay) await noteStay(stay);
    const answer: Answer = await record(message, sender.url);
    if (answer === true) await showState(message, sender.tab?.id, profiles);
    return answer;
  }

  const wake = async () => {
    await reminder.plan();
    await catchUp(await ledgers.ofActive());
  };
  browser.runtime.onInstalled.addListener(arrange);
  browser.runtime.onStartup.addListener(arrange);
  browser.runtime.onInstalled.addListener(() => wake().catch(console.error));
  browser.runtime.onStartup.addListener(() => wake().catch(console.error));
  browser.permissions.onRemoved.addListener(arrange);
  browser.permissions.onAdded.addListener(() => allowed().catch(console.error));
  profiles.onChange(() => reminder.plan().catch(console.error));
  onAlarm((alarm) => reminder.ring(alarm).catch(console.error));
  browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
    if (sender.id !== browser.runtime.id) return;
    take(message, sender).then(reply, (cause: unknown) => {
      console.error(cause);
      reply(undefined);
    });
    return true;
  });
});

/** Keeps what pages report in the ledger of whoever read, if that is still the same ledger. */
function recorderOf(ledgers: Ledgers, reminder: Reminder): Recorder {
  return createRecorder({
    sources: loadSources,
    isOn,
    async keep({ member, life }, entries) {
      const ledger = await ledgers.of(member);
      return atLedger(member, async () => {
        if (!ledger || (await lifeOf(member)) !== life) return false;
        await ledger.keep(entries);
        return true;
      });
    },
    kept(jumps) {
      tellKept();
      if (jumps > 0) noteHealth((facts) => afterJumps(facts, jumps));
      reminder.kept().catch(console.error);
    },
  });
}

/** Whoever reads here reads nowhere else. @returns what the page is to know of its opening */
async function hear(message: unknown, tabId: number | undefined, profiles: ProfileStore) {
  const told = readStateMessage(message);
  if (!told) return undefined;
  const unattended = await noteStay(told);
  if (told.state === 'counting' && !unattended) {
    await tellToYield(told.since, tabId, await loadSources());
  }
  await showState(message, tabId, profiles);
  return unattended ? UNATTENDED : true;
}

async function showState(message: unknown, tabId: number | undefined, profiles: ProfileStore) {
  const state = readState(message);
  if (!state || tabId === undefined) return;
  const language = languageFor(activeProfile(await profiles.load()), navigator.language);
  // The tab may be gone by now.
  await showBadge(badgeOf(state, language), tabId).catch(() => {});
}
