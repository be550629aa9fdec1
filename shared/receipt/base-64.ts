const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The lowest six bits. */
export const digit = (bits: number): string => ALPHABET.charAt(bits & 63);

/** Five digits of a number below 2^30, the highest first. */
export const fiveDigits = (number: number): string =>
  digit(number >>> 24) +
  digit(number >>> 18) +
  digit(number >>> 12) +
  digit(number >>> 6) +
  digit(number);

export function readDigits(text: string): number {
  let number = 0;
  for (const character of text) number = number * 64 + ALPHABET.indexOf(character);
  return number;
}
