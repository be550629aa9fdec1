/** Numbers by the order in which they first came; there may be millions. */
export interface NumberIndex {
  /** The place of a number, from 0: a new one where it has not come yet. */
  readonly placeOf: (number: number) => number;
  readonly size: () => number;
  /** Makes room for so many more at once. */
  readonly reserve: (more: number) => void;
}

const FIRST_SLOTS = 1024;

/**
 * A table of two columns, which takes a fifth of a map's memory and half its time.
 * Numbers are whole, from 0 to 2^53.
 */
export function createNumberIndex(): NumberIndex {
  let numbers = new Float64Array(FIRST_SLOTS).fill(NONE);
  let places = new Uint32Array(FIRST_SLOTS);
  let size = 0;

  function grow(slots: number): void {
    const [before, placesBefore] = [numbers, places];
    numbers = new Float64Array(slots).fill(NONE);
    places = new Uint32Array(slots);
    if (size === 0) return;
    for (let slot = 0; slot < before.length; slot += 1) {
      const number = before[slot] ?? NONE;
      if (number !== NONE) put(slotOf(numbers, number), number, placesBefore[slot] ?? 0);
    }
  }

  function put(slot: number, number: number, place: number): void {
    numbers[slot] = number;
    places[slot] = place;
  }

  return {
    placeOf: (number) => {
      const slot = slotOf(numbers, number);
      if (numbers[slot] === number) return places[slot] ?? 0;
      put(slot, number, size);
      size += 1;
      if (2 * size > numbers.length) grow(2 * numbers.length);
      return size - 1;
    },
    size: () => size,
    reserve: (more) => {
      const slots = 2 ** Math.ceil(Math.log2(2 * (size + more) + 1));
      if (slots > numbers.length) grow(slots);
    },
  };
}

const NONE = -1;

/**
 * Where the number stands, or has to be put: the table is never more than half full. Numbers that
 * follow each other stand side by side: what is asked for next is at hand.
 */
function slotOf(numbers: Float64Array, number: number): number {
  const mask = numbers.length - 1;
  const high = Math.imul(Math.floor(number / RUN), 0x9e3779b1) >>> 7;
  for (let slot = (high + (number | 0)) & mask; ; slot = (slot + 1) & mask)
    if (numbers[slot] === number || numbers[slot] === NONE) return slot;
}
/** Numbers that are alike but for what is below it. */
const RUN = 2 ** 24;
