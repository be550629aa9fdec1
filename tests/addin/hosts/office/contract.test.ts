import { hostContract } from '../../../hosts/contract.ts';
import { SAMPLES, WORKBOOKS } from '../../../hosts/samples.ts';
import { openIn } from '../../../office/open-path.ts';
import { PROFILES, supporting } from '../../../office/profiles.ts';

const samples = SAMPLES.map(({ path }) => path);

// The newest reads every workbook there is, and so does one that is asked about hidden lines otherwise;
// the others differ from these in what they are asked with.
for (const [profile, workbooks] of [
  [PROFILES.newest, WORKBOOKS],
  [PROFILES.web, samples],
  [PROFILES.excel2021, samples],
  [PROFILES.excel2019, WORKBOOKS],
  [PROFILES.oldest, samples],
] as const) {
  hostContract({
    name: profile.name,
    isProgram: true,
    tellsMerges: supporting(profile)('1.13'),
    open: async (path, sheets) => openIn(profile, path, sheets),
    workbooks,
  });
}
