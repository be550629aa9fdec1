const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
const SQUARE = Math.imul(PRIME, PRIME);

/**
 * 32 bits of what a column holds: FNV-1a over the code units of salt, column and content, mixed once
 * more. They tell cells apart; what proves them is the hash of their line.
 * @source shared/receipt/README.md#bits-of-cells
 */
export type CellBits = (column: number, content: string) => number;

/** The state before a column's content is worked out once. */
export function createCellBits(salt: string): CellBits {
  const states: number[] = [];
  const stateOf = (column: number): number =>
    (states[column] ??= addText(OFFSET, `${salt}\n${column}\n`));
  return (column, content) => mix(addText(stateOf(column), content));
}

function addText(state: number, text: string): number {
  let hash = state;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // The upper half of most units is 0, which changes nothing before it is multiplied again.
    hash =
      unit < 0x100
        ? Math.imul(hash ^ unit, SQUARE)
        : Math.imul(Math.imul(hash ^ (unit & 0xff), PRIME) ^ (unit >>> 8), PRIME);
  }
  return hash >>> 0;
}

function mix(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}
