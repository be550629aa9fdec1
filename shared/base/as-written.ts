/** A pattern that finds the text as it is written, whatever signs of patterns are in it. */
export const asWritten = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
