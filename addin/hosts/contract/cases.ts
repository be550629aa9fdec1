import type { Problem } from '../../../shared/messages/problem.ts';
import { cellName, type NewSheet, type Workbook } from '../../../shared/workbook/model.ts';
import { type Host, UNWATCHED } from '../host.ts';
import { comparable, comparableSheet } from './comparable.ts';
import { bySheetNames, SHEET_NAMES, TEXTS, textSheet } from './hard-sheets.ts';
import type { Subject } from './subject.ts';

/** A workbook that is open in a host. */
export interface OpenedHost {
  readonly host: Host;
  /** What whoever looks at it sees, read by the host's own means or by others. */
  readonly shown: () => Promise<Workbook>;
  /** Somebody else enters something in the sheet; absent where programs like this one tell no changes. */
  readonly change?: (sheet: string) => Promise<void>;
}

/** What a host did beside what it is to do. */
export interface Finding {
  readonly expected: unknown;
  readonly found: unknown;
}

export interface ContractCase {
  readonly title: { readonly zh: string; readonly en: string };
  /** For workbooks that are open in a program; a file in memory has nothing of it. */
  readonly isForPrograms?: true;
  /** Any workbook shows it as well as another. */
  readonly isOfAny?: true;
  /** Leaves the workbook as it was. */
  find(opened: OpenedHost, subject: Subject): Promise<readonly Finding[]>;
}

/** What every host keeps to: the same sheets and values, cell by cell, as the file itself holds. */
export const CASES = {
  read: {
    title: { zh: '读到的与文件相同', en: 'reads what the file holds' },
    find: async ({ host }, { before }) => [await readAs(host, before)],
  },
  write: {
    title: {
      zh: '写出的表与写入文件的相同',
      en: 'writes the same sheets, cell by cell, as into a file',
    },
    find: async ({ host, shown }, { sheets, copy }) => {
      const written = await host.replaceSheets({ removed: [], added: sheets }, UNWATCHED);
      const findings = [goneWell(written), same(await shown(), copy)];
      await host.undo();
      return findings;
    },
  },
  undo: {
    title: { zh: '撤销后与写入前相同', en: 'takes the writing back: the workbook is as it was' },
    find: async ({ host }, { before, sheets }) => {
      await host.replaceSheets({ removed: [], added: sheets }, UNWATCHED);
      const undone = await host.undo();
      return [goneWell(undone), await readAs(host, before)];
    },
  },
  replace: {
    title: {
      zh: '第二次写入代替第一次，撤销后第一次还在',
      en: 'writes a second time in the place of the first, and takes that back',
    },
    find: replaceTwice,
  },
  cancel: {
    title: { zh: '取消后什么都没有留下', en: 'leaves nothing of what was given up' },
    find: async ({ host }, { before, sheets }) => {
      const given = { signal: AbortSignal.abort(), report: () => {} };
      const written = host.isLive
        ? await host.replaceSheets({ removed: [], added: sheets }, given)
        : { ok: false, problems: [] };
      return [
        { expected: { ok: false, problems: [] }, found: written },
        await readAs(host, before),
      ];
    },
  },
  texts: {
    title: { zh: '文字仍是文字，不管像什么', en: 'keeps a text a text, whatever it looks like' },
    isOfAny: true,
    find: async ({ host, shown }) => {
      const added = [textSheet('联评文字')];
      const written = await host.replaceSheets({ removed: [], added }, UNWATCHED);
      const rows = (await shown()).sheets.at(-1)?.rows.values() ?? [];
      await host.undo();
      const expected = TEXTS.map((value) => ({ kind: 'text', value }));
      return [goneWell(written), { expected, found: [...rows].map((row) => row.get(1)) }];
    },
  },
  names: {
    title: { zh: '公式找得到任何名字的表', en: 'has formulas find a sheet of any name' },
    isOfAny: true,
    find: async ({ host, shown }) => {
      const written = await host.replaceSheets({ removed: [], added: bySheetNames() }, UNWATCHED);
      const asking = (await shown()).sheets.find(({ name }) => name === '联评问');
      await host.undo();
      const found = SHEET_NAMES.map((_, index) => asking?.rows.get(index + 1)?.get(1)?.value);
      return [goneWell(written), { expected: SHEET_NAMES.map((name) => `${name}!,`), found }];
    },
  },
  select: {
    title: { zh: '选中一格；没有的地方会说明', en: 'shows a cell; says so where there is none' },
    isForPrograms: true,
    isOfAny: true,
    find: async ({ host }, { before }) => {
      const there = await host.select(firstPlace(before));
      const nowhere = await host.select({ sheet: '没有这张', cell: 'A1' });
      return [goneWell(there), { expected: ['host-place-missing'], found: codesOf(nowhere) }];
    },
  },
  watch: {
    title: { zh: '别处改了一格会告诉', en: 'tells that a cell was changed elsewhere' },
    isForPrograms: true,
    isOfAny: true,
    find: async (opened, { before }) => {
      const { sheet } = firstPlace(before);
      return opened.change ? [{ expected: sheet, found: await toldChange(opened, sheet) }] : [];
    },
  },
  settings: {
    title: { zh: '规则随工作簿保存', en: 'keeps the rulebook in the workbook' },
    isForPrograms: true,
    isOfAny: true,
    find: async ({ host }) => {
      const kept = await host.settings.keep('规则：一');
      await host.settings.keep('规则：二');
      return [goneWell(kept), { expected: '规则：二', found: await host.settings.read() }];
    },
  },
} as const satisfies Readonly<Record<string, ContractCase>>;
export type CaseId = keyof typeof CASES;
export const CASE_IDS = Object.keys(CASES) as readonly CaseId[];

