import { hostProblem } from '../../../shared/messages/host.ts';
import { done, type Problem, stopped } from '../../../shared/messages/problem.ts';
import { type Host, type Task, UNWATCHED } from '../host.ts';
import { mentionsOf } from '../live/mentions.ts';
import { planSheets, type SheetPlan } from '../live/plan-sheet.ts';
import {
  type Abilities,
  type Ability,
  abilitiesOf,
  LEAST_VERSION,
  type OfficeLibrary,
} from './office-library.ts';
import { officeSettings } from './office-settings.ts';
import { type LiveWorkbook, readLive } from './read/read-workbook.ts';
import { selectPlace } from './select-cell.ts';
import { watchWorkbook } from './watch-workbook.ts';
import { missingOf } from './write/furnish.ts';
import { type Replaced, type Replacement, replaceSheets } from './write/replace.ts';
import { createSheetMemory } from './write/sheet-memory.ts';

/** The workbook that is open in Excel. */
export function openOfficeHost(library: OfficeLibrary): Host {
  const can = abilitiesOf(library);
  let read: LiveWorkbook | undefined;
  const memory = createSheetMemory();
  let last: (Replaced & { readonly names: readonly string[] }) | undefined;
  let writings = 0;
  const replace = async (replacement: Replacement, task: Task) => {
    if (!library.supports(LEAST_VERSION)) return stopped(hostProblem('host-too-old', {}));
    writings++;
    try {
      return await replaceSheets(library, can, { replacement, task });
    } finally {
      writings--;
    }
  };
  return {
    isLive: true,
    read: async (task) => {
      const now = await readLive(library, task);
      if (!now.ok) return now;
      read = now.value;
      memory.see(read.namesById);
      return done(now.value.workbook, now.problems);
    },
    replaceSheets: async (change, task) => {
      const planned = planSheets(change.added);
      if (!planned.ok) return planned;
      const { removed } = change;
      const mentions = mentionsOf(read?.workbook, removed);
      const sheets = planned.value;
      const replaced = await replace({ removed, isKept: true, mentions, sheets }, task);
      if (!replaced.ok) return replaced;
      last = { ...replaced.value, names: sheets.map(({ name }) => name) };
      memory.remember(last.added, sheets);
      return done(undefined, [...replaced.problems, ...plainer(sheets, can)]);
    },
    undo: async () => {
      if (!last) return done(undefined);
      const { added: removed, names: told } = last;
      const sheets = last.old.map(memory.dressed);
      const mentions = sheets.length > 0 ? mentionsOf(read?.workbook, told) : [];
      const back = await replace({ removed, isKept: false, mentions, sheets }, UNWATCHED);
      if (!back.ok) return back;
      const plain = memory.plainOnes(last.old);
      last = undefined;
      memory.remember(back.value.added, sheets);
      return done(undefined, [...back.problems, ...plain]);
    },
    select: (place) => selectPlace(library, place),
    watch: (listener) =>
      watchWorkbook(library, listener, {
        nameOf: memory.nameOf,
        isWriting: () => writings > 0,
      }),
    settings: officeSettings(library),
  };
}

/** What the new sheets go without in a program that is too old for it. */
function plainer(plans: readonly SheetPlan[], can: Abilities): Problem[] {
  const missing = missingOf(plans, can).map((ability) => WORDS[ability] ?? ability);
  return missing.length > 0 ? [hostProblem('host-plain', { missing })] : [];
}

const WORDS: Readonly<Partial<Record<Ability, { readonly zh: string; readonly en: string }>>> = {
  frozenPanes: { zh: '冻结窗格', en: 'frozen panes' },
  chartSeries: { zh: '图表', en: 'the chart' },
  highlights: { zh: '条件格式', en: 'highlights' },
  validations: { zh: '下拉列表', en: 'drop-down lists' },
  gridlines: { zh: '隐藏网格线', en: 'hidden gridlines' },
  printing: { zh: '打印设置', en: 'the page set-up' },
  autoFilter: { zh: '自动筛选', en: 'the filter' },
};
