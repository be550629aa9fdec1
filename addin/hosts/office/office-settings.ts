import type { HostSettings } from '../host.ts';
import { outcomeOf, resultOf } from './faults.ts';
import type { OfficeLibrary } from './office-library.ts';

const KEY = 'lianping';

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
  keep: (text) =>
    resultOf(() =>
      library.run({ delayForCellEdit: true }, async (context) => {
        context.workbook.settings.add(KEY, text);
        await context.sync();
      }),
    ),
});
