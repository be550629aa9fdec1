import { counted } from '../../../../shared/messages/counted.ts';
import { en as shared } from '../../parts/words/en.ts';
import type { zh } from './zh.ts';

export const en: typeof zh = {
  ...shared,
  title: 'Settings',
  nav: 'Sections of this page',
  loading: 'Reading the settings …',
  unreadable:
    'The settings on this device cannot be read. Close other windows of the browser and try again.',
  saved: 'Saved',
  unsaved:
    'Not saved: the browser did not write it down. Please try again; if the disk is full, make room first.',
  notDone:
    'Not done, and the journal is as it was. Close other windows of the browser and try again.',
  cancel: 'Cancel',
  add: 'Add',
  takeBack: 'Take back',
  sections: {
    sources: 'Sources',
    goals: 'Goal and reminder',
    rest: 'Rest and leave',
    rulebook: 'Rulebook',
    reading: 'How you read',
    language: 'Language and size of text',
    members: 'Members',
    import: 'Import',
    backup: 'Backup',
    delete: 'Delete',
  },
  sources: {
    intro:
      'Only sources that are on are counted. The record stays on this device and is sent nowhere; the text is not kept.',
    stays: 'Switching a source off deletes nothing.',
    on: 'On',
    off: 'Off',
    refused: 'The browser was not given permission. Press again and choose “Allow” when it asks.',
    lost: 'The browser has taken the permission for this source back; it is not counted now.',
    mend: 'Allow again',
    check: 'Check on an open article',
    checking: 'Checking …',
    found: { title: 'title', body: 'text', date: 'date', page: 'page of the paper' },
    byAddress: 'from the address',
    canRead: 'can be read',
    cannotRead: 'not found',
    noPage: 'First open an article of this source in another tab, then press check.',
    home: 'home page',
    issue: 'today’s issue',
    name: 'Name',
    rename: 'Rename',
    how: 'How it was found',
    remove: 'Remove this source',
    addOwn: 'Add another source',
    addOwnHow:
      'Open an article of that paper, press this extension’s button in the toolbar, choose “Add this source”, look at the title and the length that were found, and add it. It then stands in the list above, for you to switch on.',
  },
  goals: {
    intro: 'A goal is for you alone: it is part of no record and compared with nobody’s.',
    legend: 'Goal of a day',
    rulebooks: (points) => `The rulebook’s: ${points} pt a day`,
    own: 'My own',
    ownPoints: 'Points a day',
    points: 'pt',
    outOfRange: 'Please enter a whole number from 1 to 100.',
    remind: 'Remind me in the evening',
    remindMore:
      'Once, and only when the day’s goal is not yet met; never on days of rest or leave.',
    at: 'At',
  },
  rest: {
    intro:
      'Days of rest and leave neither count towards a streak nor break it. What you read on them still earns points.',
    legend: 'Rest days of a week',
    rulebooks: (days) => `The rulebook’s: ${days}`,
    none: 'none',
    own: 'My own',
    weekdays: {
      mon: 'Mon',
      tue: 'Tue',
      wed: 'Wed',
      thu: 'Thu',
      fri: 'Fri',
      sat: 'Sat',
      sun: 'Sun',
    },
    leave: 'Leave',
    noLeave: 'No days of leave yet.',
    leaveIn: 'Days of leave are stated in a record that you export.',
    range: (from, to) => (from === to ? from : `${from} to ${to}`),
    takeBack: (range) => `Take back leave: ${range}`,
  },
  rulebook: {
    intro:
      'A rulebook comes from your organisation as a .yaml file. Points follow it from the day that you confirm; earlier days stay as they are.',
    choose: 'Choose a rulebook …',
    reading: (file) => `Reading “${file}” …`,
    refused: (file, problems) =>
      `“${file}” has ${counted(problems, 'place')} to put right and was not imported.`,
    sendBack:
      'Please tell whoever sent it these lines and columns, and import it again afterwards.',
    place: (line, column) => `line ${line}, column ${column}`,
    wholeFile: 'whole file',
    silent: (title) => `“${title}” says nothing about reading, so there is nothing to import.`,
    confirm: (title, version) => `“${title}”, version ${version}`,
    startsOn: 'Points follow it from',
    replaces: (name) => `From this day on “${name}” was in force; the new one takes its place.`,
    recount: 'Points from this day on are counted anew by it; reading times stay as they are.',
    warnings: (warnings) => `It can be used, with ${counted(warnings, 'remark')}:`,
    apply: 'Put it in force',
    applied: (title, day) => `Points follow “${title}” from ${day}.`,
    notKept: 'Its numbers are beyond what this extension can keep; it was not imported.',
    inForce: 'Rulebooks in force',
    seed: 'The example that comes with the extension',
    since: (day) => `from ${day}`,
    sinceEver: 'at first',
    takeBack: (name, day) => `Take back rulebook ${name} from ${day}`,
  },
  reading: {
    intro: 'Some reading cannot be seen on a screen.',
    declare: 'I read with a screen reader or a magnifier, or in print while turning the pages here',
    what: 'While this is on:',
    changes: [
      'after each sign of you, time counts for as long as the whole text takes, not only what is in view;',
      'the whole article counts as seen, without scrolling to its end;',
      'the time that an article asks for and all limits stay the same.',
    ],
    untold: 'This is kept on this device alone: it is part of no journal and no record.',
    paper:
      'What you read away from the computer (print, a phone, a study meeting) you can add by hand in the journal; it is marked as made by hand.',
  },
  language: {
    intro: 'Of this extension’s pages alone; titles of articles stay as they are.',
    legend: 'Language of the pages',
    size: 'Size of text',
    browsers: 'As the browser',
    zh: '中文',
    en: 'English',
  },
  members: {
    intro:
      'Where several people share this browser, each has a journal. Reading is kept for whoever is current.',
    unnamed: (number) => `Member ${number} (no name yet)`,
    active: 'current',
    switch: 'Switch',
    switchTo: (name) => `Switch to ${name}`,
    rename: 'Rename',
    renameOf: (name) => `Rename ${name}`,
    remove: 'Remove',
    removeOf: (name) => `Remove ${name}`,
    name: 'Name',
    unit: 'Unit or branch',
    save: 'Save',
    addTitle: 'Add a member',
    only: 'The only member cannot be removed; to empty the journal, see “Delete”.',
    removeAsk: (name, days, minutes) =>
      `${name} goes, with the journal (${counted(days, 'day')}, ${minutes} min), the settings and the second copy. It cannot be brought back.`,
    removeType: (days) => `Type the number of days, ${days}, to confirm`,
    removed: (name) => `${name} and the journal are removed.`,
    nameMissing: 'Please enter a name.',
  },
  import: {
    intro:
      'Puts records that you exported on other computers (.xlsx) beside your journal, just as they are. The journal itself does not change; an export can hand them in together. They are in no backup: keep the files.',
    choose: 'Choose records …',
    kept: (chains, days) =>
      `${counted(chains, 'record')} put beside the journal, ${counted(days, 'day')}.`,
    known: (chains) => `${counted(chains, 'record')} known already and not put there twice.`,
    own: (chains) =>
      `${counted(chains, 'record')} exported on this device, not imported; to restore this device’s journal, use a backup.`,
    refused: 'Not taken:',
    empty: 'No records of other devices yet.',
    list: 'Imported records',
    chain: (device, from, to) => `Device ${device}: ${from} to ${to}`,
    about: (name, days, made) => `${name}, ${counted(days, 'day')}, exported on ${made}`,
  },
  backup: {
    intro:
      'A backup is a file with all of this device’s journal, notes and reasons of corrections included, for you to restore or to move to another computer. It is nothing to hand in.',
    save: 'Download a backup',
    saved: (items) => `Handed to the browser to save, ${counted(items, 'item')}.`,
    choose: 'Restore from a backup …',
    offered: (file) => `In “${file}” and not on this device:`,
    sum: (days, articles, minutes) =>
      `${counted(days, 'day')}, ${counted(articles, 'article')}, ${minutes} min`,
    others: (byHand, corrections, notes) =>
      `of these ${byHand} by hand; ${counted(corrections, 'correction')}, ${counted(notes, 'note')}`,
    raised: (sessions) =>
      `${counted(sessions, 'session')} longer in the backup: the longer one is kept`,
    known: (items) => `${counted(items, 'item')} on this device already, left as they are`,
    foreign:
      'This backup comes from another device. Merge it when you move to this computer; if the other one is still in use, import a record exported there instead, or the same reading would count twice.',
    merge: 'Merge into the journal',
    merging: (done, all) => `Merging, ${done} of ${counted(all, 'item')} …`,
    merged: 'Merged. Nothing that was there has changed.',
    nothingNew: (file) => `Everything in “${file}” is on this device already; nothing to merge.`,
    refused: (file) => `“${file}” was not imported; the journal is as it was.`,
  },
  delete: {
    intro:
      'Deletes from this device’s journal and from its second copy; it cannot be brought back. Download a backup first if you may need it.',
    range: 'Some days',
    everything: 'Everything',
    look: 'See what would go',
    lookAll: 'See all there is',
    nothing: 'There is nothing here to delete.',
    asking: 'This would go:',
    rangeText: (from, to) => `${from} to ${to}`,
    sum: (days, articles, minutes) =>
      `${counted(days, 'day')}, ${counted(articles, 'article')}, ${minutes} min`,
    others: (byHand, corrections, notes) =>
      `of these ${byHand} by hand, ${counted(corrections, 'correction')}, ${counted(notes, 'note')}`,
    imported: (chains) => `${counted(chains, 'record')} imported from other devices`,
    type: (days) => `Type the number of days, ${days}, to confirm`,
    mistyped: (days) => `That is not the number of days; nothing was deleted. Please type ${days}.`,
    confirm: 'Delete',
    deleted: (days) => `${counted(days, 'day')} deleted, the second copy too.`,
  },
};
