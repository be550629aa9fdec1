/** A stretch of time as hours, minutes and seconds, each whole. */
export function clockOf(
  seconds: number,
): readonly [hours: number, minutes: number, seconds: number] {
  const whole = Math.floor(seconds);
  return [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
}
