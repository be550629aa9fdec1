import type { zh } from './zh.ts';

export const en: typeof zh = {
  product: 'Lianping',
  welcome: [
    'Roster, tallies, checklists and facts of this workbook are read; nothing is sent anywhere.',
    'First see what each cell was read as and what is wrong, then the scores; the sheets that are there stay as they are.',
    'What is written are new sheets with formulas, which can be taken back; people decide the grades.',
  ],
  start: 'Read this workbook',
  otherLanguage: '中文',
  saveAs: 'Save as',
  dropTitle: 'Drop a workbook (.xlsx or .csv) here',
  dropMore: 'Tallies, checklist, facts and roster in one workbook, in the form you have.',
  chooseFile: 'Choose a file…',
  sampleChooser: 'Which example',
  samples: {
    'grassroots-joint-review': 'Joint review (example)',
    'leading-cadre-annual-review': 'Leading cadres (example)',
    'member-appraisal': 'Member appraisal (example)',
    'organisation-department-review': 'Organisation department (example)',
  },
  trySample: 'Try the sample',
  promises: [
    'The file is opened on this computer alone and sent nowhere.',
    'The original is never changed: results go to new sheets of a working copy that you save.',
    'You get scores and suggested grades, each traced to its cells and clauses; people decide.',
  ],
  opening: (name) => `Opening “${name}”…`,
  notOpened: (name) => `“${name}” was not opened`,
  otherFile: 'Another file',
  workbook: 'Workbook',
  sheets: 'Sheets',
  emptySheet: 'This sheet is empty.',
  hiddenSheet: 'hidden',
  cell: 'Cell',
  account: 'What became of the cells',
  entries: { read: 'Read', 'left-out': 'Left out', 'not-understood': 'Not understood' },
  hiddenLine: 'hidden',
  pane: 'Scoring',
  fault:
    'Something happened that was not foreseen, and nothing was written. Open the page again; if it comes back, pass this line on to whoever looks after it.',
};
