import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withChange, workingCopy } from '../working-copy.ts';
import type { Shown } from './judge.ts';

/** Its TRIM takes full-width spaces for spaces, so that a title with several of them is another there. */
const TITLED = ['上级评议', '同级互评', '党员群众评议', '年度考核', '事实台账'];
const SAMPLE = {
  bytes: TITLED.reduce<Uint8Array>(
    (bytes, sheet) => withChange(bytes, { sheet, cell: 'A2', to: '测评时间：2026年12月18日' }),
    new Uint8Array(readFileSync('seeds/workbooks/joint-review-2026.xlsx')),
  ),
  rulebookText: readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8'),
};

/** What a hand may do: sort, insert, rename, correct. */
const STEPS = [
  ['sort', '上级评议', 'A6:R31', 1, false],
  ['exchange', '同级互评', 'A6:R6', 'A9:R9'],
  ['insert', '年度考核', 'Rows', 7, 2],
  ['put', '党员群众评议', 'B9', '欧阳某某'],
];

const WORKINGS = '联评计算';
/** Who stands in which row, and each count as it is read there. */
const COLUMNS = 12;

/** A cell as text, numbers as both programs hold them. */
const told = (cell: Shown): string =>
  cell === '' || cell === null || Number.isNaN(Number(cell)) ? `${cell}` : `${Number(cell)}`;

test('gnumeric, which shares no code with LibreOffice, finds everybody in the same row after the same edits', {
  timeout: 600_000,
}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'lianping-witness-'));
  try {
    const [path, to, csv] = ['copy.xlsx', 'edited.xlsx', 'scores.csv'].map((name) =>
      join(folder, name),
    );
    if (!path || !to || !csv) throw new Error('No paths');
    writeFileSync(path, workingCopy(SAMPLE));
    const jobs = join(folder, 'jobs.json');
    writeFileSync(jobs, JSON.stringify([{ path, to, scores: WORKINGS, steps: STEPS }]));
    const edited = run('/usr/bin/python3', ['tests/recalculation/moves/move.py', jobs]);
    const { rows }: { rows: Shown[][] } = JSON.parse(edited);
    run('ssconvert', [
      '--recalc',
      '--export-type=Gnumeric_stf:stf_assistant',
      '-O',
      `sheet=${WORKINGS} separator=^ quoting-mode=never eol=unix format=raw`,
      to,
      csv,
    ]);
    const seen = readFileSync(csv, 'utf8')
      .split('\n')
      .map((line) => line.split('^'));
    const first = rows.findIndex(([title]) => `${title}`.startsWith('位置核对'));
    const below = rows.flatMap((cells, row) => (row >= first ? [[row, cells] as const] : []));
    expect(below.length).toBeGreaterThan(300);
    const shown = below.map(([, cells]) => cells.slice(0, COLUMNS).map(told));
    const also = below.map(([row, cells]) =>
      cells.slice(0, COLUMNS).map((_, column) => told(seen[row]?.[column] ?? '')),
    );
    expect(also).toEqual(shown);
    const found = shown.filter(
      ([, , , , key, , , , row]) => key?.startsWith('|') && Number(row) > 0,
    );
    const lost = shown.filter(([, , , , , , , , row]) => row === '没有找到');
    expect([found.length > 100, lost.length]).toEqual([true, 1]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function run(program: string, inputs: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, inputs, {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
}
