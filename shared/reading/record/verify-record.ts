import type { Problem } from '../../messages/problem.ts';
import { readingProblem } from '../../messages/reading.ts';
import { isWithin } from '../calendar/calendar-days.ts';
import { hashDay, hashEnd, hashHeader } from './chain.ts';
import { chainKey } from './merge-records.ts';
import type { Chain, Hash, ReadingRecord } from './record.ts';

/**
 * Everything in a record that does not fit its hashes, each with its place; empty where all does.
 * Any edit shows that leaves a hash behind it as it was. It is no proof of reading: whoever works
 * all hashes of a chain out again, or leaves a whole chain out, is not found.
 */
export function verifyRecord({ chains }: ReadingRecord): readonly Problem[] {
  return chains.flatMap((chain, index) => {
    const before = chains[index - 1];
    const inOrder = before === undefined || chainKey(before) < chainKey(chain);
    const { device } = chain.header;
    const altered = [...checkHeader(chain), ...checkDays(chain), ...checkEnd(chain)];
    return inOrder ? altered : [readingProblem('record-chain-order', { device }), ...altered];
  });
}

/** Whether the heading, the member's name in it, is as it was exported. */
export const isHeaderSound = ({ header, start }: Chain): boolean => hashHeader(header) === start;

function checkHeader(chain: Chain): readonly Problem[] {
  if (isHeaderSound(chain)) return [];
  return [readingProblem('record-header-altered', { device: chain.header.device })];
}

function checkDays(chain: Chain): readonly Problem[] {
  const { device, period } = chain.header;
  return chain.days.flatMap(({ before, content, hash }, index) => {
    const { day } = content;
    const previous = chain.days[index - 1];
    const problems: Problem[] = [];
    if (hashDay(before, content) !== hash) {
      problems.push(readingProblem('record-day-altered', { device, day }));
    } else if (!follows(chain, index)) {
      problems.push(readingProblem('record-days-moved', { device, day }));
    }
    if (previous && previous.content.day >= day) {
      problems.push(readingProblem('record-day-order', { device, day }));
    }
    if (!isWithin(day, period)) {
      problems.push(readingProblem('record-day-outside', { device, day, ...period }));
    }
    return problems;
  });
}

/** Whether a day follows from the one before it, whose own hash may be what was altered. */
function follows(chain: Chain, index: number): boolean {
  const before = chain.days[index]?.before ?? chain.start;
  return before === hashBefore(chain, index) || before === trueHashBefore(chain, index);
}

/** The hash that stands before a day, or before the end. */
const hashBefore = ({ days, start }: Chain, index: number): Hash => days[index - 1]?.hash ?? start;

/** The hash that should stand there. */
function trueHashBefore({ days, header }: Chain, index: number): Hash {
  const previous = days[index - 1];
  return previous ? hashDay(previous.before, previous.content) : hashHeader(header);
}

function checkEnd(chain: Chain): readonly Problem[] {
  const { days, end, header } = chain;
  const count = days.length;
  if (hashEnd(hashBefore(chain, count)) === end) return [];
  if (hashEnd(trueHashBefore(chain, count)) === end) return [];
  const day = days.at(-1)?.content.day ?? '–';
  return [readingProblem('record-end-altered', { device: header.device, day })];
}
