import { isKnown } from '../../exact/column.ts';
import { type ComponentColumns, isLeftOut } from '../components/component-columns.ts';
import type { SubjectFacts } from '../facts.ts';

export interface VoidSources {
  /** By row: index of the review's subject. */
  readonly subjects: Uint32Array;
  /** Components with a weight. */
  readonly counted: readonly ComponentColumns[];
  /** Subjects whom the reader voids. */
  readonly reported: ReadonlySet<number>;
  /** Null where no veto leaves a subject without a total. */
  readonly factsOf: ((subject: number) => SubjectFacts) | null;
}

/**
 * By row: 1 for a subject without a total: the reader says so, a veto stops it, or a component with
 * a weight has no value. A reading alone may be missing, as long as something else counts.
 */
export function voidRows({ subjects, counted, reported, factsOf }: VoidSources): Uint8Array {
  const isVoid = new Uint8Array(subjects.length);
  for (const columns of counted) markMissing(isVoid, columns);
  const readings = counted.filter(({ records }) => records);
  if (readings.length > 0)
    for (let row = 0; row < isVoid.length; row += 1)
      if (counted.every(({ value }) => !isKnown(value, row))) isVoid[row] = 1;
  for (let row = 0; row < isVoid.length; row += 1) {
    const subject = subjects[row] ?? 0;
    if (reported.has(subject) || factsOf?.(subject).isStopped) isVoid[row] = 1;
  }
  return isVoid;
}

function markMissing(isVoid: Uint8Array, columns: ComponentColumns): void {
  for (let row = 0; row < isVoid.length; row += 1)
    if (!isKnown(columns.value, row) && !isLeftOut(columns, row)) isVoid[row] = 1;
}
