import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ConformanceReport } from '../../../addin/conformance/report.ts';
import { CASE_IDS } from '../../../addin/hosts/contract/cases.ts';
import { ASSUMED_HABITS } from './assumed-habits.ts';

/** What people sent from real programs: the files that the conformance page saves. */
const FOLDER = 'tests/addin/conformance/recorded';
const recorded = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

/** The README says it as long as nobody has. */
const NOT_RUN = 'not run in Excel';

test('the README says “not run in Excel” exactly as long as nobody has sent a record from there', () => {
  expect(readFileSync('README.md', 'utf8').includes(NOT_RUN)).toBe(recorded.length === 0);
});

test('every record that somebody sent holds: the contract is kept, and our double does as that program', () => {
  for (const name of recorded) {
    const report = JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as ConformanceReport;
    expect([name, ...unlike(report)]).toEqual([name]);
  }
});

test('a record in which something is otherwise does not', () => {
  const cases = CASE_IDS.map((id) => ({
    id,
    outcome: 'kept' as const,
    milliseconds: 1,
    values: 1,
    differences: [],
  }));
  const program = { host: 'Excel', platform: 'PC', version: '16', language: 'zh-CN', sets: {} };
  const report: ConformanceReport = {
    format: 'lianping-conformance/1',
    ...{ engine: 'x', day: '2026-12-01', program, sample: 'grassroots-joint-review', cases },
    habits: ASSUMED_HABITS,
  };
  expect(unlike(report)).toEqual([]);
  expect(unlike({ ...report, cases: cases.slice(1) })).toEqual(['read']);
  expect(unlike({ ...report, habits: { ...ASSUMED_HABITS, number: [12, 'Double', 12] } })).toEqual([
    'number',
  ]);
  expect(unlike({ ...report, habits: null })).toEqual(Object.keys(ASSUMED_HABITS));
});

/** Cases that were not kept, and habits that are not those of our double. */
function unlike({ cases, habits }: ConformanceReport): string[] {
  const kept = cases.filter(({ outcome }) => outcome === 'kept').map(({ id }) => id);
  return [
    ...CASE_IDS.filter((id) => !kept.includes(id)),
    ...Object.entries(ASSUMED_HABITS).flatMap(([name, assumed]) =>
      JSON.stringify(habits?.[name]) === JSON.stringify(assumed) ? [] : [name],
    ),
  ];
}
