const LINE = 15;
const MARGIN = 6;

/**
 * Height of a row in points for text that wraps in a column of so many characters; undefined where
 * one line will do. A guess by the number of characters: fonts differ from one machine to the next.
 */
export function heightOf(text: string, width: number): number | undefined {
  const lines = text.split('\n').reduce((sum, line) => sum + linesOf(line, width), 0);
  return lines > 1 ? lines * LINE + MARGIN : undefined;
}

/** Words do not break everywhere: of several lines the last character is not counted on. */
function linesOf(line: string, width: number): number {
  const needed = widthOf(line);
  return needed <= width ? 1 : Math.ceil(needed / Math.max(1, width - 1));
}

/** In columns' characters, which are digits: Latin letters are narrower, a Chinese one takes two. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character >= '\u2e80' ? 2 : 0.9), 0);

/** The most that one of the texts asks for, each in its column. */
export function greatestHeight(
  texts: readonly string[],
  widths: readonly number[],
): number | undefined {
  const heights = texts.flatMap((text, index) => heightOf(text, widths[index] ?? Infinity) ?? []);
  return heights.length === 0 ? undefined : Math.max(...heights);
}
