import type { Subject } from '../../ballots/review.ts';
import type { LayoutCode } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { scoreProblem } from '../../messages/score.ts';
import { byKind, type KindTable } from '../../rulebook/model/kinds.ts';
import { leavesOf } from '../model/leaves.ts';
import type {
  BallotsScore,
  ChecklistScore,
  ComponentScore,
  GivenScore,
  IndicatorScore,
  RateScore,
  ReadingScore,
  VetoCheck,
  VoidReason,
} from '../model/scoring.ts';

export interface VoidSources {
  readonly index: number;
  readonly subject: Subject;
  /** What the reader said of the subject. */
  readonly reported: readonly Problem[];
  /** Components with a weight. */
  readonly counted: readonly ComponentScore[];
  /** Those of them without a value, and without a rule that leaves them out. */
  readonly unknown: readonly ComponentScore[];
  readonly vetoes: readonly VetoCheck[];
}

/** Why a void subject gets no total, beside what the reader said of it. */
export function findVoids({ counted, unknown, vetoes, ...whose }: VoidSources): VoidReason[] {
  const context = { ...whose, nothingCounts: counted.every(({ value }) => value === null) };
  const reasons = [
    ...counted.flatMap((score) => byKind(VOID_KINDS, score, context)),
    ...vetoes.flatMap(({ veto, fired }): VoidReason[] =>
      fired && veto.effect.kind === 'stop'
        ? [{ by: 'rule', kind: 'veto-stop', veto: veto.id }]
        : [],
    ),
  ];
  if (whose.reported.length > 0 || reasons.length > 0) return reasons;
  return unknown.map((score) => unknownInput(score, context));
}

interface Context extends Pick<VoidSources, 'index' | 'subject' | 'reported'> {
  /** No component with a weight has a value. */
  readonly nothingCounts: boolean;
}

/** Why a component of each kind withholds the total, as far as its rules or a missing row say. */
export const VOID_KINDS: KindTable<ComponentScore, [Context], VoidReason[]> = {
  ballots: (score, context) => (areMarksTaken(context) ? ballotsVoids(score) : []),
  rate: (score, context) => (areMarksTaken(context) ? rateVoids(score) : []),
  checklist: (score, context) => missingRow(score, 'checklist-row-missing', context),
  measure: (score, context) => missingRow(score, 'measure-row-missing', context),
  rank: (score, context) => missingRow(score, 'measure-row-missing', context),
  ratio: (score, context) =>
    score.row ? ratioVoids(score) : missingRow(score, 'measure-row-missing', context),
  reading: readingVoids,
};

/** A row is there, and the reader said why it could not be taken as this subject's. */
export const ROW_NOT_TAKEN: readonly string[] = [
  'subject-twice-in-sheet',
  'subject-merged-in-sheet',
  'name-ambiguous',
  'unit-differs',
] satisfies LayoutCode[];

/** A row of marks is there, and nobody can tell which panel it belongs to. */
const MARKS_NOT_TAKEN: readonly string[] = [
  'rater-unreadable',
  'group-unknown',
  'indicator-unknown',
  'component-unknown',
] satisfies LayoutCode[];

const areMarksTaken = ({ reported }: Context): boolean =>
  !reported.some(({ code }) => MARKS_NOT_TAKEN.includes(code));

function missingRow(
  { row, component }: ChecklistScore | GivenScore,
  code: 'checklist-row-missing' | 'measure-row-missing',
  { subject, index, reported }: Context,
): VoidReason[] {
  if (row || reported.some((problem) => ROW_NOT_TAKEN.includes(problem.code))) return [];
  const values = { name: subject.name, component: component.title };
  const where = { place: subject.at, subject: index };
  return [{ by: 'problem', problem: scoreProblem(code, values, where) }];
}

function readingVoids(
  { component, state, value }: ReadingScore,
  { nothingCounts }: Context,
): VoidReason[] {
  const by = { by: 'rule', component: component.id } as const;
  if (state === 'not-due' && nothingCounts) return [{ ...by, kind: 'reading-not-due' }];
  const isNeeded = component.absent === 'void' || nothingCounts;
  if (state !== 'absent' || value !== null || !isNeeded) return [];
  return [{ ...by, kind: 'reading-absent' }];
}

const rateVoids = ({ component, groups }: RateScore): VoidReason[] =>
  groups.flatMap(({ group, state }) =>
    state === 'empty'
      ? [{ by: 'rule', kind: 'empty-group', component: component.id, group } as const]
      : [],
  );

/** A number that is there and gives no ratio: the best one is no measure. */
const ratioVoids = ({ component, row, value }: GivenScore): VoidReason[] =>
  value === null && row?.value ? [{ by: 'rule', kind: 'no-best', component: component.id }] : [];

/** Every panel that withholds its leaf: by group where turnout emptied it, else one by one. */
function ballotsVoids({ component, indicators }: BallotsScore): VoidReason[] {
  const withheld = leavesOf(indicators).flatMap((leaf) => withheldPanels(leaf, component.empty));
  const short = withheld.filter(({ panel }) => panel.state === 'short');
  const empty = withheld.filter(({ panel }) => panel.state === 'empty');
  const common = { by: 'rule', component: component.id } as const;
  return [
    ...[...new Set(short.map(({ panel }) => panel.group))].map(
      (group): VoidReason => ({ ...common, kind: 'short-turnout', group }),
    ),
    ...empty.map(
      ({ panel: { group }, indicator }): VoidReason => ({
        ...common,
        kind: 'empty-panel',
        group,
        indicator,
      }),
    ),
  ];
}

/** With `reweigh` an unreadable count, not the empty panel beside it, leaves the value unknown. */
function withheldPanels(
  { indicator, value, panels }: IndicatorScore,
  empty: BallotsScore['component']['empty'],
) {
  const unreadable = panels.some(({ state }) => state === 'unreadable');
  if (value !== null || (unreadable && empty === 'reweigh')) return [];
  return panels
    .filter((panel) => panel.value === null)
    .map((panel) => ({ panel, indicator: indicator.id }));
}

/** The reader names every cell that it cannot read, so this is a second net under it. */
function unknownInput({ component }: ComponentScore, { subject, index }: Context) {
  const values = { name: subject.name, component: component.title };
  const where = { place: subject.at, subject: index };
  return { by: 'problem', problem: scoreProblem('component-incomplete', values, where) } as const;
}
