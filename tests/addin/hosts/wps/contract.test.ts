import { hostContract } from '../../../hosts/contract.ts';
import { openPathInWps } from '../../../wps/open-wps.ts';

// Against a double by what was measured in WPS, never WPS itself. About 15 s, most of it for openpyxl.
hostContract({
  name: 'a double of WPS',
  isProgram: true,
  open: async (path, sheets) => openPathInWps(path, sheets),
});
