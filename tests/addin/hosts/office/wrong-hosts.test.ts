import { expect, test } from 'vitest';
import { runContract } from '../../../../addin/hosts/contract/run-contract.ts';
import { UNWATCHED } from '../../../../addin/hosts/host.ts';
import { SAMPLES, type Sample, subjectFor } from '../../../hosts/samples.ts';
import type { Quirks } from '../../../office/excel/range.ts';
import { openExcel } from '../../../office/open-excel.ts';
import { openIn } from '../../../office/open-path.ts';
import { PROFILES } from '../../../office/profiles.ts';
import { bookOf, sheetOf, snapshot } from '../../../office/small-books.ts';

const ADDED = sheetOf('联评得分', [
  ['姓名', null, '得分'],
  ['张伟', null, 90],
]);

const openWrong = (quirks: Quirks) =>
  openExcel(bookOf({ 计票: [['张伟', 85]] }), { ...PROFILES.newest, quirks });

test.each<[string, Quirks]>([
  ['writes where null says to leave alone', { clearsOnNull: true }],
  ['transposes', { transposes: true }],
  ['writes nothing and says nothing, as if protected', { writesNothing: true }],
])('a program that %s is found out, and all is taken back', async (_, quirks) => {
  const excel = openWrong(quirks);
  const before = snapshot(excel.book);
  const result = await excel.host.replaceSheets({ removed: [], added: [ADDED] }, UNWATCHED);
  expect(result).toMatchObject({ ok: false, problems: [{ code: 'host-not-kept' }] });
  expect(snapshot(excel.book)).toEqual(before);
});

test.each<[string, Quirks, readonly string[]]>([
  ['does as it is told', {}, []],
  ['writes where null says to leave alone', { clearsOnNull: true }, ['write', 'replace']],
  ['transposes', { transposes: true }, ['write', 'replace', 'texts', 'names']],
  ['writes nothing', { writesNothing: true }, ['write', 'replace', 'texts', 'names']],
  ['loses events', { losesEvents: true }, ['watch']],
  ['answers null for more than some cells', { mostCells: 20 }, ['write', 'replace']],
])('the contract of all hosts finds out a program that %s', async (_, quirks, otherwise) => {
  const sample = SAMPLES[2] as Sample;
  const subject = await subjectFor(sample, 'contract');
  const profile = { ...PROFILES.newest, quirks };
  const outcomes = await runContract(
    openIn(profile, sample.path, subject.sheets),
    subject,
    () => {},
  );
  const found = outcomes.filter(({ outcome }) => outcome !== 'kept').map(({ id }) => id);
  expect(found).toEqual(otherwise);
});

test('a program that answers null for every cell is not read as empty', async () => {
  const excel = openWrong({ mostCells: 1 });
  const read = await excel.host.read(UNWATCHED);
  expect(read).toMatchObject({ ok: false });
});
