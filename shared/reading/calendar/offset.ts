import { tzOffset } from '@date-fns/tz/tzOffset';

/**
 * How far the clocks of a zone are ahead of UTC at an instant.
 * @returns milliseconds, negative west of Greenwich; NaN when the zone is unknown
 */
export function offsetAt(wall: number, zone: string): number {
  return tzOffset(zone, new Date(wall)) * 60_000;
}
