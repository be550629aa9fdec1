import { counted } from '../../../shared/messages/counted.ts';
import type { zh } from './zh.ts';

export const en: typeof zh = {
  stages: {
    reading: 'Reading …',
    scoring: 'Scoring …',
    composing: 'Composing …',
    writing: 'Writing …',
  },
  ranking: ['Rank', 'Name', 'Unit', 'Total', 'Suggested grade'],
  voided: 'void',
  account: ({ sheet, read, leftOut, reasons, notUnderstood }) => {
    const why = reasons.length === 0 ? '' : ` (${reasons.join(', ')})`;
    return `${sheet}: read ${read} · left out ${leftOut}${why} · not understood ${notUnderstood}`;
  },
  more: (count) => ` (${count} times)`,
  written: (path) => `Written: ${path}`,
  findings: (errors, warnings) =>
    errors + warnings === 0
      ? 'no problems found'
      : `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`,
  options: '[options…]',
  needed: ' (needed)',
  perCommand: 'lianping <command> --help  shows the options of one command',
  version: 'lianping --version         shows the version',
  builtIn: (ids) => `Built-in rulebook: ${ids}`,
  statuses: [
    'Exit status: 0 done',
    '             1 done, but a problem left somebody without a total, or the rulebook has errors',
    '             2 unusable input or arguments, nothing written',
  ],
};
