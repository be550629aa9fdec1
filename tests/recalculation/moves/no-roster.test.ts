import { expect, test } from 'vitest';
import { plainPackage } from '../plain-package.ts';
import { assessed } from './assessed.ts';
import type { Step } from './edits.ts';
import { runMoves } from './run-moves.ts';

const rulebookText = assessed({ id: 'no-roster', title: '{ zh: 无名册, en: No roster }' });
const SHEET = '日常考核';
const PEOPLE = ['白露', '谷雨', '处暑', '小满'];
const input = {
  rulebookText,
  bytes: plainPackage([
    {
      name: SHEET,
      lines: [
        ['序号', '姓名', '计划', '学习'],
        // A remark of one character stands beside the table, under no heading.
        ...PEOPLE.map((name, index) => [
          index + 1,
          name,
          50 + index,
          30,
          index === 1 ? '无' : null,
        ]),
      ],
    },
  ]),
};

/** What is typed into the sheet, and the totals then: by hand, or nobody's. */
const EDITS: readonly (readonly [string, readonly Step[], readonly (number | string)[]])[] = [
  ['nothing', [], [80, 81, 82, 83]],
  ['other serial numbers', [['put', SHEET, 'A3', 12]], [80, 81, 82, 83]],
  ['rows sorted', [['sort', SHEET, 'A2:D5', 2, false]], [80, 81, 82, 83]],
  ['a serial number gone', [['put', SHEET, 'A3', '']], PEOPLE.map(() => '不计分')],
  ['one cut away', [['cut', SHEET, 'A3', 'A9']], PEOPLE.map(() => '不计分')],
];

/** LibreOffice once: some four seconds. */
test('without a roster a row that lost its serial number may be nobody’s, and is asked about', () => {
  const outcomes = runMoves([input], () => EDITS.map(([kind, steps]) => ({ kind, steps })));
  const shown = outcomes.map(({ edit, people }) => [
    edit.kind,
    people.map(({ shown: [total] }) => total),
  ]);
  expect(shown).toEqual(EDITS.map(([kind, , totals]) => [kind, totals]));
  expect(outcomes.flatMap(({ people }) => people.map(({ verdict }) => verdict))).not.toContain(
    'WRONG',
  );
});
