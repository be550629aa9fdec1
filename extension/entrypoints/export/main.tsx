import { computed } from '@preact/signals';
import { memberLedgers } from '../../adapters/member-ledger.ts';
import { profileStore } from '../../adapters/profile-store.ts';
import { SEED_RULES, SOURCES } from '../../seeds.ts';
import { createExportState, type Material } from '../../state/export.ts';
import { createOptionsState } from '../../state/options.ts';
import { activeProfile, datedRules } from '../../state/profile.ts';
import { readRecordWorkbook, writeRecordWorkbook } from '../../state/record-file.ts';
import { ExportPage } from '../../ui/export/ExportPage.tsx';
import { mount } from '../../ui/mount.tsx';
import { saveFile } from '../../ui/save-file.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const options = createOptionsState(profileStore());
const state = createExportState({
  now: Date.now,
  gather,
  write: writeRecordWorkbook,
  read: readRecordWorkbook,
  save: (name, bytes) => saveFile(name, bytes, XLSX),
  remember: (name, unit) => options.change({ name, unit }),
});
mount(
  <ExportPage state={state} device={() => options.profile.value?.device ?? ''} sources={SOURCES} />,
  computed(() => options.profile.value?.language ?? null),
);
state.load();

/** All of the active member's, as it is now. */
async function gather(): Promise<Material> {
  await options.load();
  const profiles = options.profiles.value;
  if (!profiles) throw new Error(options.unreadable.value ?? '');
  const profile = activeProfile(profiles);
  const { leave, device, name, unit } = profile;
  const ledger = await memberLedgers(SEED_RULES).ofActive();
  const [items, chains] = await Promise.all([ledger.all(), ledger.chains()]);
  const rules = datedRules(profile, SEED_RULES);
  return { ledger: items, chains, rules, leave, device, name, unit };
}
