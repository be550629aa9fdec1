/** What reading may hold in memory, in bytes. */
export interface Room {
  readonly take: (bytes: number) => void;
  readonly isFull: () => boolean;
}

/** Two million equal marks have room in the smallest file. */
const LEAST = 112 * 2 ** 20;
/** Cells that differ, each with a formula of its own, take about so much for each byte of the file. */
const FOR_EACH_BYTE = 64;

/** A small file that unfolds to a large workbook is none that people made. */
export function createRoom(fileBytes: number): Room {
  let left = LEAST + FOR_EACH_BYTE * fileBytes;
  return {
    take: (bytes) => {
      left -= bytes;
    },
    isFull: () => left < 0,
  };
}

/** A cell in its row, and what one has of its own that equals no other. */
export const CELL_BYTES = 40;
export const OWN_CELL_BYTES = 256;
export const CHARACTER_BYTES = 2;
