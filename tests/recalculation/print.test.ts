import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ENGINE } from '../../addin/engine.ts';
import { composeWorkingSheets } from '../../shared/joint-review/working-copy.ts';
import { addSheets } from '../../shared/workbook/add-sheets.ts';
import { plainPackage } from './plain-package.ts';
import { score, workingCopy } from './working-copy.ts';

const SAMPLE = {
  bytes: new Uint8Array(readFileSync('seeds/workbooks/joint-review-2026.xlsx')),
  rulebookText: readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8'),
};
const THIRTY = {
  bytes: plainPackage([
    {
      name: '年度考核',
      lines: [
        ['姓名', '单位', '类别', '工作'],
        ...Array.from({ length: 30 }, (_, index) => [
          `某人${index + 1}`,
          `第${(index % 7) + 1}支部`,
          '机关',
          60 + index,
        ]),
      ],
    },
  ]),
  rulebookText: `rulebook: 1
id: thirty
version: 1.0.0
title: { zh: 年度考核, en: Annual review }
valid: { from: 2026-01-01, to: 2026-12-31 }
sources: { R: { title: 办法, issued: 2025-12-20 } }
categories: { 机关: {} }
base: 100
components:
  year:
    title: { zh: 年度考核, en: Annual review }
    weight: 100%
    checklist: { items: { work: { title: { zh: 工作, en: Work }, full: 100 } } }
final: { clamp: [0, 100], round: { places: 2, mode: half-up } }
grades:
  bands: { 好: "[85, 100]", 较好: "[75, 85)", 一般: "[65, 75)", 差: "[0, 65)" }
ranking: { within: category, order: [ score desc ], ties: shared }
`,
};

/** Also with the sheets that say how it was reckoned. */
function allPrinted(): Uint8Array {
  const options = { engine: ENGINE, language: 'en', isAllPrinted: true } as const;
  const composed = composeWorkingSheets(score(SAMPLE), options);
  if (!composed.ok) throw new Error(JSON.stringify(composed.problems));
  const copy = addSheets(SAMPLE.bytes, composed.value.sheets);
  if (!copy.ok) throw new Error(JSON.stringify(copy.problems));
  return copy.value;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianping-print-'));
  const copies = {
    sample: workingCopy(SAMPLE),
    thirty: workingCopy(THIRTY, 'en'),
    all: allPrinted(),
  };
  for (const [name, bytes] of Object.entries(copies))
    writeFileSync(join(folder, `${name}.xlsx`), bytes);
  const office = ['--headless', `-env:UserInstallation=file://${folder}/profile`];
  const paths = Object.keys(copies).map((name) => join(folder, `${name}.xlsx`));
  spawnSync('soffice', [...office, '--convert-to', 'pdf', '--outdir', folder, ...paths]);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** What stands at the foot of each page of ours, on the right: sheet and page. */
const pagesOf = (name: string): string[] =>
  textOf(name)
    .split('\f')
    .flatMap(
      (page) => /(?:联评凭证|Lianping receipt) [\w-]{14} +(\S+ · \d+)\s*$/.exec(page)?.[1] ?? [],
    );
const textOf = (name: string, ...more: string[]): string =>
  execFileSync('pdftotext', ['-layout', ...more, join(folder, `${name}.pdf`), '-'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
const sizeOf = (name: string, page: number): number[] => {
  const words = ['-f', `${page}`, '-l', `${page}`, join(folder, `${name}.pdf`)];
  const told = execFileSync('pdfinfo', words, { encoding: 'utf8' });
  return [...(/size:\s+([\d.]+) x ([\d.]+)/.exec(told)?.slice(1) ?? [])].map(Number);
};

test('of the whole workbook the scores alone are printed, on one landscape page', () => {
  expect(pagesOf('sample')).toEqual(['联评得分 · 1']);
  const page =
    textOf('sample')
      .split('\f')
      .findIndex((text) => text.includes('核定等次')) + 1;
  const [width = 0, height = 0] = sizeOf('sample', page);
  expect(width).toBeGreaterThan(height);
  const text = textOf('sample', '-f', `${page}`, '-l', `${page}`);
  for (const part of ['审定意见', '签字', '建议等次分布', '韩松', '基层党建联述联评联考'])
    expect(text).toContain(part);
});

test('thirty people stand on one page, with the decision and the chart', () => {
  expect(pagesOf('thirty')).toEqual(['Scores · 1']);
  const text = textOf('thirty');
  for (const part of ['某人1 ', '某人30 ', 'Signature', 'Suggested grades'])
    expect(text).toContain(part);
});

test('where all is asked for, each sheet counts its own pages', () => {
  const pages = pagesOf('all').map((page) => page.split(' · '));
  const sheets = [...new Set(pages.map(([sheet]) => sheet))];
  expect(sheets).toEqual(expect.arrayContaining(['Scores', 'Workings', 'Rules', 'Receipt']));
  for (const sheet of sheets) {
    const own = pages.filter(([name]) => name === sheet).map(([, page]) => Number(page));
    expect(own).toEqual(own.map((_, index) => index + 1));
  }
  expect(pages.filter(([sheet]) => sheet === 'Workings').length).toBeGreaterThan(1);
});

test('on the printed receipt every hash stands whole', () => {
  const text = textOf('all');
  const receipt = text.slice(text.indexOf('body-sha256'));
  const lines = receipt.split('\n').filter((line) => / (?:input|own) /.test(line));
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.filter((line) => !/ (?:input|own) \S+ \S+ [0-9a-f]{64}$/.test(line))).toEqual([]);
});
