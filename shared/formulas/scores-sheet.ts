import { OWN_SHEETS } from '../layout/own-sheets.ts';
import type { Language } from '../messages/problem.ts';
import { SHEET_WORDS } from '../messages/sheets.ts';
import type { Component } from '../rulebook/rulebook.ts';
import type { Scoring } from '../score/scoring.ts';
import {
  type Area,
  type CellStyle,
  columnName,
  type Highlight,
  type NewSheet,
} from '../workbook/model.ts';
import { type Draft, draftSheet, type Plain, plain } from './draft.ts';
import {
  choose,
  type Expression,
  is,
  isNumeric,
  joined,
  known,
  literal,
  words,
} from './expression.ts';
import type { RuleCells } from './rules-sheet.ts';
import type { Workings } from './workings-sheet.ts';

interface Input {
  readonly scoring: Scoring;
  readonly workings: Workings;
  readonly rules: RuleCells;
  readonly language: Language;
}

interface Column {
  readonly title: string;
  readonly width: number;
  readonly style: CellStyle;
  readonly content: (cells: ReadonlyMap<string, Expression>, index: number) => Expression | Plain;
}

/** The sheet that people read: one header row, one row a subject; the final grade is left to a person. */
export function composeScores(input: Input): NewSheet {
  const { scoring, workings, rules, language } = input;
  const draft = draftSheet(OWN_SHEETS[language].scores, { anchored: false });
  const columns = columnsOf(input);
  for (const [index, { title }] of columns.entries()) {
    draft.put({ row: 1, column: index + 1 }, plain(title), 'header');
  }
  draft.height(1, 36);
  for (const [index, cells] of workings.subjects.entries()) {
    for (const [column, { content, style }] of columns.entries()) {
      draft.put({ row: index + 2, column: column + 1 }, content(cells, index), style);
    }
  }
  const last = workings.subjects.length + 1;
  putSignature(draft, last + 2, language);
  const at = (title: string) => columns.findIndex((column) => column.title === title) + 1;
  const labels = SHEET_WORDS[language];
  const rows = (column: number, right = column): Area => ({
    top: 2,
    left: column,
    bottom: Math.max(2, last),
    right,
  });
  return {
    name: draft.name,
    widths: columns.map(({ width }) => width),
    rows: draft.rows(),
    frozen: { rows: 1, columns: 2 },
    autoFilter: { top: 1, left: 1, bottom: Math.max(2, last), right: columns.length },
    validations: [{ area: rows(at(labels.decided)), source: rules.gradeNames.text }],
    highlights: highlightsOf(scoring, {
      area: rows(at(labels.suggested)),
      total: at(labels.total),
      language,
    }),
    print: { landscape: true, titleRows: [1, 1], header: scoring.rulebook.title[language] },
    chart: chartOf(scoring, workings, { row: last + 7, language }),
  };
}

function columnsOf({ scoring, rules, language }: Input): Column[] {
  const labels = SHEET_WORDS[language];
  const { rulebook, review } = scoring;
  const cell = (key: string) => (cells: ReadonlyMap<string, Expression>) => copyOf(cells.get(key));
  const text = (read: (index: number) => string) => (_: unknown, index: number) =>
    plain(read(index));
  const whenScored = (key: string, otherwise: string) => (cells: ReadonlyMap<string, Expression>) =>
    choose(
      is(cells.get('flag') ?? literal(0), '=', literal(1)),
      cells.get(key) ?? words(''),
      words(otherwise),
    );
  return [
    {
      title: labels.name,
      width: 12,
      style: 'text',
      content: text((index) => review.subjects[index]?.name ?? ''),
    },
    {
      title: labels.unit,
      width: 16,
      style: 'text',
      content: text((index) => review.subjects[index]?.unit ?? ''),
    },
    {
      title: labels.category,
      width: 10,
      style: 'center',
      content: text((index) => review.subjects[index]?.category ?? ''),
    },
    ...rulebook.components.map(
      (component): Column => ({
        title: component.title[language],
        width: 14,
        style: component.kind === 'reading' ? 'center' : 'general',
        content: componentCell(component, labels.notHandedIn),
      }),
    ),
    ...(rulebook.adjust.length > 0
      ? [
          {
            title: labels.adjustments,
            width: 10,
            style: 'general',
            content: cell('adjustments'),
          } as const,
        ]
      : []),
    { title: labels.total, width: 10, style: 'strong2', content: whenScored('score', labels.void) },
    { title: labels.rank, width: 8, style: 'center', content: cell('rank') },
    {
      title: labels.suggested,
      width: 12,
      style: 'center',
      content: (cells) => suggestedOf(rules, cells.get('grade') ?? words(''), scoring),
    },
    { title: labels.decided, width: 12, style: 'input', content: () => plain(null) },
    { title: labels.reason, width: 24, style: 'input', content: () => plain(null) },
    {
      title: labels.notes,
      width: 44,
      style: 'wrapped',
      content: (cells) => notesOf(cells, { scoring, rules, language }),
    },
  ];
}

/** Shows another cell; an empty text stays one. */
const copyOf = (source: Expression | undefined): Expression => source ?? words('');

