/** What the rules themselves say about a review: what was void, not checkable, or left out. */
export const SCORE_PROBLEMS = {
  'category-unknown': {
    effect: 'stop',
    zh: '“{value}”不是已定义的类别：请改为 {known} 之一。',
    en: '“{value}” is not a declared category: use one of {known}.',
  },
} as const;
