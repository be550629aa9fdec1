/** Each call makes those before it out of date; what it gives tells whether it still is the newest. */
export function createLatest(): () => () => boolean {
  let newest = 0;
  return () => {
    const mine = ++newest;
    return () => mine === newest;
  };
}
