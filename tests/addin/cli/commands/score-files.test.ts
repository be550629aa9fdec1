import { expect, test } from 'vitest';
import { filesOf } from '../../../../addin/cli/commands/score-files.ts';
import { composeWorkingSheets } from '../../../../shared/joint-review/working-copy.ts';
import { openFile } from '../../../../shared/workbook/open-file.ts';
import { roster } from '../../../recalculation/roster.ts';
import { score } from '../../../recalculation/working-copy.ts';

/** Composes as always, and counts how often. */
function counted() {
  const counter = { composed: 0, receipts: new Set<string>() };
  const compose: typeof composeWorkingSheets = (scored, options) => {
    const made = composeWorkingSheets(scored, options);
    counter.composed += 1;
    if (made.ok) counter.receipts.add(made.value.receipt);
    return made;
  };
  return { counter, compose };
}
function prepared(size: number) {
  const input = roster(size);
  const file = openFile({ name: 'a.xlsx', bytes: input.bytes });
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  return { file: file.value, scored: score(input), problems: [] };
}
const LANGUAGE = 'zh';
const receiptIn = (content: string | Uint8Array | undefined): string =>
  JSON.parse(`${content}`).receipt;

test('the JSON of 2,000 people alone composes no sheet', () => {
  const { counter, compose } = counted();
  const files = filesOf(
    prepared(2000),
    { output: undefined, json: 'a.json', language: LANGUAGE },
    compose,
  );
  expect(files.ok && files.value.map(({ path }) => path)).toEqual(['a.json']);
  expect(counter.composed).toBe(0);
});

test('its receipt is the code that the sheets print, whether they are written or not', () => {
  const { counter, compose } = counted();
  const people = prepared(20);
  const both = filesOf(people, { output: 'a.xlsx', json: 'a.json', language: LANGUAGE }, compose);
  const alone = filesOf(people, { output: undefined, json: 'a.json', language: LANGUAGE }, compose);
  const english = filesOf(people, { output: undefined, json: 'a.json', language: 'en' }, compose);
  expect(counter.composed).toBe(1);
  for (const files of [both, alone, english])
    counter.receipts.add(receiptIn(files.ok ? files.value.at(-1)?.content : undefined));
  expect([...counter.receipts]).toHaveLength(1);
});
