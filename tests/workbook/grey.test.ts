import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { addSheets } from '../../shared/workbook/add-sheets.ts';
import type { Highlight, NewSheet } from '../../shared/workbook/model.ts';
import { plainPackage } from '../recalculation/plain-package.ts';

const LOOKS: readonly Highlight['look'][] = ['best', 'good', 'fair', 'poor'];

/** The ground of each look as the package holds it, white where it has none. */
function grounds(): number[] {
  const area = { top: 1, left: 1, bottom: 1, right: 1 };
  const sheet: NewSheet = {
    name: '得分',
    widths: [],
    rows: [{ cells: [{ value: '好' }] }],
    highlights: LOOKS.map((look) => ({ area, formula: 'TRUE', look })),
  };
  const copy = addSheets(plainPackage([{ name: '名册', lines: [['姓名']] }]), [sheet]);
  if (!copy.ok) throw new Error(JSON.stringify(copy.problems));
  const parts = unzipSync(copy.value);
  const textOf = (part: RegExp) =>
    Object.entries(parts)
      .filter(([name]) => part.test(name))
      .map(([, bytes]) => strFromU8(bytes))
      .join('');
  const looks = textOf(/styles\.xml$/).match(/<dxf>.*?<\/dxf>/g) ?? [];
  const ids = [...textOf(/lianping.*\.xml$/).matchAll(/dxfId="(\d+)"/g)].map(([, id]) =>
    Number(id),
  );
  return ids.map((id) =>
    lightness(/bgColor rgb="FF(\w{6})"/.exec(looks[id] ?? '')?.[1] ?? 'FFFFFF'),
  );
}

/** Of a printer that knows no colours: ITU-R BT.709 over linear light, 0 to 1. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('grades are told apart in grey: the better the darker, the worst on white', () => {
  const found = grounds();
  expect(found.length).toBe(4);
  const steps = found.slice(1).map((light, index) => light - (found[index] ?? 0));
  for (const step of steps) expect(step).toBeGreaterThan(0.05);
  expect(found[3]).toBe(1);
  // Dark text on each of them, by WCAG 2.1: (L + 0.05) / (L + 0.05).
  const text = lightness('1D1F23');
  for (const ground of found) expect((ground + 0.05) / (text + 0.05)).toBeGreaterThan(7);
});
