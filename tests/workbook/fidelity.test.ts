import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareReview } from '../../shared/joint-review/prepare.ts';
import { composeWorkingSheets } from '../../shared/joint-review/working-copy.ts';
import { addSheets } from '../../shared/workbook/add-sheets.ts';
import { openFile } from '../../shared/workbook/open-file.ts';
import { HANDS } from './hands-rulebook.ts';
import { partsWith, zipped } from './package-builder.ts';
import { FEATURES, PREFIXED, RICH } from './rich-package.ts';

const TOUCHED = [
  '[Content_Types].xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  'xl/workbook.xml',
];

/** Scored, and written with the sheets of a working copy. */
function workingCopy(bytes: Uint8Array): Uint8Array {
  const file = openFile({ name: 'a.xlsx', bytes });
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  const { workbook } = file.value;
  const { scored, problems } = prepareReview({ workbook, rulebookText: HANDS, withoutFacts: true });
  if (!scored) throw new Error(JSON.stringify(problems));
  const composed = composeWorkingSheets(scored, { engine: 'test', language: 'zh' });
  const written = composed.ok ? addSheets(file.value.packaged(), composed.value.sheets) : composed;
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  return written.value;
}

const hashes = (bytes: Uint8Array): Map<string, string> =>
  new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name,
      createHash('sha256').update(content).digest('hex'),
    ]),
  );

const textsOf = (bytes: Uint8Array): string[] =>
  Object.values(unzipSync(bytes)).map((content) => Buffer.from(content).toString('utf8'));

const rootOf = (bytes: Uint8Array, part: string): XmlElement => {
  const { root } = parseXml(Buffer.from(unzipSync(bytes)[part] ?? []).toString('utf8'));
  if (!root) throw new Error(part);
  return root;
};

/** The first element that is no longer there, in its order, with its attributes (counts may grow). */
function lostIn(old: XmlElement, fresh: XmlElement): string | undefined {
  const { count: _, ...attributes } = old.attributes;
  const changed = Object.entries(attributes).find(
    ([name, value]) => fresh.attributes[name] !== value,
  );
  if (old.name !== fresh.name || changed) return `${old.name} ${changed}`;
  const elements = (of: XmlElement) => of.children.filter((child) => child instanceof XmlElement);
  let next = 0;
  for (const child of elements(old)) {
    const at = elements(fresh).findIndex((one, index) => index >= next && !lostIn(child, one));
    if (at < 0) return `${old.name}/${child.name}`;
    next = at + 1;
  }
  return undefined;
}

function expectKept(before: Uint8Array, after: Uint8Array): void {
  const fresh = hashes(after);
  for (const [name, hash] of hashes(before)) {
    if (TOUCHED.includes(name))
      expect([name, lostIn(rootOf(before, name), rootOf(after, name))]).toEqual([name, undefined]);
    else expect([name, fresh.get(name)]).toEqual([name, hash]);
  }
}

describe.each([
  ['as Excel spells it', RICH],
  ['with prefixes', PREFIXED],
])('a workbook with everything, %s', (_, parts) => {
  const before = zipped(parts);
  const after = workingCopy(before);

  test('keeps every part that is not touched, by hash, and every element of the others', () =>
    expectKept(before, after));

  test.each(Object.entries(FEATURES))('keeps its %s', (_feature, mark) => {
    const countIn = (bytes: Uint8Array) => textsOf(bytes).filter((text) => mark.test(text)).length;
    expect(countIn(before)).toBeGreaterThan(0);
    expect(countIn(after)).toBeGreaterThanOrEqual(countIn(before));
  });
});

describe('a workbook that a program wrote', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lianping-fidelity-'));
    execFileSync('/usr/bin/python3', ['tests/workbook/make_workbook.py', join(folder, 'a.xlsx')]);
    const convert = [
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'saved'),
    ];
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync('soffice', [profile, ...convert, join(folder, 'a.xlsx')], { stdio: 'ignore' });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ['openpyxl', 'a.xlsx'],
    ['LibreOffice', 'saved/a.xlsx'],
  ])('%s', (_, name) => {
    const before = new Uint8Array(readFileSync(join(folder, name)));
    const sheet = { name: '新', widths: [], rows: [{ cells: [{ value: 1 }] }] };
    const written = addSheets(before, [sheet]);
    if (!written.ok) throw new Error(JSON.stringify(written.problems));
    expectKept(before, written.value);
  });
});

test('a workbook with macros is refused, not robbed of them', () => {
  const types = RICH['[Content_Types].xml']?.replace(
    /spreadsheetml\.sheet\.main/,
    'ms-excel.sheet.macroEnabled.main',
  );
  const bytes = zipped(
    partsWith('', { '[Content_Types].xml': types ?? '', 'xl/vbaProject.bin': 'VBA' }),
  );
  const file = openFile({ name: 'a.xlsm', bytes });
  expect(file.problems.map(({ code }) => code)).toEqual(['workbook-macros']);
});
