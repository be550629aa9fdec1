import type { HelpText } from './help-text.ts';

export const en: HelpText = {
  title: 'How to',
  open: 'How to',
  close: 'Close',
  intro:
    'Five tasks, two minutes each. The tool goes as far as a suggested grade; people decide it. Nothing is sent anywhere.',
  tasks: [
    {
      title: 'Prepare the workbook',
      picture: '“Matching” in the pane: what each sheet is read as',
      steps: [
        'Put roster (name, unit, category), the tallies or single ballots of each group, checklists, and facts where the rules add, deduct or veto, into one workbook. They may look as they always do; there is no template.',
        'Call sheets by whose ballots they hold, such as “Superiors” or “Peers”; where a sheet is not clear, say so under “Matching”.',
        'Where the rules have vetoes and there are no facts, tick “There are no facts” under “Check”.',
      ],
    },
    {
      title: 'Choose the rules',
      picture: '“Rules” in the pane: a built-in example in short',
      steps: [
        'Under “Rules” take a built-in example or open your own rulebook (.yaml). The examples are examples, not standards.',
        'Weights, points, trimming, bands and quotas can be changed under “Change numbers”; what does not fit is said below its field.',
        'Raise the version when the meaning changes: the receipt keeps the version and fingerprint that were used.',
      ],
    },
    {
      title: 'See what was read',
      picture: '“Check” in the pane: problems, the most serious first',
      steps: [
        '“Matching” shows what each column was read as; choose another meaning beside it where it is wrong. It holds at once and can be taken back.',
        '“Check” goes from serious to slight: ■ stops, ▲ no score, ◆ warning, · note. A click leads to the cell; mend it in your sheet, then check again.',
        'Whether two names are one person is yours to answer; notes that may stand are accepted one by one, under your name.',
      ],
    },
    {
      title: 'Read and explain the scores',
      picture: '“Preview” in the pane: how one person’s score came about',
      steps: [
        '“Preview” lists totals, ranks and suggested grades by category; a click on a person shows every step with its number and clause, and leads to the cells.',
        'A score right on a boundary is marked, with how many ballots would change it.',
        'Select a row in the workbook: below the pane it says whose it is, and explains the score.',
      ],
    },
    {
      title: 'Write, decide, verify later',
      picture: '“Write” in the pane: the sheets that will be added',
      steps: [
        '“Write” adds our sheets alone, all formulas; yours stay as they are. It can be taken back, and scored again after a correction: final grades and reasons stay with their people.',
        'People fill in final grade and reason in the Scores sheet, print and sign; keep the receipt code of the footer.',
        'To verify later, open the working copy: the pane holds it against its receipt and lists every cell that was altered.',
      ],
    },
  ],
};