function componentCell(component: Component, notHandedIn: string): Column['content'] {
  return (cells) => {
    const found = cells.get(`component:${component.id}`);
    if (!found) return plain(component.kind === 'reading' ? notHandedIn : '');
    return found;
  };
}

function suggestedOf(
  { gradeNames }: RuleCells,
  grade: Expression,
  { rulebook }: Scoring,
): Expression {
  const number = grade.value();
  const name =
    typeof number === 'object' ? (rulebook.grades.bands[Number(number.num) - 1]?.grade ?? '') : '';
  return known(`IF(${grade.text}="","",INDEX(${gradeNames.text},${grade.text}))`, name);
}

/** Why there is no total, or what moved the grade: built from the states on Workings, so it stays true. */
function notesOf(
  cells: ReadonlyMap<string, Expression>,
  { scoring, rules, language }: Pick<Input, 'scoring' | 'rules' | 'language'>,
): Expression {
  const end = words(language === 'zh' ? '；' : '; ');
  const cell = (key: string) => cells.get(key);
  const { rulebook } = scoring;
  const labels = SHEET_WORDS[language];
  const parts: Expression[] = [];
  const say = (test: Expression, ...texts: readonly Expression[]) =>
    parts.push(choose(test, joined([...texts, end]), words('')));
  const other = cell('otherVoid');
  if (other) say(is(other, '<>', words('')), other);
  for (const component of rulebook.components) {
    const state = cell(`state:${component.id}`);
    if (state && state.value() !== '') {
      say(
        is(state, '<>', words(labels.scored)),
        words(`${component.title[language].slice(0, 40)} `),
        state,
      );
    }
    const items = component.kind === 'checklist' ? cell(`component:${component.id}`) : undefined;
    if (items)
      say(
        is(isNumeric(items), '=', no),
        words(`${component.title[language].slice(0, 40)} ${labels.entry}`),
      );
  }
  for (const { id } of rulebook.veto) {
    const fired = cell(`veto:${id}`);
    if (fired) say(is(fired, '=', literal(1)), rules.of('veto-text', id));
  }
  for (const band of rulebook.grades.bands) parts.push(...gradeNotes(cells, band, { rules, end }));
  return parts.length === 0 ? words('') : joined(parts);
}

const no: Expression = { text: 'FALSE', value: () => false, binds: 9 };

type Band = Scoring['rulebook']['grades']['bands'][number];

/** That a grade's condition was not met, or its places were taken. */
function gradeNotes(
  cells: ReadonlyMap<string, Expression>,
  { grade, requires, quota }: Band,
  { rules, end }: { rules: RuleCells; end: Expression },
): Expression[] {
  const asked = cells.get(`requires:${grade}`);
  const placed = cells.get(`quota:${grade}`);
  const entry = cells.get(`before:${grade}`);
  const notes: Expression[] = [];
  if (asked && entry) {
    for (const { id, op } of requires) {
      const component = cells.get(`component:${id}`);
      if (!component) continue;
      const met = is(component, op, rules.of('requires', grade, id, op));
      const missed = choose(
        met,
        words(''),
        joined([rules.of('requires-text', grade, id, op), end]),
      );
      notes.push(choose(is(asked, '<>', entry), missed, words('')));
    }
  }
  if (quota && placed) {
    const before = asked ?? entry;
    if (before)
      notes.push(
        choose(is(placed, '<>', before), joined([rules.of('quota-text', grade), end]), words('')),
      );
  }
  return notes;
}

function putSignature(draft: Draft, row: number, language: Language): void {
  const { decision, signature } = SHEET_WORDS[language];
  draft.put({ row, column: 1 }, plain(decision), 'quiet');
  draft.put({ row: row + 3, column: 1 }, plain(signature), 'quiet');
}

const LOOKS: readonly Highlight['look'][] = ['best', 'good', 'fair', 'poor'];

function highlightsOf(
  { rulebook }: Scoring,
  { area, total, language }: { area: Area; total: number; language: Language },
): Highlight[] {
  const letter = (column: number) => `$${columnName(column)}2`;
  const { bands } = rulebook.grades;
  const grades = bands.map(
    ({ grade }, index): Highlight => ({
      area,
      // Not every program lets a conditional format refer to another sheet.
      formula: `${letter(area.left)}=${words(grade).text}`,
      // The worst grade is always shown as such, however many there are between.
      look: index === bands.length - 1 ? 'poor' : (LOOKS[Math.min(index, 2)] ?? 'fair'),
    }),
  );
  const totals = { ...area, left: total, right: total };
  return [
    ...grades,
    { area: totals, formula: `${letter(total)}="${SHEET_WORDS[language].void}"`, look: 'void' },
  ];
}

function chartOf(
  { rulebook }: Scoring,
  { distribution }: Workings,
  { row, language }: { row: number; language: Language },
): NonNullable<NewSheet['chart']> {
  return {
    title: SHEET_WORDS[language].distribution,
    area: { top: row, left: 1, bottom: row + 14, right: 6 },
    labels: distribution.labels,
    values: distribution.values,
    points: rulebook.grades.bands.map(({ grade }, index) => ({
      label: grade,
      value: distribution.counts[index] ?? 0,
    })),
  };
}
