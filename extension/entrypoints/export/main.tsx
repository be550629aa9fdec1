import { computed, signal } from '@preact/signals';
import {
  composeRecordSheets,
  type RecordSheetsContext,
} from '../../../shared/reading/record/record-sheets.ts';
import {
  readRecordWorkbook,
  writeRecordWorkbook,
} from '../../../shared/reading/record/record-workbook.ts';
import type { RulesOn } from '../../../shared/reading/rules/rules-in-force.ts';
import { chooseLanguage } from '../../adapters/browser/choose-language.ts';
import { onKept } from '../../adapters/browser/kept-channel.ts';
import { profileStore } from '../../adapters/browser/profile-store.ts';
import { saveFile } from '../../adapters/browser/save-file.ts';
import { loadSources } from '../../adapters/browser/sources.ts';
import { ledgerOf, memberLedgers } from '../../adapters/ledger/member-ledger.ts';
import { languageOf } from '../../members/language.ts';
import { datedRules } from '../../members/profile.ts';
import { createOptionsState } from '../../members/settings.ts';
import { ExportPage } from '../../pages/export/ExportPage.tsx';
import { createExportState, type Material } from '../../pages/export/state/export.ts';
import { mount } from '../../pages/parts/mount.tsx';
import { HOLIDAYS, SEED_RULES } from '../../seeds.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const ledgers = memberLedgers(SEED_RULES);
const sources = await loadSources();
const profiles = profileStore();
const options = createOptionsState(profiles);
const chosen = computed(() => options.profile.value?.language ?? null);
const language = computed(() => chosen.value ?? languageOf(navigator.language));

const context = (rulesOn: RulesOn): RecordSheetsContext => ({
  language: language.value,
  rulesOn,
  sourceName: (id) => sources.find((source) => source.id === id)?.title[language.value] ?? id,
});

const isMirror = signal(false);
const state = createExportState({
  now: Date.now,
  gather,
  write: (record, rulesOn) => writeRecordWorkbook(record, context(rulesOn)),
  sheets: (record, rulesOn) => composeRecordSheets(record, context(rulesOn)),
  read: readRecordWorkbook,
  soon,
  save: (name, bytes) => saveFile(name, bytes, XLSX),
  remember: (name, unit) => options.change({ name, unit }),
});
mount(
  <ExportPage
    state={state}
    isMirror={isMirror}
    device={() => options.profile.value?.device ?? ''}
  />,
  { appearance: options.profile, chooseLanguage },
);
state.load();
// What is shown is what is saved, so it follows the ledger, the settings and the member.
profiles.onChange(state.load);
onKept(state.load);

/** All of the active member's, as it is now. */
async function gather(): Promise<Material> {
  await options.load();
  const profile = options.profile.value;
  if (!profile) throw new Error(options.unreadable.value ?? '');
  const { leave, device, name, unit } = profile;
  const ledger = await ledgerOf(profile.id, ledgers);
  isMirror.value = ledger.isMirror;
  const [items, chains] = await Promise.all([ledger.all(), ledger.chains()]);
  const rules = datedRules(profile, SEED_RULES);
  return { ledger: items, chains, rules, leave, holidays: HOLIDAYS, device, name, unit };
}

/** Milliseconds without a key. */
const TYPED = 150;
let typed: ReturnType<typeof setTimeout> | undefined;

function soon(run: () => void): void {
  clearTimeout(typed);
  typed = setTimeout(run, TYPED);
}
