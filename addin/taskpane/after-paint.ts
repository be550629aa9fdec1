/** Resolves once the browser has shown what was drawn, so that long work does not hide its beginning. */
export function afterPaint(): Promise<void> {
  // A page in the background paints nothing: there the timer goes first.
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}
