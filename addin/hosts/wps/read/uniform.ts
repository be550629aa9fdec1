import type { Area } from '../../../../shared/workbook/model.ts';
import { unclear } from '../asking.ts';

/** Cells of which one thing is true. */
export interface Uniform<T> {
  readonly area: Area;
  readonly value: T;
}

/**
 * An area in parts that are alike: of a range whose cells differ the program says null, so it is cut in
 * two and asked again, first between its columns, since columns are alike more often than rows are.
 */
export function* uniformParts<T>(
  area: Area,
  ask: (part: Area) => T | null | undefined,
): Iterable<Uniform<T>> {
  const value = ask(area);
  if (value !== null && value !== undefined) yield { area, value };
  else for (const half of halves(area)) yield* uniformParts(half, ask);
}

function halves(area: Area): readonly Area[] {
  const { top, left, bottom, right } = area;
  if (left < right) {
    const middle = Math.floor((left + right) / 2);
    return [
      { ...area, right: middle },
      { ...area, left: middle + 1 },
    ];
  }
  if (top === bottom) return unclear('Range');
  const middle = Math.floor((top + bottom) / 2);
  return [
    { ...area, bottom: middle },
    { ...area, top: middle + 1 },
  ];
}
