import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Recalculated, recalculate } from './recalculate.ts';
import {
  type Change,
  cachedValues,
  sheetsOf,
  shownValues,
  withChange,
  workingCopy,
} from './working-copy.ts';

const sampleOf = (workbook: string, rulebook: string) => ({
  bytes: new Uint8Array(readFileSync(`seeds/workbooks/${workbook}.xlsx`)),
  rulebookText: readFileSync(`seeds/rulebooks/${rulebook}.yaml`, 'utf8'),
});

/** The total with so many, of panels with two. */
const inDecimals = (sample: ReturnType<typeof sampleOf>, places: number) => ({
  ...sample,
  rulebookText: sample.rulebookText
    .replace('round: { places: 2,', `round: { places: ${places},`)
    .replace('round: { places: 6,', 'round: { places: 2,'),
});

/** The longest that programs let a sheet have, with what formulas must double. */
const LONG_NAME = `上级评议${'表'.repeat(23)}'s 一`;

function renamed(sample: ReturnType<typeof sampleOf>, name: string) {
  const parts = unzipSync(sample.bytes);
  const list = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  const renamedList = strToU8(list.replace('name="上级评议"', `name="${name}"`));
  return { ...sample, bytes: zipSync({ ...parts, 'xl/workbook.xml': renamedList }) };
}

interface Changed extends Change {
  readonly what: string;
  /** Somebody has no total any more: nobody's rank is shown till that is settled, where the core ranks the others. */
  readonly leavesAGap?: true;
}
/** Each rulebook that comes with the product, and what hands change in its sample. */
const SAMPLES = [
  {
    name: 'joint-review',
    sample: sampleOf('joint-review-2026', 'grassroots-joint-review'),
    cells: 2000,
    changes: [
      { what: 'a count', sheet: '上级评议', cell: 'E8', to: 8 },
      { what: 'so many expected that it falls short', sheet: '同级互评', cell: 'D12', to: 40 },
      { what: 'a count of none', sheet: '党员群众评议', cell: 'I15', to: 5 },
      { what: 'an item', sheet: '年度考核', cell: 'D7', to: 20.5 },
      { what: 'a circular, which is a veto', sheet: '事实台账', cell: 'F4', to: 1 },
    ],
  },
  {
    name: 'member-appraisal',
    sample: sampleOf('member-appraisal-2026', 'member-appraisal'),
    cells: 800,
    changes: [
      { what: 'a third of the votes, which is enough', sheet: '党员互评', cell: 'D7', to: 5 },
      { what: 'just half of those expected', sheet: '群众测评', cell: 'E6', to: 6 },
      { what: 'points of an item', sheet: '日常表现', cell: 'D4', to: 39.5 },
      { what: 'a sanction', sheet: '事实台账', cell: 'E4', to: 1 },
    ],
  },
  {
    name: 'organisation-department',
    sample: sampleOf('organisation-department-2026', 'organisation-department-review'),
    cells: 4000,
    changes: [
      { what: 'a count', sheet: '五项要求-部领导评价', cell: 'E6', to: 4 },
      { what: 'points lost to below what a grade asks for', sheet: '差错扣分', cell: 'D4', to: 11 },
      { what: 'a measure', sheet: '显绩', cell: 'D5', to: 93.75 },
      {
        what: 'a measure above its full mark',
        sheet: '显绩',
        cell: 'D6',
        to: 101,
        leavesAGap: true,
      },
    ],
  },
  {
    name: 'leading-cadres',
    sample: sampleOf('leading-cadres-2026', 'leading-cadre-annual-review'),
    cells: 900,
    changes: [
      { what: 'votes that reach a band', sheet: '领导评价', cell: 'D7', to: 9 },
      { what: 'a number that ranks', sheet: '实绩数据', cell: 'E4', to: 97 },
      { what: 'another best of the category', sheet: '实绩数据', cell: 'D5', to: 9000.25 },
      { what: 'a measure', sheet: '实绩数据', cell: 'F14', to: 77.75 },
      { what: 'an inquiry', sheet: '事实台账', cell: 'G4', to: 1 },
    ],
  },
  ...[9, 12].map((places) => ({
    name: `joint-review in ${places} decimals`,
    sample: inDecimals(sampleOf('joint-review-2026', 'grassroots-joint-review'), places),
    cells: 2000,
    changes: [{ what: 'an item', sheet: '年度考核', cell: 'D7', to: 20.333333 }],
  })),
  {
    name: 'joint-review with a sheet name of 31 characters',
    sample: renamed(sampleOf('joint-review-2026', 'grassroots-joint-review'), LONG_NAME),
    cells: 2000,
    changes: [{ what: 'a count', sheet: LONG_NAME, cell: 'E8', to: 8 }],
  },
] as const satisfies readonly {
  name: string;
  sample: ReturnType<typeof sampleOf>;
  cells: number;
  changes: readonly Changed[];
}[];

/** What components and the total show on Scores: its columns D to I at most. */
const totalsIn = (cells: object) =>
  Object.fromEntries(Object.entries(cells).filter(([name]) => /^联评得分![D-I]\d+$/.test(name)));

let folder: string;
let recalculated: ReadonlyMap<string, Recalculated>;
const path = (name: string) => join(folder, `${name}.xlsx`);
const changedName = (name: string, { sheet, cell }: Change) => `${name}-${sheet}-${cell}`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianping-recalculation-'));
  const paths = SAMPLES.flatMap(({ name, sample, changes }) => {
    const copy = workingCopy(sample);
    writeFileSync(path(name), copy);
    for (const change of changes)
      writeFileSync(path(changedName(name, change)), withChange(copy, change));
    return [name, ...changes.map((change) => changedName(name, change))].map(path);
  });
  recalculated = recalculate(paths);
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(SAMPLES)(
  'LibreOffice gives the core’s values in every cell of $name',
  ({ name, sample, cells, changes }) => {
    test('as scored', () => {
      const cached = cachedValues(sheetsOf(sample));
      expect(Object.keys(cached).length).toBeGreaterThan(cells);
      expect(shownValues(recalculated.get(path(name)))).toEqual(cached);
    });

    test.each<Changed>([...changes])('after $what: $sheet!$cell became $to', (change) => {
      // The changed copy's own input sheets, without ours, scored anew by the core.
      const changed = { ...sample, bytes: withChange(sample.bytes, change) };
      const asked = change.leavesAGap ? totalsIn : (cells: object) => cells;
      const values = shownValues(recalculated.get(path(changedName(name, change))));
      const cached = cachedValues(sheetsOf(changed));
      expect(asked(values)).toEqual(asked(cached));
      expect(cached).not.toEqual(cachedValues(sheetsOf(sample)));
    });
  },
);
