/** A place where two values differ, with what stands there in each; undefined where nothing does. */
export interface Difference {
  readonly at: string;
  readonly expected: unknown;
  readonly found: unknown;
}

/** Where two values that JSON can hold differ, in their order, at most so many. */
export function differences(expected: unknown, found: unknown, most = 20): Difference[] {
  const told: Difference[] = [];
  const compare = (one: unknown, other: unknown, at: string): void => {
    if (told.length >= most || Object.is(one, other)) return;
    if (!isHolder(one) || !isHolder(other) || Array.isArray(one) !== Array.isArray(other)) {
      told.push({ at, expected: one, found: other });
      return;
    }
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    for (const key of keys) compare(one[key], other[key], at === '' ? key : `${at}.${key}`);
  };
  compare(expected, found, '');
  return told;
}

const isHolder = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
