import { hostProblem } from '../../../shared/messages/host.ts';
import { stopped } from '../../../shared/messages/problem.ts';
import type { HostSettings } from '../host.ts';
import { outcomeOf, resultOf } from './faults.ts';
import type { OfficeLibrary } from './office-library.ts';

const KEY = 'lianping';
/** Of all settings together, 2 MB are kept: OfficeDev/office-js 3957. */
const MOST = 500_000;

/**
 * Kept in the workbook itself, for this add-in. Some programs lose it when the workbook is opened
 * again: then it is as if nothing had been kept.
 */
export const officeSettings = (library: OfficeLibrary): HostSettings => ({
  read: async () => {
    const outcome = await outcomeOf(() =>
      library.run({}, async (context) => {
        const setting = context.workbook.settings.getItemOrNullObject(KEY).load('value');
        await context.sync();
        return setting.isNullObject ? undefined : setting.value;
      }),
    );
    return outcome.ok && typeof outcome.value === 'string' ? outcome.value : undefined;
  },
  keep: async (text) => {
    if (text.length > MOST)
      return stopped(hostProblem('host-settings-too-long', { length: text.length, most: MOST }));
    return resultOf(() =>
      library.run({ delayForCellEdit: true }, async (context) => {
        context.workbook.settings.add(KEY, text);
        await context.sync();
      }),
    );
  },
});
