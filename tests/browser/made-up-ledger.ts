import type { Page } from 'puppeteer-core';
import { dayAt } from '../../shared/reading/calendar/calendar.ts';
import { addDays, weekdayOf } from '../../shared/reading/calendar/calendar-days.ts';
import type { LedgerEntry } from '../../shared/reading/ledger/ledger.ts';
import type { LedgerItem } from '../../shared/reading/ledger/ledger-items.ts';

const TITLES = [
  '山村里的图书室',
  '把论文写在田野上',
  '一条河的四季',
  '老街修缮记',
  '夜校灯火',
  '春耕时节访农家',
  '小站的一天',
  '让数据多跑路',
];

/** Today where the seed's rulebook counts its days. */
export const today = (): string => dayAt(Date.now(), 'Asia/Shanghai');

/** A random id whose number can be told. */
export const idOf = (number: number): string =>
  `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;

/** Sessions of made-up reading, about so many a day up to today; the same every time. */
export function makeSessions(days: number, perDay: number): readonly LedgerEntry[] {
  const last = today();
  const random = mulberry(20261122);
  return Array.from({ length: days }, (_, ago) => {
    const day = addDays(last, -ago);
    const isRest = ['sat', 'sun'].includes(weekdayOf(day));
    const some = Math.round((isRest ? 0.6 : 0.4 + 1.2 * random()) * perDay * random() ** 0.5);
    const least = ago < 15 && !isRest ? 2 : 0;
    return Array.from({ length: Math.max(some, least) }, (_, index) =>
      session(day, ago * 200 + index, random),
    );
  }).flat();
}

function session(day: string, number: number, random: () => number): LedgerEntry {
  const chars = 600 + Math.floor(random() * 1800);
  const whole = random() > 0.3;
  return {
    session: idOf(number),
    day,
    source: 'people-daily',
    article: `paper.people.com.cn/rmrb/${30000000 + number}`,
    title: TITLES[Math.floor(random() * TITLES.length)] ?? '',
    page: `${1 + (number % 20)}`.padStart(2, '0'),
    issued: day,
    chars,
    milliseconds: 40_000 + Math.floor(random() * 400_000),
    deepest: whole ? chars : Math.floor(chars * random()),
  };
}

/** @source mulberry32, Tommy Ettinger (public domain) */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Puts items into the ledger as the extension keeps it, and has it make the days' totals anew when
 * it is next opened. The page must be one of the extension's that has opened the ledger.
 */
export async function putIntoLedger(page: Page, items: readonly LedgerItem[]): Promise<void> {
  for (let from = 0; from < items.length; from += 5000) {
    await page.evaluate(putAll, items.slice(from, from + 5000) as LedgerItem[]);
  }
}

/** Runs in the page. */
function putAll(items: LedgerItem[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('ledger');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const work = database.transaction(['entries', 'items', 'facts'], 'readwrite');
      for (const item of items) {
        work.objectStore(item.kind === undefined ? 'entries' : 'items').put(item);
      }
      work.objectStore('facts').delete('rules');
      work.oncomplete = () => {
        database.close();
        resolve();
      };
      work.onabort = () => reject(work.error);
    };
  });
}
