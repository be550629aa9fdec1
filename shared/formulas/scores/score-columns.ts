import type { SheetWords } from '../../messages/sheets.ts';
import { SHEET_WORDS } from '../../messages/sheets.ts';
import type { Component } from '../../rulebook/model/rulebook.ts';
import type { CellStyle } from '../../workbook/model.ts';
import { type Plain, plain } from '../base/draft.ts';
import { totalStyle } from '../base/total-style.ts';
import { formulasOf } from '../components/kinds.ts';
import { is, literal, words } from '../expression/expression.ts';
import { choose } from '../expression/functions.ts';
import { cellAt } from '../expression/ranges.ts';
import type { Expression } from '../expression/tree.ts';
import type { SubjectCells } from '../workings/grading-place.ts';
import type { ScoresInput } from './scores-input.ts';

/** One column of Scores. */
export interface Column {
  readonly key: keyof SheetWords;
  readonly title: string;
  readonly width: number;
  readonly style: CellStyle;
  readonly content: (cells: SubjectCells, index: number) => Expression | Plain;
  /** What a formula shows where the rows of Workings are no more where they were; nothing if absent. */
  readonly otherwise?: string;
}

/** Who, what each component gave, the total and its rank and grade, what a person decides, and why. */
export const columnsOf = (input: ScoresInput): Column[] => [
  ...identityColumns(input),
  ...componentColumns(input),
  ...resultColumns(input),
  ...decisionColumns(input),
];

/** A column that is called by its key. */
const column = (
  { language }: ScoresInput,
  key: Column['key'],
  rest: Omit<Column, 'key' | 'title'>,
): Column => ({ key, title: SHEET_WORDS[language][key], ...rest });

function identityColumns(input: ScoresInput): Column[] {
  const { subjects } = input.scoring.review;
  const told = (key: 'name' | 'unit') => (_: SubjectCells, index: number) =>
    plain(subjects[index]?.[key] ?? '');
  return [
    column(input, 'name', { width: 12, style: 'text', content: told('name') }),
    column(input, 'unit', { width: 16, style: 'text', content: told('unit') }),
    column(input, 'category', { width: 10, style: 'center', content: cellOf('category') }),
  ];
}

const componentColumns = ({ scoring, language }: ScoresInput): Column[] =>
  scoring.plan.rulebook.components.map((component) => ({
    key: 'component',
    title: component.title[language],
    width: 14,
    style: formulasOf(component.kind).style,
    content: componentCell(component, SHEET_WORDS[language].notHandedIn),
  }));

/** What nobody handed in has no cell on Workings. */
const componentCell =
  ({ id }: Component, notHandedIn: string): Column['content'] =>
  (cells) =>
    cells.get(`component:${id}`) ?? plain(notHandedIn);

const cellOf =
  (key: string): Column['content'] =>
  (cells) =>
    cells.get(key) ?? words('');

function resultColumns(input: ScoresInput): Column[] {
  const { rulebook } = input.scoring.plan;
  const adjustments = column(input, 'adjustments', {
    width: 13,
    style: 'general',
    content: cellOf('adjustments'),
  });
  return [
    ...(rulebook.adjust.some(({ to }) => to === null) ? [adjustments] : []),
    column(input, 'total', {
      width: 10,
      style: totalStyle('strong', rulebook.final.round.places),
      content: totalOf(input),
      otherwise: SHEET_WORDS[input.language].void,
    }),
    column(input, 'rank', { width: 8, style: 'center', content: cellOf('rank') }),
    column(input, 'suggested', { width: 12, style: 'center', content: suggestedOf(input) }),
  ];
}

const totalOf =
  ({ language }: ScoresInput): Column['content'] =>
  (cells) =>
    choose(
      is(cells.get('flag') ?? literal(0), '=', literal(1)),
      cells.get('score') ?? words(''),
      words(SHEET_WORDS[language].void),
    );

/** The grade's name by its number on Workings. */
const suggestedOf =
  ({ rules }: ScoresInput): Column['content'] =>
  (cells) => {
    const grade = cells.get('grade') ?? words('');
    return choose(is(grade, '=', words('')), words(''), cellAt(rules.gradeNames, grade));
  };

const decisionOf =
  ({ decisions }: ScoresInput, key: 'grade' | 'reason'): Column['content'] =>
  (_, index) =>
    plain(decisions.get(index)?.[key] || null);

const decisionColumns = (input: ScoresInput): Column[] => [
  column(input, 'decided', { width: 12, style: 'input', content: decisionOf(input, 'grade') }),
  column(input, 'reason', { width: 24, style: 'input', content: decisionOf(input, 'reason') }),
  column(input, 'notes', {
    width: 44,
    style: 'wrapped',
    content: cellOf('notes'),
    otherwise: SHEET_WORDS[input.language].outOfOrder,
  }),
];
