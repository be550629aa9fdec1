import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cellName, type Sheet } from '../../shared/workbook/model.ts';
import { readWorkbook } from '../../shared/workbook/read.ts';
import { type Recalculated, recalculate } from '../recalculation/recalculate.ts';
import { type Case, readCases } from './read-case.ts';

const SCORES = '联评得分';
const cases = readCases().filter(({ recalculated }) => recalculated);

let folder: string;
let recalculated: ReadonlyMap<string, Recalculated>;
const copyOf = ({ name }: Case) => join(folder, `${name}.xlsx`);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianping-cases-'));
  for (const one of cases) writeCopy(one, copyOf(one));
  recalculated = recalculate(cases.map(copyOf));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** As a user does it. */
function writeCopy({ path, rulebook, withoutFacts }: Case, copy: string): void {
  const facts = withoutFacts ? ['--no-facts'] : [];
  const words = ['score', path, '--rulebook', rulebook, ...facts, '-o', copy];
  execFileSync(process.execPath, [resolve('.output/cli/lianping.js'), ...words], { stdio: 'pipe' });
}

test.each(cases)('LibreOffice gives the totals of $name in its working copy', (one) => {
  const sheet = scoresIn(copyOf(one));
  const shown = recalculated.get(copyOf(one)) ?? {};
  const [name, total] = ['姓名', '总分'].map((title) => columnOf(sheet, title));
  const totals = [...sheet.rows].slice(1).flatMap(([row, cells]) => {
    const person = cells.get(name ?? 0)?.value;
    const value = shown[`${SCORES}!${cellName(row, total ?? 0)}`];
    return typeof person === 'string' && value !== undefined ? [[person, value]] : [];
  });
  const worked = one.totals?.map(([person, value]) => [person, Number(value)]) ?? [];
  expect(Object.fromEntries(totals)).toEqual(Object.fromEntries(worked));
});

function scoresIn(copy: string): Sheet {
  const workbook = readWorkbook(new Uint8Array(readFileSync(copy)));
  const sheet = workbook.ok && workbook.value.sheets.find(({ name }) => name === SCORES);
  if (!sheet) throw new Error(`${copy} has no ${SCORES}`);
  return sheet;
}

const columnOf = ({ rows }: Sheet, title: string): number | undefined =>
  [...(rows.get(1) ?? [])].find(([, { value }]) => value === title)?.[0];
