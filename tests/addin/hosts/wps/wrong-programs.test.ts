import { expect, test } from 'vitest';
import { runContract } from '../../../../addin/hosts/contract/run-contract.ts';
import { UNWATCHED } from '../../../../addin/hosts/host.ts';
import { SAMPLES, type Sample, subjectFor } from '../../../hosts/samples.ts';
import { bookOf, sheetOf, snapshot } from '../../../office/small-books.ts';
import type { Ways } from '../../../wps/measured.ts';
import { openPathInWps, openWps } from '../../../wps/open-wps.ts';

const OTHERWISE: Ways = { hasMethods: true, flattensRows: true };
const WRITING: readonly string[] = ['write', 'replace', 'texts', 'names'];

test.each<[string, Ways, readonly string[]]>([
  ['gives methods instead of properties, and rows as plain lists', OTHERWISE, []],
  ['loses events', { losesEvents: true }, ['watch']],
  ['keeps apostrophes as part of texts', { keepsApostrophes: true }, WRITING],
])('the contract of all hosts, and a WPS that %s', async (_, ways, otherwise) => {
  const sample = SAMPLES[2] as Sample;
  const subject = await subjectFor(sample, 'contract');
  const opened = openPathInWps(sample.path, subject.sheets, ways);
  const outcomes = await runContract(opened, subject, () => {});
  const found = outcomes.filter(({ outcome }) => outcome !== 'kept').map(({ id }) => id);
  expect(found).toEqual(otherwise);
});

test.each<[string, Ways]>([
  ['transposes', { transposes: true }],
  ['writes nothing and says nothing', { writesNothing: true }],
  ['keeps apostrophes', { keepsApostrophes: true }],
  ['drops apostrophes', { dropsApostrophes: true }],
])('a WPS that %s is found out, and all is taken back', async (_, ways) => {
  const wps = openWps(bookOf({ 计票: [['张伟', 85]] }), ways);
  const before = snapshot(wps.world.book);
  const added = [sheetOf('联评得分', [['姓名', '=1+1', '12', 90]])];
  const written = await wps.host.replaceSheets({ removed: [], added }, UNWATCHED);
  expect(written).toMatchObject({ ok: false, problems: [{ code: 'host-not-kept' }] });
  expect(snapshot(wps.world.book)).toEqual(before);
});
