import type { Written } from '../../layout/sheet.ts';
import { pick } from '../../rulebook/random.ts';
import { at, columnOf, isForm, nameAt } from '../sheets/drawn.ts';
import { deleteRow, put } from '../sheets/edit.ts';
import { cell, type Disturbance, onSheet, saying, sheetOf } from './disturbance.ts';

type NameLine = readonly Written[];

/** What is done to the line that says whom a form is about. */
const nameLine = (
  kind: string,
  change: (line: NameLine) => NameLine | null | undefined,
): Disturbance => ({
  kind: `form: ${kind}`,
  disturb: (random, made) => {
    const own = sheetOf(random, made, isForm);
    if (!own) return null;
    const { drawn, index } = own;
    const { person } = pick(random, drawn.table.rows);
    const first = drawn.table.rows.find((row) => row.person === person)?.row ?? 0;
    // Above the labels.
    const row = first - 2;
    const line = change(drawn.lines[row] ?? []);
    if (line === undefined) return null;
    const now =
      line === null ? deleteRow(drawn, row) : { ...drawn, lines: drawn.lines.with(row, line) };
    const below = [row, row + 1, first, first + 1].flatMap((at) => [nameAt(at, 0), nameAt(at, 1)]);
    return saying(onSheet(made, index, now, below), made.review.people[person]?.name);
  },
});

/** Where label and name stand apart. */
const apart =
  (change: (line: NameLine) => NameLine) =>
  (line: NameLine): NameLine | undefined =>
    line.length === 4 ? change(line) : undefined;

/** 得分 over the full marks of a form, and 标准分 over its points. */
const headersExchanged: Disturbance = {
  kind: 'form: 得分 and 标准分 exchanged',
  disturb: (random, made) => {
    const own = sheetOf(random, made, ({ of }) => of === 'form');
    if (!own) return null;
    const { drawn, index } = own;
    const [full, value] = [columnOf(drawn, 'other'), columnOf(drawn, 'value')];
    const row = drawn.table.header[0];
    const first = drawn.table.rows[0]?.row ?? 0;
    if (full === undefined || value === undefined || first !== row + 1) return null;
    const [before, behind] = [at(drawn, row, full), at(drawn, row, value)];
    const now = put(put(drawn, row, full, behind), row, value, before);
    const cells = drawn.table.rows.flatMap((held) => [
      nameAt(held.row, full),
      nameAt(held.row, value),
    ]);
    return onSheet(made, index, now, [...cells, nameAt(row, full), nameAt(row, value)]);
  },
};

export const FORM_DISTURBANCES: readonly Disturbance[] = [
  headersExchanged,
  nameLine(
    '姓名 beside 单位',
    apart(([name, who = null, unit]) => [name ?? '', unit ?? '', who]),
  ),
  nameLine(
    'labels first',
    apart(([name, who, unit, where]) => [name, unit, who, where].map((text) => text ?? null)),
  ),
  nameLine(
    'no name behind 姓名',
    apart(([name, , unit, where]) => [name, null, unit, where].map((text) => text ?? null)),
  ),
  nameLine(
    'no 姓名 before the name',
    apart(([, who, unit, where]) => [null, who, unit, where].map((text) => text ?? null)),
  ),
  nameLine('no colon', (line) =>
    line.length === 2 ? line.map((text) => `${text}`.replace('：', '')) : undefined,
  ),
  nameLine(
    'the name alone',
    apart(([, who]) => [who ?? null]),
  ),
  cell('form: a title misspelt', 'leaf', (written, { drawn }) =>
    isForm(drawn.table) && typeof written === 'string' ? `${written.slice(0, -1)}某` : undefined,
  ),
  nameLine('an empty name line', () => []),
  nameLine('no name line', () => null),
];
