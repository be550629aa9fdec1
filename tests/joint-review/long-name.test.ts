import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { cachedValues, sheetsOf } from '../recalculation/working-copy.ts';

const SAMPLE = readFileSync('seeds/workbooks/member-appraisal-2026.xlsx');
const rulebookText = readFileSync('seeds/rulebooks/member-appraisal.yaml', 'utf8');

/** 何静, who has awards among the facts, under another name in every sheet. */
function renamed(name: string): Uint8Array {
  const { 'xl/sharedStrings.xml': texts = new Uint8Array(), ...parts } = unzipSync(SAMPLE);
  const text = strFromU8(texts).replaceAll('何静', name);
  return zipSync({ ...parts, 'xl/sharedStrings.xml': strToU8(text) });
}

/** MATCH takes 255 characters; a cell holds 32,767. */
test.each([250, 10_000])('a name of %s characters keeps its facts', (length) => {
  const sheets = sheetsOf({ bytes: renamed('何'.repeat(length)), rulebookText });
  // 95.58 and three awards of 0.50 each, capped at 1.00: nobody else has as much.
  expect(Object.values(cachedValues(sheets))).toContain(96.58);
});
