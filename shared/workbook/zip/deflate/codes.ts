/** A Huffman code: for each symbol how many bits, and which; the first bit is the lowest. */
export interface Code {
  readonly lengths: Uint8Array;
  readonly bits: Uint16Array;
}

/** The shortest code for symbols that are met so often, none longer than `most` bits. */
export function codeFor(counts: Uint32Array, most: number): Code {
  const lengths = lengthsFor(counts, most);
  return { lengths, bits: bitsFor(lengths, most) };
}

function lengthsFor(counts: Uint32Array, most: number): Uint8Array {
  const symbols = [...counts.keys()].filter((symbol) => counts[symbol] !== 0);
  // Some readers want two symbols at least, used or not.
  for (let symbol = 0; symbols.length < 2; symbol++)
    if (!symbols.includes(symbol)) symbols.push(symbol);
  symbols.sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || a - b);
  const numbers = limited(
    depthsOf(Float64Array.from(symbols, (symbol) => counts[symbol] ?? 0)),
    most,
  );
  const lengths = new Uint8Array(counts.length);
  let next = 0;
  for (let length = most; length > 0; length--)
    for (let times = numbers[length] ?? 0; times > 0; times--)
      lengths[symbols[next++] ?? 0] = length;
  return lengths;
}

/**
 * How deep each symbol lies in the tree that always joins the two rarest.
 * @param weights ascending
 */
function depthsOf(weights: Float64Array): Uint16Array {
  const leaves = weights.length;
  const joined = new Float64Array(leaves - 1);
  const parents = new Uint16Array(2 * leaves - 1);
  let [leaf, tree] = [0, 0];
  for (let made = 0; made < leaves - 1; made++)
    for (let both = 0; both < 2; both++) {
      const isLeaf =
        tree === made || (leaf < leaves && (weights[leaf] ?? 0) <= (joined[tree] ?? 0));
      joined[made] = (joined[made] ?? 0) + ((isLeaf ? weights[leaf] : joined[tree]) ?? 0);
      parents[isLeaf ? leaf++ : leaves + tree++] = leaves + made;
    }
  const depths = new Uint16Array(2 * leaves - 1);
  for (let node = 2 * leaves - 3; node >= 0; node--)
    depths[node] = (depths[parents[node] ?? 0] ?? 0) + 1;
  return depths.subarray(0, leaves);
}

/** How many symbols have each length, where none is deeper than `most`. */
function limited(depths: Uint16Array, most: number): Uint32Array {
  const numbers = new Uint32Array(most + 1);
  for (const depth of depths) {
    const length = Math.min(depth, most);
    numbers[length] = (numbers[length] ?? 0) + 1;
  }
  let taken = numbers.reduce((sum, number, length) => sum + number * 2 ** (most - length), 0);
  // Each step hangs two of the deepest under a shorter one, which frees a place down there.
  for (; taken > 2 ** most; taken--) {
    let length = most - 1;
    while (numbers[length] === 0) length--;
    numbers[length] = (numbers[length] ?? 0) - 1;
    numbers[length + 1] = (numbers[length + 1] ?? 0) + 2;
    numbers[most] = (numbers[most] ?? 0) - 1;
  }
  return numbers;
}

/** @source RFC 1951, section 3.2.2 */
function bitsFor(lengths: Uint8Array, most: number): Uint16Array {
  const next = new Uint32Array(most + 2);
  for (const length of lengths) if (length > 0) next[length + 1] = (next[length + 1] ?? 0) + 1;
  for (let length = 1; length <= most; length++)
    next[length + 1] = ((next[length] ?? 0) + (next[length + 1] ?? 0)) * 2;
  return Uint16Array.from(lengths, (length) => {
    const code = next[length] ?? 0;
    next[length] = code + 1;
    return length === 0 ? 0 : reversed(code, length);
  });
}

function reversed(code: number, length: number): number {
  let bits = 0;
  for (let at = 0; at < length; at++) bits |= ((code >> at) & 1) << (length - 1 - at);
  return bits;
}
