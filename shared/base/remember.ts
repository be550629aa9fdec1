/** Texts that differ more than so are hardly ever met again. */
const MOST = 4096;

/** What `work` makes of a text, which is done once for each: the same few texts stand in most cells. */
export function remember<T extends string | boolean>(
  work: (text: string) => T,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = work(text);
    if (known.size < MOST) known.set(text, made);
    return made;
  };
}
