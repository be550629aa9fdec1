import type { RecordSheetWords } from '../../messages/record-sheets.ts';
import type { NewCell, NewRow, NewSheet } from '../../workbook/model.ts';
import type { Day } from '../calendar/calendar.ts';
import type { ReadingRecord, RecordArticle, RecordByHand, RecordDay } from './record.ts';
import { latestDays } from './record-totals.ts';
import { minutesOf, textRow } from './sheet-rows.ts';

/** Spreadsheet programs stop at 1,048,576. */
const MOST_ROWS = 100_000;

/** A row for each article and day; null where the member withheld all titles. */
export function articlesSheet(
  record: ReadingRecord,
  words: RecordSheetWords,
  sourceName: (id: string) => string,
): NewSheet | null {
  const days = [...latestDays(record, [])].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const all = days.flatMap(([, devices]) => devices);
  if (!all.some(hasTitles)) return null;
  const rows = all.flatMap((day) => dayRows(day, words, sourceName));
  const left = rows.length > MOST_ROWS ? [textRow([words.more], 'quiet')] : [];
  return {
    name: words.articles,
    widths: [12, 50, 16, 6, 18, 8, 14, 40],
    rows: [textRow(headersOf(words), 'header'), ...rows.slice(0, MOST_ROWS), ...left],
    frozen: { rows: 1, columns: 2 },
    print: { landscape: true, titleRows: [1, 1] },
  };
}

const hasTitles = ({ articles, byHand }: RecordDay): boolean =>
  articles !== null || byHand.some(({ title }) => title !== null);

const headersOf = (words: RecordSheetWords): readonly string[] => [
  words.day,
  words.articleTitle,
  words.source,
  words.page,
  words.way,
  words.isFinished,
  words.articleMinutes,
  words.note,
];

function dayRows(
  { day, articles, byHand }: RecordDay,
  words: RecordSheetWords,
  sourceName: (id: string) => string,
): readonly NewRow[] {
  return [
    ...(articles ?? []).map((article) => articleRow(day, article, { words, sourceName })),
    ...byHand.map((entry) => byHandRow(day, entry, words)),
  ];
}

interface Naming {
  readonly words: RecordSheetWords;
  readonly sourceName: (id: string) => string;
}

const articleRow = (day: Day, article: RecordArticle, { words, sourceName }: Naming): NewRow => ({
  cells: [
    text(day),
    wrapped(article.title),
    text(sourceName(article.source)),
    text(article.page ?? ''),
    text(words.onPage),
    text(article.finished ? words.yes : words.no),
    minutes(article.milliseconds),
    wrapped(article.note ?? ''),
  ],
});

const byHandRow = (day: Day, entry: RecordByHand, words: RecordSheetWords): NewRow => ({
  cells: [
    text(day),
    wrapped(entry.title ?? words.untitled),
    text(''),
    text(''),
    text(words.ways[entry.way]),
    text(entry.finished ? words.yes : words.no),
    minutes(entry.milliseconds),
    wrapped(entry.note ?? ''),
  ],
});

const text = (value: string): NewCell => ({ value: value || null, style: 'text' });
const wrapped = (value: string): NewCell => ({ value: value || null, style: 'wrapped' });
const minutes = (milliseconds: number | null): NewCell => ({
  value: milliseconds === null ? null : minutesOf(milliseconds),
  style: 'general',
});
