import type { Language } from '../../messages/message.ts';
import type { Problem } from '../../messages/problem.ts';
import { sayReadingProblem } from '../../messages/reading.ts';
import type { RecordSheetWords } from '../../messages/record-sheets.ts';
import type { NewRow, NewSheet } from '../../workbook/model.ts';
import type { DayRange } from '../calendar/calendar-days.ts';
import type { YearNotice } from '../holidays/holidays.ts';
import type { ChainHeader, ReadingRecord } from './record.ts';
import { textRow } from './sheet-rows.ts';

interface AboutContext {
  readonly words: RecordSheetWords;
  readonly language: Language;
}

/** More would be a wall of text; they come out again wherever the record is checked. */
const MOST_NOTES = 200;

/** Whose record it is, of which days and devices, and what its hashes prove and what they do not. */
export function aboutSheet(
  { chains }: ReadingRecord,
  problems: readonly Problem[],
  { words, language }: AboutContext,
): NewSheet {
  const said = problems.slice(0, MOST_NOTES).map((problem) => sayReadingProblem(problem, language));
  const rows: readonly NewRow[] = [
    { height: 28, cells: [{ value: words.title, style: 'title' }] },
    ...chains.flatMap(({ header }, index) => headerRows(header, index, words)),
    ...section(words.notes, said),
    ...section(words.proofTitle, words.proof),
  ];
  const longTexts = rows.flatMap(({ cells }, index) =>
    cells[0]?.style === 'wrapped' ? [{ top: index + 1, left: 1, bottom: index + 1, right: 2 }] : [],
  );
  return {
    name: words.about,
    widths: [20, 76],
    rows,
    merges: longTexts,
    print: { landscape: false },
  };
}

function headerRows(header: ChainHeader, index: number, words: RecordSheetWords): NewRow[] {
  const { member, period, device, made, zone, rulebooks, leave, holidays = [] } = header;
  const none = words.none;
  const facts: readonly (readonly [string, string])[] = [
    [words.name, member.name],
    [words.unit, member.unit || none],
    [words.period, sayRange(period, words)],
    [words.device, device],
    [words.made, made],
    [words.zone, zone],
    [words.rulebooks, rulebooks.map((rulebook) => sayRulebook(rulebook, words)).join('\n') || none],
    [words.leave, leave.map((range) => sayRange(range, words)).join('\n') || none],
    [words.holidays, holidays.map((notice) => sayNotice(notice, words)).join('\n') || words.unsaid],
  ];
  return [
    textRow([`${words.chain} ${index + 1}`, ''], 'section'),
    ...facts.map(
      ([name, value]): NewRow => ({
        height: 18 * Math.max(1, value.split('\n').length),
        cells: [
          { value: name, style: 'text' },
          { value, style: 'wrapped' },
        ],
      }),
    ),
  ];
}

/** A heading and its sentences, over both columns; nothing where there is none. */
function section(title: string, sentences: readonly string[]): NewRow[] {
  if (sentences.length === 0) return [];
  const rows = sentences.map(
    (value): NewRow => ({ height: 54, cells: [{ value, style: 'wrapped' }] }),
  );
  return [textRow([title, ''], 'section'), ...rows];
}

const sayRange = ({ from, to }: DayRange, words: RecordSheetWords): string =>
  from === to ? from : `${from} ${words.to} ${to}`;

const sayNotice = ({ year, document }: YearNotice, words: RecordSheetWords): string =>
  `${year}: ${document ?? words.unannounced}`;

const sayRulebook = (
  { id, version, from }: ChainHeader['rulebooks'][number],
  words: RecordSheetWords,
): string => `${id} ${version}, ${from} ${words.since}`;
