/** Kinds that are still passed over in silence somewhere: the list only shrinks. */
export const NOT_YET: ReadonlySet<string> = new Set([
  'column: hidden',
  'label of names: blank',
  'label of names: unknown',
  'label of names: 被考核人姓名',
  'label: blank',
  'label: moved one right',
  'label: moved one up',
  'label: 分 behind',
  'merge: two labels',
  'merge: two values',
  'merge: values of two rows',
  'row: cells shifted right',
  'sheet: a legend below',
  'sheet: a second table below',
  'sheet: renamed as another',
  'ballot: a rater called 履职能力',
]);
