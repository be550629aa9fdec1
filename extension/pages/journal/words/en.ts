import { counted } from '../../../../shared/messages/counted.ts';
import { UNOPENED } from '../../../ledger/health.ts';
import { en as shared } from '../../parts/words/en.ts';
import type { zh } from './zh.ts';

export const en: typeof zh = {
  ...shared,
  journal: 'Reading journal',
  unreadable:
    'The reading record on this device cannot be read. Close other windows of the browser and try again.',
  loading: 'Reading the journal',

  yearTitle: (year) => `${year}`,
  yearBefore: 'Year before',
  yearAfter: 'Year after',
  yearSum: (days, duration) => `${counted(days, 'day')} · ${duration}`,
  month: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  weekday: [...'MTWTFSS'],
  cell: (date, reading) => `${date}: ${reading}`,
  dayReading: (duration, articles, points) =>
    `${duration}, ${counted(articles, 'article')} finished, ${points} pt`,
  ofItByHand: (duration) => ` (${duration} of it by hand)`,
  noReading: 'no reading recorded',
  legend: 'Reading time a day',
  steps: ['none', 'under 5 min', 'from 5 min', 'from 15 min', 'from 30 min', 'from 60 min'],
  asTable: 'As a table',
  columns: {
    day: 'Day',
    time: 'Time',
    articles: 'Finished',
    points: 'Points',
    source: 'Source',
    days: 'Days',
    read: 'Articles',
  },
  emptyTitle: 'The journal is empty so far',
  emptyMore:
    'Read an article of a source that is on and each day appears here. Reading on paper, on a phone or in a study meeting can be added by hand.',
  chooseSources: 'Choose sources',

  week: 'That week',
  monthTitle: (month) => month,
  barSum: (days, duration) => `${counted(days, 'day')}, ${duration}`,
  axis: (minutes) => (minutes >= 60 && minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`),
  barValue: (seconds) => (seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min`),

  dayBefore: 'Day before',
  dayAfter: 'Day after',
  nothingThatDay: 'No reading is recorded for this day.',
  addByHand: 'Add by hand',
  readElsewhere: 'Read elsewhere too',
  byHand: 'by hand',
  ways: { print: 'Print', phone: 'Phone', meeting: 'Study meeting' },
  measured: (duration) => `${duration} measured`,
  takenOff: (duration, reason) => `Correction: ${duration} less (${reason})`,
  counts: (duration) => `${duration} counted`,
  finishedOn: (date) => (date === null ? 'finished' : `finished on ${date}`),
  notFinished: (percent) => `seen to ${percent} %`,
  takenBack: 'taken back',
  note: 'Note',
  addNote: 'Write a note',
  changeNote: 'Change the note',
  noteOf: (date) => `Note of ${date}`,
  notReading: 'Not reading',
  takeBack: 'Take back',

  handTitle: 'Add by hand',
  handMore: 'It counts like measured time and is always marked “by hand”.',
  fields: {
    day: 'Day',
    way: 'How',
    title: 'Title or subject',
    minutes: 'Minutes',
    finished: 'One article, read to its end',
    reason: 'Reason',
    note: 'Note',
  },
  correctTitle: 'This was not reading',
  correctMore:
    'What is taken off counts no more; the measured time stays as it is, with the correction beside it. Taken off by mistake? Add it by hand.',
  takeAll: (duration) => `All of it, ${duration}`,
  takeSome: 'A part',
  takeBackTitle: 'Take this entry back',
  takeBackMore: 'It counts no more; what was written stays, with the correction beside it.',
  noteMore: 'Stays on this device. An export leaves notes out unless you say otherwise.',
  noteEmptied: 'Empty it and save, and the note is deleted.',
  keep: 'Save',
  putAway: 'Cancel',

  search: 'Search titles and notes',
  searchHint: 'e.g. village library',
  searching: (days) => `Reading the record of ${counted(days, 'day')}…`,
  foundCount: (articles, shown) =>
    articles > shown
      ? `${counted(articles, 'article')} found, the latest ${shown} shown`
      : `${counted(articles, 'article')} found`,
  foundNone: 'Nothing found. Try another word, or fewer of them.',
  clear: 'Clear',

  sourcesTitle: (year) => `${year} by source`,
  articleCount: (articles) => counted(articles, 'article'),
  dayCount: (days) => counted(days, 'day'),
  noTotals: 'No reading is recorded in this year.',

  health: (says) => `Data: ${says}`,
  lastWrite: (when) => `last written ${when}`,
  mirrorWhole: 'second copy complete',
  healthSays(kind, { code, missing, jumps }) {
    switch (kind) {
      case 'failure':
        return sayFailure(code);
      case 'behind':
        return `${counted(missing, 'item is', 'items are')} not in the second copy yet; the next write adds them.`;
      case 'jumps':
        return `The computer’s clock was set ${counted(jumps, 'time')}; days then may carry another date. Durations are not affected.`;
      case 'unknown':
        return 'Nothing has been written yet.';
      case 'well':
        return 'all is well';
    }
  },
};

function sayFailure(code: string): string {
  if (code === UNOPENED) return shared.fromMirror;
  if (code.startsWith('mirror')) {
    return 'The journal is whole, but its second copy could not be written. Free some disk space; the next reading completes it.';
  }
  if (code === 'full') {
    return 'The disk is full: the latest reading is not written yet; what was kept before is safe. Free some space and open an article again.';
  }
  return `The latest reading is not written yet (${code}); what was kept before is safe. Close other windows of the browser and open an article again.`;
}
