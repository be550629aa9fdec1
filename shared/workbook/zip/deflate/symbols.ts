/**
 * How lengths and distances of repetitions are written: as a symbol, and some bits behind it.
 * @source RFC 1951, section 3.2.5
 */
export const LEAST_LENGTH = 3;
export const MOST_LENGTH = 258;
export const MOST_DISTANCE = 32_768;

/** Symbols of the first code: bytes, the end of a block, lengths. */
export const END = 256;
export const LITERALS = 286;
export const DISTANCES = 30;

/** Bits behind each length symbol, and the first length that it stands for. */
export const LENGTH_BITS = Uint8Array.from({ length: 29 }, (_, symbol) =>
  symbol < 8 || symbol === 28 ? 0 : (symbol >> 2) - 1,
);
export const FIRST_LENGTH = Uint16Array.from({ length: 29 }, (_, symbol) => {
  if (symbol === 28) return MOST_LENGTH;
  return symbol < 8 ? symbol + 3 : ((4 + (symbol & 3)) << ((symbol >> 2) - 1)) + 3;
});
/** The same for distances. */
export const DISTANCE_BITS = Uint8Array.from({ length: DISTANCES }, (_, symbol) =>
  symbol < 4 ? 0 : (symbol >> 1) - 1,
);
export const FIRST_DISTANCE = Uint16Array.from({ length: DISTANCES }, (_, symbol) =>
  symbol < 4 ? symbol + 1 : ((2 + (symbol & 1)) << ((symbol >> 1) - 1)) + 1,
);

/** By length. */
export const LENGTH_SYMBOLS = lookup(MOST_LENGTH + 1, FIRST_LENGTH, (at) => at);

const NEAR = 256;
/** By distance − 1 up to 256, behind them by the 128 distances of each step. */
const DISTANCE_SYMBOLS = lookup(2 * NEAR, FIRST_DISTANCE, (at) =>
  at < NEAR ? at + 1 : (at - NEAR) * 128 + 1,
);

export const distanceSymbol = (distance: number): number =>
  DISTANCE_SYMBOLS[distance <= NEAR ? distance - 1 : NEAR + ((distance - 1) >>> 7)] ?? 0;

/** For each place the last symbol that begins at its value or before. */
function lookup(size: number, first: Uint16Array, valueAt: (at: number) => number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, at) =>
    Math.max(
      0,
      first.findLastIndex((value) => value <= valueAt(at)),
    ),
  );
}
