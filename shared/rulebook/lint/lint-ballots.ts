import type { Problem } from '../../messages/problem.ts';
import { rulebookProblem } from '../../messages/rulebook.ts';
import type { JudgedKind } from '../model/kinds.ts';
import type { BallotsComponent, Component, Rulebook, Trim } from '../model/rulebook.ts';
import { leavesOf } from '../plan/declared-leaves.ts';
import type { At, Path } from '../schema/schema.ts';
import { idsOf, levelReference, type Reference } from './references.ts';

type Judged = Extract<Component, { readonly kind: JudgedKind }>;

export const scaleReference = ({ scale }: Judged, path: Path, { scales }: Rulebook): Reference => ({
  code: 'rulebook-scale-undeclared',
  value: scale,
  path: [...path, 'scale'],
  known: idsOf(scales),
});

export const groupReferences = (
  { groups }: Judged,
  path: Path,
  { groups: declared }: Rulebook,
): Reference[] =>
  groups.map(({ id }) => ({
    code: 'rulebook-group-undeclared',
    value: id,
    path: [...path, 'groups', id],
    known: idsOf(declared),
  }));

/** The indicator and the level of `most`. */
export function mostReferences(component: BallotsComponent, { scales }: Rulebook): Reference[] {
  const { id, scale, valid } = component;
  if (!valid.most) return [];
  const path = ['components', id, 'ballots', 'valid', 'most'];
  return [
    {
      code: 'rulebook-indicator-undeclared',
      value: valid.most.indicator,
      path: [...path, 'indicator'],
      known: leavesOf(component).map(({ indicator }) => indicator.id),
    },
    ...levelReference(scales, scale, { value: valid.most.level, path: [...path, 'level'] }),
  ];
}

/** Trimming leaves marks, and ballots of one mark are not all equal. */
export function ballotBounds(component: BallotsComponent, at: At): Problem[] {
  const { id, trim, valid } = component;
  const path = ['components', id, 'ballots'];
  const isIdle = valid.allEqual === 'invalid' && leavesOf(component).length < 2;
  const place = at([...path, 'valid', 'all-equal']);
  return [
    ...(trim ? tooLargeTrim(trim, [...path, 'trim'], at) : []),
    ...(isIdle ? [rulebookProblem('rulebook-all-equal-idle', {}, { place })] : []),
  ];
}

function tooLargeTrim(trim: Trim, path: Path, at: At): Problem[] {
  const dropped = trim.high + trim.low;
  const marks = smallestCount(trim);
  if (dropped < marks) return [];
  const values = { dropped, when: `marks ${trim.when.op} ${trim.when.value.num}`, marks };
  return [rulebookProblem('rulebook-trim-too-large', values, { place: at(path) })];
}

/** The smallest number of marks, from 1, for which `when` holds. */
function smallestCount({ when: { op, value } }: Trim): number {
  if (op === '<' || op === '<=') return 1;
  return Math.max(1, Number(value.num) + (op === '>' ? 1 : 0));
}

/**
 * Whole ballots have a total only where each leaf has a mark, and their mean leaves no panel to
 * round and no median.
 */
export function ballotTrim(component: BallotsComponent, at: At): Problem[] {
  const { id, trim, round, aggregate, valid } = component;
  if (trim?.per !== 'ballot') return [];
  const place = at(['components', id, 'ballots', 'trim', 'per']);
  const clashes: readonly (readonly [isClash: boolean, written: string, instead: string])[] = [
    [round !== null, 'round', 'round: none'],
    [aggregate === 'median', 'aggregate: median', 'aggregate: mean'],
    [valid.items === 'some', 'valid.items: some', 'valid: { items: every }'],
  ];
  return clashes
    .filter(([isClash]) => isClash)
    .map(([, written, instead]) =>
      rulebookProblem('rulebook-trim-ballot', { with: written, instead }, { place }),
    );
}
