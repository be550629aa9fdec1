import { describe, expect, test } from 'vitest';
import { addSheets } from '../../shared/workbook/add-sheets.ts';
import { MAIN, OFFICE, partsWith, zipped } from './package-builder.ts';

const OURS = { name: '联评得分', widths: [], rows: [{ cells: [{ value: 1 }] }] };

/** The codes that adding a sheet brings, and whether it was added. */
function added(before: string, behind: string, prefix = '') {
  const p = prefix && `${prefix}:`;
  const xmlns = prefix ? `xmlns:${prefix}="${MAIN}"` : `xmlns="${MAIN}"`;
  const workbook = `<${p}workbook ${xmlns} xmlns:r="${OFFICE}">${before}<${p}sheets><${p}sheet name="表" sheetId="1" r:id="rId1"/></${p}sheets>${behind}</${p}workbook>`;
  const written = addSheets(zipped(partsWith('', { 'xl/workbook.xml': workbook })), [OURS]);
  return { ok: written.ok, codes: written.problems.map(({ code }) => code) };
}

describe('settings of a workbook that reach the sheets added to it', () => {
  test.each(['0', 'false'])('precision as displayed (%s) stops the working copy', (off) => {
    expect(added('', `<calcPr calcId="191029" fullPrecision="${off}"/>`)).toEqual({
      ok: false,
      codes: ['precision-as-displayed'],
    });
  });
  test('so it does where the part names its elements with a prefix', () => {
    expect(added('', '<x:calcPr fullPrecision="0"/>', 'x').codes).toEqual([
      'precision-as-displayed',
    ]);
  });
  test('full precision, automatic calculation and no lock say nothing', () => {
    const behind = '<calcPr fullPrecision="1" calcMode="auto"/>';
    expect(added('<workbookProtection lockStructure="0"/>', behind)).toEqual({
      ok: true,
      codes: [],
    });
  });
  test('manual calculation and a locked structure are noted', () => {
    const before = '<workbookProtection lockStructure="1"/>';
    expect(added(before, '<calcPr calcMode="manual"/>')).toEqual({
      ok: true,
      codes: ['calculation-manual', 'structure-locked'],
    });
  });
});
