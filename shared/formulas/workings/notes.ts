import type { Band, Component, Requirement, Titled } from '../../rulebook/model/rulebook.ts';
import type { RowContext } from '../base/row-context.ts';
import { evaluate } from '../expression/evaluate.ts';
import { is, joined, literal, total, truth, words } from '../expression/expression.ts';
import { choose, isNumeric, textFrom } from '../expression/functions.ts';
import type { Expression } from '../expression/tree.ts';
import { requirementKey } from '../rules/grade-rules.ts';
import type { SubjectCells } from './grading-place.ts';
import { shareMetKey } from './requires-cells.ts';

interface Context extends Pick<RowContext, 'rules' | 'labels' | 'language'> {
  readonly cells: SubjectCells;
  /** Before each note. */
  readonly separator: Expression;
}

/** Why there is no total, or what moved the grade: built from the states in the row, so it stays true. */
export function notesOf(row: RowContext, cells: SubjectCells): Expression {
  const { rules, language, labels } = row;
  const context = { cells, rules, language, labels, separator: words(labels.separator) };
  const { components, facts, veto, grades } = row.scoring.plan.rulebook;
  const notes = [
    ...otherNotes(context),
    ...components.flatMap((component) => componentNotes(context, component)),
    ...factNotes(context, facts),
    ...veto.flatMap(({ id }) => vetoNotes(context, id)),
    ...grades.bands.flatMap((band) => gradeNotes(context, band)),
  ];
  if (notes.length === 0) return words('');
  return textFrom(joined(notes), labels.separator.length);
}

const noteIf = (
  { separator }: Context,
  test: Expression,
  ...texts: readonly Expression[]
): Expression => choose(test, joined([separator, ...texts]), words(''));

/** Where a row is no more where it was, whom the rank waits for, what no other cell shows, and that the digits of a total are in doubt. */
function otherNotes(context: Context): Expression[] {
  const { cells, labels } = context;
  const [moved, pending] = [cells.get('moved'), cells.get('pending')];
  const [other, close] = [cells.get('otherVoid'), cells.get('close')];
  const { movedNote, pendingNote } = labels;
  return [
    ...(moved ? [noteIf(context, is(moved, '<>', words('')), moved, words(movedNote))] : []),
    ...(pending
      ? [noteIf(context, is(pending, '<>', words('')), words(pendingNote), pending)]
      : []),
    ...(other ? [noteIf(context, is(other, '<>', words('')), other)] : []),
    ...(close ? [noteIf(context, is(close, '<>', words('')), words(labels.closeNote))] : []),
  ];
}

/** A formula with every note in it must stay short enough to be read. */
const LONGEST_TITLE = 40;

function componentNotes(context: Context, { id, title }: Component): Expression[] {
  const { cells, labels, language } = context;
  const short = title[language].slice(0, LONGEST_TITLE);
  const state = cells.get(`state:${id}`);
  if (state && evaluate(state) !== '') {
    const isWithheld = is(state, '<>', words(labels.scored));
    return [noteIf(context, isWithheld, words(`${short} `), state)];
  }
  const value = cells.get(`unread:${id}`);
  if (!value) return [];
  return [noteIf(context, is(isNumeric(value), '=', NO), words(`${short} ${labels.entry}`))];
}

const NO = truth(false);

/** A fact that is no number leaves no total; one note for all of them keeps the formula short. */
function factNotes(context: Context, facts: readonly Titled[]): Expression[] {
  const { cells, labels } = context;
  const given = facts.flatMap(({ id }) => cells.get(`fact:${id}`) ?? []);
  if (given.length === 0) return [];
  const isKnown = isNumeric(total(given));
  return [noteIf(context, is(isKnown, '=', NO), words(`${labels.facts} ${labels.entry}`))];
}

function vetoNotes(context: Context, id: string): Expression[] {
  const fired = context.cells.get(`veto:${id}`);
  if (!fired) return [];
  return [noteIf(context, is(fired, '=', literal(1)), context.rules.of('veto-text', id))];
}

/** That a grade's condition was not met, or its places were taken. */
function gradeNotes(context: Context, { grade, requires, quota }: Band): Expression[] {
  const { cells, rules } = context;
  const before = cells.get(`before:${grade}`);
  if (!before) return [];
  const asked = cells.get(`requires:${grade}`);
  const missed = asked
    ? requires.flatMap((one, _, { length }) =>
        missedNotes(context, { grade, one, moved: is(asked, '<>', before), isOnly: length === 1 }),
      )
    : [];
  const placed = quota ? cells.get(`quota:${grade}`) : undefined;
  if (!placed) return missed;
  const moved = is(placed, '>', asked ?? before);
  const isPlaced = choose(isNumeric(placed), moved, NO);
  return [...missed, noteIf(context, isPlaced, rules.of('quota-text', grade))];
}

interface Missed {
  readonly grade: string;
  readonly one: Requirement;
  readonly moved: Expression;
  /** The grade asks for nothing else: whoever was moved has missed it. */
  readonly isOnly: boolean;
}

function missedNotes(context: Context, { grade, one, moved, isOnly }: Missed): Expression[] {
  const { cells, rules, separator } = context;
  const key = requirementKey(grade, one);
  const share = one.level === null ? undefined : cells.get(shareMetKey(key));
  const component = one.level === null ? cells.get(`component:${one.component}`) : undefined;
  const asked = share ?? component;
  if (!asked) return [];
  if (isOnly) return [noteIf(context, moved, rules.of('requires-text', ...key))];
  const text = joined([separator, rules.of('requires-text', ...key)]);
  if (share) return [choose(moved, choose(is(share, '=', literal(0)), text, words('')), words(''))];
  const met = is(asked, one.op, rules.of('requires', ...key));
  // A component that has no value is not asked about.
  const missed = choose(isNumeric(asked), choose(met, words(''), text), words(''));
  return [choose(moved, missed, words(''))];
}
