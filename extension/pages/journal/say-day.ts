import { formatForReading } from '../../../shared/exact/text.ts';
import type { Day } from '../../../shared/reading/calendar/calendar.ts';
import { readPoints } from '../../../shared/reading/ledger/read-points.ts';
import type { DayTotal } from '../../ledger/day-total.ts';
import type { Speech } from './speech.ts';

/** A day and what was read on it, as one sentence. */
export function sayDay(day: Day, glance: DayTotal | undefined, speech: Speech): string {
  const { journal, date, duration } = speech;
  if (!glance) return journal.cell(date(day), journal.noReading);
  const { milliseconds, finished, byHand } = glance;
  const said = journal.dayReading(duration(milliseconds), finished, sayPoints(glance));
  return journal.cell(date(day), byHand > 0 ? said + journal.ofItByHand(duration(byHand)) : said);
}

export const sayPoints = ({ points }: DayTotal): string => formatForReading(readPoints(points));
