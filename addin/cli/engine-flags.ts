import { setFlagsFromString } from 'node:v8';

/**
 * Most runs are over before the engine has seen which functions are worth tuning: each is compiled,
 * plainly and at once, which takes a tenth of the time off, and tuned only after it has done twice as
 * much as the engine would ask of it, which takes off another.
 */
export function compileAtOnce(): void {
  setFlagsFromString('--always-sparkplug');
  setFlagsFromString('--interrupt-budget=270000');
}

/** Ten thousand people on three sheets of counts have three times as many. */
const LARGE_BYTES = 2 ** 20;

/** What the engine is told before it works on a file of so many bytes. */
export function tuneFor(bytes: number): void {
  const isLarge = bytes >= LARGE_BYTES;
  // Garbage would grow to three times what is held before the engine looks for any. To as much as is
  // held saves a quarter of the memory for little time; where a file is large, to a seventh of it.
  setFlagsFromString(`--heap-growing-percent=${isLarge ? 15 : 100}`);
  // Functions tuned together with all that they call take longer to tune than a short run gains: half
  // as much of it, by the bytes of their code, and for a large file as much as the engine would.
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${isLarge ? 920 : 400}`);
}
