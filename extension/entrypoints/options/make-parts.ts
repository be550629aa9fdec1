import { browser } from 'wxt/browser';
import { dayAt } from '../../../shared/reading/calendar/calendar.ts';
import { type DatedRules, rulesInForce } from '../../../shared/reading/rules/rules-in-force.ts';
import { forgetMember } from '../../adapters/forget-member.ts';
import { tellKept } from '../../adapters/kept-channel.ts';
import type { LedgerStore } from '../../adapters/ledger-store.ts';
import { memberLedgers } from '../../adapters/member-ledger.ts';
import { profileStore } from '../../adapters/profile-store.ts';
import { loadSources, removeSource, tryOpenPage } from '../../adapters/sources.ts';
import { isOn, turnOff, turnOn } from '../../adapters/switches.ts';
import { SEED_RULES } from '../../seeds.ts';
import { changeMember } from '../../state/members.ts';
import { SWITCHED } from '../../state/messages.ts';
import { createOptionsState, type OptionsState } from '../../state/options.ts';
import { createBackupState } from '../../state/options-backup.ts';
import { createDeleteState } from '../../state/options-delete.ts';
import { createMembersState } from '../../state/options-members.ts';
import { createRecordImport } from '../../state/options-records.ts';
import { createRulebookState } from '../../state/options-rulebook.ts';
import { datedRules, type Profile } from '../../state/profile.ts';
import { bringRulebook } from '../../state/rulebooks-in-force.ts';
import { createSourceChecks } from '../../state/source-checks.ts';
import { createSwitchState } from '../../state/switches.ts';
import type { OptionsParts } from '../../ui/options/options-parts.ts';
import { saveFile } from '../../ui/save-file.ts';

const ledgers = memberLedgers(SEED_RULES);

/** Of the member that is shown: whoever is active by now may be another. */
async function withLedger<T>(
  options: OptionsState,
  work: (ledger: LedgerStore) => Promise<T>,
): Promise<T> {
  const ledger = await ledgers.of(profileOf(options).id);
  if (!ledger) throw new Error('There is no such member any more');
  return work(ledger);
}
const random = () => crypto.randomUUID();

/** The states of the options page, each with the browser behind its ports. */
export function makeParts(): OptionsParts {
  const options = createOptionsState(profileStore(random));
  const switchPorts = {
    sources: loadSources,
    remove: removeSource,
    isOn,
    turnOn,
    turnOff,
    arrange: () => browser.runtime.sendMessage(SWITCHED),
  };
  return {
    options,
    rulesOf,
    switches: createSwitchState(switchPorts),
    checks: createSourceChecks(tryOpenPage),
    rulebook: createRulebookState({
      read: async (text) =>
        (await import('../../state/read-rulebook-file.ts')).readRulebookFile(text),
      apply: (rulebook) => apply(options, rulebook),
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
      async merge(items) {
        await withLedger(options, (ledger) => ledger.merge(items));
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

async function apply(options: OptionsState, rulebook: DatedRules) {
  const rulebooks = bringRulebook(profileOf(options).rulebooks, rulebook);
  if (!rulebooks) return 'not-kept';
  const { id } = profileOf(options);
  const done = await options.update((all) => changeMember(all, id, { rulebooks }));
  return done ? 'applied' : 'unsaved';
}

const today = () => dayAt(Date.now(), SEED_RULES.rules.zone);

const rulesOf = (profile: Profile) => rulesInForce(datedRules(profile, SEED_RULES))(today());
