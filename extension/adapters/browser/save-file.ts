/** Longer than any browser takes to begin a download; before that the address must hold. */
const KEPT_MILLISECONDS = 60_000;

/** Gives the member a file to keep, by a link, which needs no permission. */
export function saveFile(name: string, bytes: Uint8Array | string, type: string): void {
  // Copied, since a Blob takes no bytes that might be shared between threads.
  const part = typeof bytes === 'string' ? bytes : new Uint8Array(bytes);
  const address = URL.createObjectURL(new Blob([part], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MILLISECONDS);
}
