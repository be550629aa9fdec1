import { counted } from '../../../../shared/messages/counted.ts';
import { en as shared } from '../../parts/words/en.ts';
import type { zh } from './zh.ts';

export const en: typeof zh = {
  ...shared,
  today: 'Today',
  date: (monthAndDay, weekday) => `${weekday} ${monthAndDay}`,
  states: {
    counting: 'Counting',
    idle: 'Paused: no sign of reading for a while',
    away: 'Paused while this is open',
    layout: 'This is a page of the paper, not an article',
    list: 'This page is a list, not an article',
    video: 'This page is a video, not an article',
    note: 'This page holds an editors’ note, no article',
    pdf: 'This page is a PDF, which does not say how far it is read: add it by hand in the journal',
    unrecognised: 'No article recognised on this page',
    elsewhere: 'Not a page of a source that is on',
  },
  pointsOf: (points, goal) =>
    goal === null ? `${points} points today` : `${points} points today, the goal is ${goal}`,
  share: (percent) => `seen to ${percent} %`,
  done: 'counted',
  stillToRead: (duration) => `${duration} more and it counts`,
  readToEnd: 'counts once read to the end',
  whyArticles: (articles, each) => `${counted(articles, 'article')} finished, ${each} pt each.`,
  whyTime: (duration, unit, each) => `${duration} read today, ${each} pt for every full ${unit}.`,
  nextPoint: (duration) => `${duration} more for the next point.`,
  atCap: 'Time has reached what a day can give.',
  nothingYet:
    'Nothing read today yet. Open an article and start reading: counting starts by itself.',
  streak: (days, free) => `${counted(days, 'day')} in a row (${free} do not break it)`,
  noStreak: 'Days in a row count from the next day with enough reading',
  weekendsAndLeave: 'weekends, holidays and leave',
  daysAndLeave: (...weekdays) =>
    weekdays.length > 0 ? `${weekdays.join(', ')}, holidays and leave` : 'days of leave',
  goal: (missing, isOwn) =>
    isOwn ? `${missing} more pt to your own goal` : `${missing} more pt and today is enough`,
  goalMet: 'Your own goal is reached',
  freeDay: {
    holiday: 'A holiday: nothing is asked, and what you read still earns points',
    rest: 'A day of rest: nothing is asked, and what you read still earns points',
    leave: 'A day of leave: nothing is asked, and what you read still earns points',
  },
  unannounced: (year) => `The holidays of ${year} are not known yet: days go by the week alone`,
  openJournal: 'Open journal',
  settings: 'Settings',
  member: 'Member',
  memberNumber: (number) => `Member ${number}`,
  loading: 'Reading today’s record',
  noSource: 'No source is switched on',
  noSourceMore: 'Only sources that are on are counted; the record stays on this device.',
  chooseSources: 'Choose sources',
  paperOff: 'The page in front belongs to this paper, which is off.',
  switchOn: (source) => `Switch on ${source}`,
  switchOnMore:
    'The browser asks once: please choose “Allow”. Only sources that are on are counted; the record stays on this device.',
  paperRefused:
    'The browser was not given permission, so it is still off. Please press again and choose “Allow” when it asks.',
  paperOn: (source) => `${source} is on. This article counts from now: just read on.`,
  paperOnList: (source) =>
    `${source} is on. Open one of its articles and start reading: counting starts by itself.`,
  lost: (...sources) =>
    `The browser has taken the permission for ${sources.join(', ')} back; reading there is not counted now.`,
  mend: 'Allow again',
  unreadable:
    'The reading record on this device cannot be read. Close other windows of the browser and try again.',
  papers: 'Open today’s paper',
  openPaper: 'Open a paper and press this button again: there it can be switched on.',
  note: 'Note',
  writeNote: 'Write a note',
  changeNote: 'Change the note',
  noteMore: 'Stays on this device; you can change it in the journal too.',
  keep: 'Save',
  putAway: 'Cancel',
  beside: 'Open beside the paper',
  awayBeside: 'Paused: the page is not being looked at',
  readToday: 'Read today',
  addSource: 'Add this source',
  noPageToAdd:
    'This page cannot be looked at: the browser forbids it, or the page did not answer. Please open an article of the paper and try again.',
  foundToAdd: (chars, site) =>
    `${chars} characters of text were found. All pages of ${site} with an address of this form will count as articles.`,
  sourceName: 'Name',
  add: 'Add',
  added: (site) => `${site} was added. It counts from the moment you switch it on.`,
  second:
    'Please open another article of this paper, and this window there, to check: one article alone does not show which part of its address is its number.',
  toCheck: (site) =>
    `${site} has not been checked with a second article yet. Please open another article of it and press “Check here”.`,
  checkHere: 'Check here',
  addForm: 'Add this form too',
  seconds: {
    fits: 'The second article fits too: this source can be used.',
    same: 'This is the article that it was added from. Please open another one and check there.',
    elsewhere:
      'This page is not of that site. Please open another article of that paper and check there.',
    'other-address':
      'The address of this page has another form than the first one: it will not be counted. If it is an article, its form can be added too.',
    'other-text':
      'The text of this page stands elsewhere than in the first one: it will not be counted. If it is an article, its form can be added too.',
  },
};
