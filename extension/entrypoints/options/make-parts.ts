import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { dayAt } from '../../../shared/reading/calendar/calendar.ts';
import { type DatedRules, rulesInForce } from '../../../shared/reading/rules/rules-in-force.ts';
import type { ReadingSource } from '../../../shared/reading/sources/source.ts';
import { tellKept } from '../../adapters/browser/kept-channel.ts';
import { profileStore } from '../../adapters/browser/profile-store.ts';
import { saveFile } from '../../adapters/browser/save-file.ts';
import {
  loadSources,
  removeSource,
  renameSource,
  tryOpenPage,
} from '../../adapters/browser/sources.ts';
import { isLost, isOn, turnOff, turnOn } from '../../adapters/browser/switches.ts';
import { forgetMember } from '../../adapters/ledger/forget-member.ts';
import { ledgerOf, memberLedgers } from '../../adapters/ledger/member-ledger.ts';
import type { LedgerStore } from '../../adapters/ledger/store.ts';
import { changeMember } from '../../members/members.ts';
import { datedRules, type Profile } from '../../members/profile.ts';
import { bringRulebook } from '../../members/rulebooks-in-force.ts';
import { createOptionsState, type OptionsState } from '../../members/settings.ts';
import type { OptionsParts } from '../../pages/options/parts.ts';
import { createBackupState } from '../../pages/options/state/backup.ts';
import { createDeleteState } from '../../pages/options/state/delete.ts';
import { createMembersState } from '../../pages/options/state/members.ts';
import type { RulebookFile } from '../../pages/options/state/read-rulebook-file.ts';
import { createRecordImport } from '../../pages/options/state/records.ts';
import { createRulebookState } from '../../pages/options/state/rulebook.ts';
import { createSourceChecks } from '../../pages/options/state/source-checks.ts';
import { createSwitchState } from '../../pages/options/state/switches.ts';
import { SWITCHED } from '../../reader/messages.ts';
import { SEED_RULES } from '../../seeds.ts';

const ledgers = memberLedgers(SEED_RULES);

/** Of the member that is shown: whoever is active by now may be another. */
async function withLedger<T>(
  options: OptionsState,
  work: (ledger: LedgerStore) => Promise<T>,
): Promise<T> {
  return work(await ledgerOf(profileOf(options).id, ledgers));
}
const random = () => crypto.randomUUID();

/** The states of the options page, each with the browser behind its ports. */
export function makeParts(): OptionsParts {
  const options = createOptionsState(profileStore(random));
  const switchPorts = {
    sources: loadSources,
    remove: removeSource,
    rename: renameSource,
    isOn,
    isLost,
    turnOn,
    turnOff: async (source: ReadingSource) => turnOff(source, await loadSources()),
    arrange: () => browser.runtime.sendMessage(SWITCHED),
  };
  const isMirror = signal(false);
  ledgers.ofActive().then((ledger) => {
    isMirror.value = ledger.isMirror;
  }, console.error);
  return {
    options,
    isMirror,
    rulesOf,
    switches: createSwitchState(switchPorts),
    checks: createSourceChecks(tryOpenPage),
    today,
    rulebook: createRulebookState({
      read: async (text) =>
        (await import('../../pages/options/state/read-rulebook-file.ts')).readRulebookFile(text),
      apply: (rulebook, title) => apply(options, rulebook, title),
    }),
    members: createMembersState(options, {
      random,
      ledgerOf: async (member) => (await ledgers.of(member))?.all() ?? [],
      forget: (member) => forgetMember(ledgers, member),
    }),
    records: makeRecords(options),
    backup: createBackupState({
      device: () => profileOf(options).device,
      all: () => withLedger(options, (ledger) => ledger.all()),
      async merge(items, told) {
        await withLedger(options, (ledger) => ledger.merge(items, told));
        tellKept();
      },
      save: (text) => saveFile(`lianping-ledger-${today()}.json`, text, 'application/json'),
    }),
    deletion: createDeleteState({
      all: () => withLedger(options, (ledger) => ledger.all()),
      imported: () => withLedger(options, async (ledger) => (await ledger.chains()).length),
      async remove(range) {
        await withLedger(options, (ledger) => ledger.remove(range));
        tellKept();
      },
    }),
  };
}

function makeRecords(options: OptionsState) {
  return createRecordImport({
    member: () => profileOf(options),
    device: () => profileOf(options).device,
    read: async (bytes) =>
      (await import('../../../shared/reading/record/record-workbook.ts')).readRecordWorkbook(bytes),
    chains: () => withLedger(options, (ledger) => ledger.chains()),
    keepChains: (chains) => withLedger(options, (ledger) => ledger.keepChains(chains)),
  });
}

function profileOf({ profile }: OptionsState): Profile {
  if (!profile.value) throw new Error('Sections are drawn once the profile is read');
  return profile.value;
}

async function apply(options: OptionsState, rulebook: DatedRules, title: RulebookFile['title']) {
  const rulebooks = bringRulebook(profileOf(options).rulebooks, rulebook, title);
  if (!rulebooks) return 'not-kept';
  const { id } = profileOf(options);
  const done = await options.update((all) => changeMember(all, id, { rulebooks }));
  return done ? 'applied' : 'unsaved';
}

const today = () => dayAt(Date.now(), SEED_RULES.rules.zone);

const rulesOf = (profile: Profile) => rulesInForce(datedRules(profile, SEED_RULES))(today());
