import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withChange } from '../../../recalculation/working-copy.ts';
import { expectRefusal, SAMPLE, SEED, useFolder } from '../run-in-folder.ts';

const folder = useFolder();
const { lianping } = folder;

describe('lianping verify', () => {
  test('finds nothing in a copy as it was written, and one count that was changed', () => {
    lianping('score', SAMPLE, ...SEED, '-o', 'copy.xlsx');
    const untouched = lianping('verify', 'copy.xlsx', '--rulebook', 'grassroots-joint-review');
    expect([untouched.status, untouched.stderr]).toEqual([0, '']);
    const code = /[0-9A-Z]{4}(-[0-9A-Z]{4}){2}/.exec(untouched.stdout)?.[0] ?? '';
    expect(lianping('verify', 'copy.xlsx', '--expect', code).status).toBe(0);

    const bytes = new Uint8Array(readFileSync(folder.in('copy.xlsx')));
    const change = { sheet: '上级评议', cell: 'D10', to: 3 };
    writeFileSync(folder.in('altered.xlsx'), withChange(bytes, change));
    const altered = lianping('verify', 'altered.xlsx', '--json', 'result.json', '--lang', 'en');
    expect(altered.status).toBe(1);
    expect(altered.stderr).toMatch(/^void input-changed 上级评议!D10 .*“3”/);
    const { problems, isUnaltered } = JSON.parse(readFileSync(folder.in('result.json'), 'utf8'));
    expect(isUnaltered).toBe(false);
    expect(problems).toMatchObject([{ code: 'input-changed', sheet: '上级评议', cell: 'D10' }]);
  });

  test('refuses a workbook without a receipt', () => {
    expectRefusal(lianping('verify', SAMPLE), /^stop verify-no-receipt - /);
  });

  test('scores a copy again by what it holds, and tells who moved', () => {
    lianping('score', SAMPLE, ...SEED, '-o', 'copy.xlsx');
    const bytes = new Uint8Array(readFileSync(folder.in('copy.xlsx')));
    const change = { sheet: '上级评议', cell: 'D10', to: 3 };
    writeFileSync(folder.in('altered.xlsx'), withChange(bytes, change));
    const again = lianping('score', 'altered.xlsx', '-o', 'again.xlsx', '--json', 'r.json');
    expect(again.stdout).toContain('与上次计分相比有变动的人');
    const { since } = JSON.parse(readFileSync(folder.in('r.json'), 'utf8'));
    expect(since.moved.length).toBeGreaterThan(0);
    expect(lianping('verify', 'again.xlsx').status).toBe(0);
  });

  test('a workbook that was never scored holds no rulebook to go by', () => {
    expectRefusal(lianping('score', SAMPLE), /^stop rulebook-not-named - .*--rulebook/);
  });
});
