// Browsers inside programs may be years old: Windows 7 and 8.1 stay at Chromium 109 for ever, which has no
// copies of arrays. What is missing is added before anything else runs; imported first by every page and worker.

/** What `Array.prototype` has since Chromium 110, for arrays; `toSorted` and `toReversed` for arrays of numbers too. */
export const COPIES = {
  toSorted<T>(this: readonly T[], compare?: (one: T, other: T) => number): T[] {
    return this.slice().sort(compare);
  },
  toReversed<T>(this: readonly T[]): T[] {
    return this.slice().reverse();
  },
  toSpliced<T>(this: readonly T[], ...given: [start: number, count: number, ...added: T[]]): T[] {
    const copy = this.slice();
    copy.splice(...given);
    return copy;
  },
};

/** Adds what a kind of list has not. */
export function addCopies(list: object, names: readonly (keyof typeof COPIES)[]): void {
  for (const name of names) {
    if (name in list) continue;
    Object.defineProperty(list, name, { value: COPIES[name], writable: true, configurable: true });
  }
}

addCopies(Array.prototype, ['toSorted', 'toReversed', 'toSpliced']);
addCopies(Object.getPrototypeOf(Int8Array.prototype), ['toSorted', 'toReversed']);
