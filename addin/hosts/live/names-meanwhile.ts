/**
 * Names that our sheets have while they are written, and that old ones have before they go: short, so
 * that no formula grows beyond what a cell holds by speaking of them.
 */
export const temporaryName = (index: number): string => `联评~${index + 1}`;
export const asideName = (index: number): string => `联旧~${index + 1}`;

/** Whether a sheet of that name is left of a writing that did not come to its end. */
export const isUnfinished = (name: string): boolean => /^联[评旧]~\d+$/.test(name);
