import { counted } from '../../../../shared/messages/counted.ts';
import { en as shared } from '../../parts/words/en.ts';
import type { zh } from './zh.ts';

export const en: typeof zh = {
  ...shared,
  title: 'Export a reading record',
  intro:
    'Choose the days and what goes in, look at everything that will be handed in, then save it. Only the file that you save leaves the browser.',
  loading: 'Reading the journal …',
  unreadable:
    'The journal on this device cannot be read, so no record was made. Close other windows of the browser and try again.',
  period: 'Days',
  periods: {
    'this-month': 'This month, up to today',
    'last-month': 'Last month',
    'this-quarter': 'This quarter, up to today',
    'last-quarter': 'Last quarter',
    range: 'My own choice',
  },
  noRange: 'Please fill in both days, the earlier one first; the record then appears here.',
  who: 'Made out to',
  name: 'Name',
  unit: 'Unit or branch',
  noName: 'Please enter a name first. Then everything that will be written appears here.',
  parts: 'What goes in',
  always: 'Totals of each day (always)',
  titles: 'Titles of articles',
  articleTimes: 'Time of each article',
  notes: 'Notes',
  needsTitles: 'needs the titles too',
  devices: 'Records of other devices',
  devicesMore: 'What you imported under “Settings” can go in too; what is not ticked does not.',
  chain: (device, from, to) => `Device ${device}: ${from} to ${to}`,
  chainAbout: (name, days, made) => `${name}, ${counted(days, 'day')}, exported on ${made}`,
  barred: {
    'other-member': 'made out to another name, so it cannot go in',
    'other-days': 'has days outside the chosen ones, so it cannot go in',
  },
  preview: 'What will be written',
  previewMore: 'Read back from the very file that will be saved: nothing more, nothing less.',
  thisDevice: 'This device',
  otherDevice: 'Another device',
  columns: {
    day: 'Day',
    measured: 'On pages, min',
    byHand: 'By hand, min',
    corrected: 'Taken off, min',
    finished: 'Articles finished',
  },
  total: 'Total',
  noDays: 'No reading on these days. The record has a heading alone and can be saved all the same.',
  days: (days) => counted(days, 'day'),
  sheet: (name) => `Sheet “${name}”`,
  showRows: (rows) => `Show ${counted(rows, 'more row')}`,
  inside: 'The data inside the file',
  insideMore:
    'This is what is checked and scored. Each day has a hash, and they form a chain that shows edits; whoever recomputes the whole chain is not detected.',
  byDevice: 'Days of each device, corrections included',
  raw: 'The data in the file as it stands (JSON)',
  save: 'Save workbook',
  saved: (file) => `Handed to the browser to save: ${file}`,
  waysOut: 'Close this page and nothing is handed in.',
};
