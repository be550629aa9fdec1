/** The day by this device's calendar, `2026-11-30`. */
export function localToday(): string {
  // Swedish writes days so.
  return new Intl.DateTimeFormat('sv').format(new Date());
}
