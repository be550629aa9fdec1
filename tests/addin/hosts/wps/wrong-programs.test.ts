import { expect, test } from 'vitest';
import { caseOf } from '../../../../addin/hosts/contract/cases.ts';
import { runContract } from '../../../../addin/hosts/contract/run-contract.ts';
import { UNWATCHED } from '../../../../addin/hosts/host.ts';
import { SAMPLES, type Sample, subjectFor } from '../../../hosts/samples.ts';
import { bookOf, sheetOf, snapshot } from '../../../office/small-books.ts';
import type { Ways } from '../../../wps/measured.ts';
import { openPathInWps, openWps } from '../../../wps/open-wps.ts';

const SAMPLE = SAMPLES[2] as Sample;

test('methods instead of properties, and rows as plain lists, are another way to say the same', async () => {
  const subject = await subjectFor(SAMPLE, 'contract');
  const ways: Ways = { hasMethods: true, flattensRows: true };
  const opened = openPathInWps(SAMPLE.path, subject.sheets, ways);
  const outcomes = await runContract(opened, subject, () => {});
  expect(outcomes.filter(({ outcome }) => outcome !== 'kept')).toEqual([]);
});

test('the contract of all hosts finds out a WPS that tells nobody what happens', async () => {
  const subject = await subjectFor(SAMPLE, 'contract');
  const opened = openPathInWps(SAMPLE.path, [], { losesEvents: true });
  const [finding] = await caseOf('watch').find(opened, subject);
  expect(finding).toMatchObject({ found: null });
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
