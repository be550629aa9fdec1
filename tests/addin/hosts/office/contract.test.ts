import { hostContract } from '../../../hosts/contract.ts';
import { SAMPLES } from '../../../hosts/samples.ts';
import { openIn } from '../../../office/open-path.ts';
import { PROFILES } from '../../../office/profiles.ts';

const samples = SAMPLES.map(({ path }) => path);

// The newest reads every workbook there is; the others differ from it in what they are asked with.
for (const [profile, workbooks] of [
  [PROFILES.newest, undefined],
  [PROFILES.excel2021, samples],
  [PROFILES.web, samples],
] as const) {
  hostContract({
    name: profile.name,
    isProgram: true,
    open: async (path, sheets) => openIn(profile, path, sheets),
    ...(workbooks && { workbooks }),
  });
}
