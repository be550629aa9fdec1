/** What can be wrong in the sheets that staff have: unknown names, unreadable cells, what is missing. */
export const LAYOUT_PROBLEMS = {
  'count-unreadable': {
    effect: 'void',
    zh: '“{value}”无法识别为票数：请改为不带文字的整数，如 7。',
    en: '“{value}” cannot be read as a number of ballots: write a whole number without text, such as 7.',
  },
} as const;