/** With whole numbers and names alone, a table of both is nothing that a compiler narrows. */
export const caseOf = (id: CaseId): ContractCase => CASES[id];

async function replaceTwice(
  { host, shown }: OpenedHost,
  { before, sheets, copy }: Subject,
): Promise<readonly Finding[]> {
  const names = sheets.map(({ name }) => name);
  const removed = host.isLive ? names : [];
  await host.replaceSheets({ removed: [], added: sheets }, UNWATCHED);
  const again = await host.replaceSheets({ removed, added: sheets }, UNWATCHED);
  const whole = same(await shown(), copy);
  const undone = await host.undo();
  const left = await shown();
  const findings = [
    goneWell(again),
    whole,
    goneWell(undone),
    { expected: comparable(before), found: othersThan(left, names) },
    ...(host.isLive ? [same(left, copy)] : []),
  ];
  if (host.isLive) await host.replaceSheets({ removed: names, added: [] }, UNWATCHED);
  return findings;
}

/** The sheet that is told once it is changed; a program begins to listen in its own time. */
async function toldChange({ host, change }: OpenedHost, sheet: string): Promise<unknown> {
  // Sheets are told by the names that were read.
  await host.read(UNWATCHED);
  let told: string | undefined;
  let hear = () => {};
  const heard = new Promise<void>((resolve) => {
    hear = resolve;
  });
  const stop = host.watch({
    changed(name) {
      told = name;
      hear();
    },
    selected() {},
  });
  for (let times = 0; times < MOST_CHANGES && told === undefined; times++) {
    await change?.(sheet);
    await Promise.race([heard, after(PATIENCE)]);
  }
  stop();
  return told ?? null;
}

const MOST_CHANGES = 5;
/** In ms: so long a program may take to tell. */
const PATIENCE = 400;
const after = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));

async function readAs(host: Host, expected: Workbook): Promise<Finding> {
  const read = await host.read(UNWATCHED);
  return read.ok ? same(read.value, expected) : { expected: [], found: codesOf(read) };
}

const same = (found: Workbook, expected: Workbook): Finding => ({
  expected: comparable(expected),
  found: comparable(found),
});

interface Outcome {
  readonly ok: boolean;
  readonly problems: readonly Problem[];
}

/** What a program is too old for is a note, and no fault. */
const goneWell = ({ ok, problems }: Outcome): Finding => ({
  expected: [true, []],
  found: [ok, problems.filter(({ effect }) => effect === 'stop').map(({ code }) => code)],
});

const codesOf = ({ problems }: Pick<Outcome, 'problems'>) => problems.map(({ code }) => code);

const othersThan = ({ sheets }: Workbook, ours: readonly string[]): unknown =>
  sheets.filter(({ name }) => !ours.includes(name)).map(comparableSheet);

function firstPlace({ sheets }: Workbook) {
  const sheet = sheets.find(({ hidden, rows }) => !hidden && rows.size > 0);
  const [row = 1, cells] = [...(sheet?.rows ?? [])][0] ?? [];
  const [column = 1] = cells?.keys() ?? [];
  return { sheet: sheet?.name ?? '', cell: cellName(row, column) };
}

/** What a case writes: a host that cannot calculate is told what its formulas come to. */
export const writtenBy = (id: CaseId, { sheets }: Subject): readonly NewSheet[] =>
  id === 'names' ? bySheetNames() : sheets;
