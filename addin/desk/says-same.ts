/** Whether two pieces of plain data, as messages carry them, say the same. */
export function saysSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isTree(one) || !isTree(other)) return false;
  if (isCollection(one) || isCollection(other))
    return isCollection(one) && isCollection(other) && saysSame([...one], [...other]);
  const keys = Object.keys(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    keys.length === Object.keys(other).length &&
    keys.every((key) => key in other && saysSame(one[key], other[key]))
  );
}

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isCollection = (value: object): value is Iterable<unknown> =>
  value instanceof Map || value instanceof Set;
