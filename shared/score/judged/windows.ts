import type { BallotsComponent, Condition } from '../../rulebook/model/rulebook.ts';

/**
 * By number of marks: which of them, sorted by points, stay after trimming (`from` up to and without
 * `to`), and which of those are averaged (`first` up to and without `end`): all of them, or of a
 * median the middle one or two. Trimming and averaging are one idea, a window of the sorted marks.
 */
export interface Windows {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly first: Int32Array;
  readonly end: Int32Array;
  readonly isTrimmed: Uint8Array;
}

/** @param most marks that one panel has */
export function windowsOf({ trim, aggregate }: BallotsComponent, most: number): Windows {
  const own = trim?.per === 'panel' ? trim : null;
  const isTrimmedAt = own ? countRule(own.when) : () => false;
  const make = () => new Int32Array(most + 1);
  const windows: Windows = {
    from: make(),
    to: make(),
    first: make(),
    end: make(),
    isTrimmed: new Uint8Array(most + 1),
  };
  for (let marks = 0; marks <= most; marks += 1) {
    const isTrimmed = isTrimmedAt(marks);
    const from = isTrimmed && own ? own.low : 0;
    const to = isTrimmed && own ? marks - own.high : marks;
    const isMedian = aggregate === 'median';
    windows.isTrimmed[marks] = Number(isTrimmed);
    windows.from[marks] = from;
    windows.to[marks] = to;
    windows.first[marks] = isMedian ? from + ((to - from - 1) >> 1) : from;
    windows.end[marks] = isMedian ? from + ((to - from) >> 1) + 1 : to;
  }
  return windows;
}

/** A condition on a number of marks, without fractions: conditions have up to 6 decimals. */
function countRule({ op, value }: Condition): (marks: number) => boolean {
  const [num, den] = [Number(value.num), Number(value.den)];
  return (marks) => {
    const left = marks * den;
    if (op === '>=') return left >= num;
    if (op === '>') return left > num;
    if (op === '<=') return left <= num;
    return op === '<' ? left < num : left === num;
  };
}
