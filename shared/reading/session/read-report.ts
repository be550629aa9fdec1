import { ABOUT_SESSION, OF_DAY } from '../ledger/entry-shape.ts';
import { list, membersOf, oneOf, readAs } from '../shapes/shape.ts';
import { MOST_DAYS, type Report } from './report.ts';

const reportShape = membersOf<Report>({
  kind: oneOf(['report']),
  ...ABOUT_SESSION,
  days: list(membersOf(OF_DAY), MOST_DAYS),
});

/**
 * A report from a message that anyone may have made: every field looked at, nothing else taken.
 * @returns null when any field is absent, of another kind or out of bounds
 */
export function readReport(message: unknown): Report | null {
  const report = readAs(reportShape, message);
  return report.ok && isOneReading(report.value) ? report.value : null;
}

/** Whether there are days, each once, and none deeper than the text is long. */
function isOneReading({ days, chars }: Report): boolean {
  const isEach = new Set(days.map(({ day }) => day)).size === days.length;
  return days.length > 0 && isEach && days.every(({ deepest }) => deepest <= chars);
}
