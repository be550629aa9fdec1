/** What a form groups together, in the order of a rulebook. */
export const FIELD_GROUPS = [
  'version',
  'points',
  'weights',
  'trim',
  'adjust',
  'rounding',
  'bands',
  'quota',
] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];
