import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { useFolder } from '../addin/cli/run-in-folder.ts';

const WORKBOOKS = 'seeds/workbooks';
const CASES = 'seeds/rulebooks/cases';

/** Each example rulebook with its sample workbook, and how its run ends. */
const EXAMPLES: readonly (readonly [string, string])[] = [
  ['leading-cadre-annual-review', 'leading-cadres-2026.xlsx'],
  ['member-appraisal', 'member-appraisal-2026.xlsx'],
  ['organisation-department-review', 'organisation-department-2026.xlsx'],
];

interface Said {
  readonly adjustments: Readonly<Record<string, string>>;
  readonly worked?: string;
  readonly reasons?: unknown;
}

const folder = useFolder();

test('the workbooks are built again byte for byte', () => {
  const directory = mkdtempSync(join(tmpdir(), 'examples-'));
  const build = ['-B', `${WORKBOOKS}/build_examples.py`, directory];
  execFileSync('/usr/bin/python3', build, { stdio: 'pipe' });
  const altered = EXAMPLES.filter(
    ([, file]) => !readFileSync(join(directory, file)).equals(readFileSync(join(WORKBOOKS, file))),
  );
  rmSync(directory, { recursive: true });
  expect(altered).toEqual([]);
});

test.each(EXAMPLES)('%s says that it is an example, and has no problem', (id) => {
  const text = readFileSync(`seeds/rulebooks/${id}.yaml`, 'utf8');
  const { title } = parse(text) as { title: { zh: string; en: string } };
  expect(text.split('\n')[0]).toContain('示例');
  expect([title.zh, title.en].join()).toMatch(/（示例）.*\(example\)/);
  const run = folder.lianping('check', id);
  expect([run.status, run.stdout]).toEqual([0, `${id} 2026.1.0: 没有发现问题\n`]);
});

test.each(EXAMPLES)('%s gives what was worked by hand', (id, file) => {
  const json = folder.in('result.json');
  const sample = resolve(WORKBOOKS, file);
  const run = folder.lianping('score', sample, '--rulebook', id, '--json', json);
  // 领头雁 weighs 0 % for those who lead nobody: that they have no votes on it is nothing to tell.
  expect([run.status, run.stderr.includes('counts-unlike-valid')]).toEqual([0, false]);
  const { subjects } = JSON.parse(readFileSync(json, 'utf8')) as { subjects: readonly Said[] };
  const cases = parse(readFileSync(`${CASES}/${id}.yaml`, 'utf8')) as { subjects: readonly Said[] };
  expect(cases.subjects.filter(({ worked }) => worked).length).toBeGreaterThanOrEqual(8);
  expect(subjects.map(asWorked)).toEqual(cases.subjects.map(asWorked));
});

/** As in the case files: without the working, the reasons, and adjustments of 0. */
function asWorked({ worked: _, reasons: __, adjustments, ...said }: Said) {
  const applied = Object.entries(adjustments).filter(([, points]) => points !== '0');
  return { ...said, adjustments: Object.fromEntries(applied) };
}
