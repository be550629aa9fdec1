/** What can be wrong with a rulebook. Effect `stop` is a lint error, `warning` a lint warning. */
export const RULEBOOK_PROBLEMS = {
  'rulebook-not-yaml': {
    effect: 'stop',
    zh: '这不是可读的 YAML：{detail}',
    en: 'This cannot be read as YAML: {detail}',
  },
} as const;
