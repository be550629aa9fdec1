import { formatForReading } from '../../../shared/exact/text.ts';
import type { Day } from '../../../shared/reading/calendar/calendar.ts';
import { readPoints } from '../../../shared/reading/ledger/read-points.ts';
import type { DayTotal } from '../../ledger/day-total.ts';
import type { Speech } from './speech.ts';

/** A day and what was read on it, as one sentence. */
export function sayDay(day: Day, glance: DayTotal | undefined, speech: Speech): string {
  const { words, date, duration } = speech;
  if (!glance) return words.cell(date(day), words.noReading);
  const { milliseconds, finished, byHand } = glance;
  const said = words.dayReading(duration(milliseconds), finished, sayPoints(glance));
  return words.cell(date(day), byHand > 0 ? said + words.ofItByHand(duration(byHand)) : said);
}

export const sayPoints = ({ points }: DayTotal): string => formatForReading(readPoints(points));
