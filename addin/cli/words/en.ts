import { counted } from '../../../shared/messages/counted.ts';
import type { zh } from './zh.ts';

export const en: typeof zh = {
  stages: {
    reading: 'Reading …',
    scoring: 'Scoring …',
    composing: 'Composing …',
    writing: 'Writing …',
    verifying: 'Verifying …',
  },
  ranking: ['Rank', 'Name', 'Unit', 'Total', 'Suggested grade'],
  voided: 'void',
  account: ({ sheet, read, leftOut, reasons, notUnderstood }) => {
    const why = reasons.length === 0 ? '' : ` (${reasons.join(', ')})`;
    return `${sheet}: read ${read} · left out ${leftOut}${why} · not understood ${notUnderstood}`;
  },
  more: (count) => ` (${count} times)`,
  unlisted: (count) =>
    `${count} more of this kind are not listed: correct those above and run it again, or see all of them with --json.`,
  written: (path) => `Written: ${path}`,
  findings: (errors, warnings) =>
    errors + warnings === 0
      ? 'no problems found'
      : `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`,
  verified: (code, count) =>
    `Code ${code}: ${count === 0 ? 'no' : count} alteration${count === 1 ? '' : 's'} found`,
  decided: (count) => `Final grades and reasons (${count}), which are no alterations:`,
  options: '[options…]',
  needed: ' (needed)',
  perCommand: 'lianping <command> --help  shows the options of one command',
  version: 'lianping --version         shows the version',
  builtIn: (ids) => `Built-in rulebook: ${ids}`,
  statuses: [
    'Exit status: 0 done',
    '             1 done, but a problem left somebody without a total, the rulebook has errors, or a copy was altered',
    '             2 unusable input or arguments, nothing written',
  ],
};
