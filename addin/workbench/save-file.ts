/** By how the name ends: a browser may put another ending behind a name of another type. */
const typeOf = (name: string): string =>
  TYPES[name.slice(name.lastIndexOf('.'))] ?? 'application/yaml';

const TYPES: Readonly<Record<string, string>> = {
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.json': 'application/json',
};
/** Longer than any browser takes to begin a download; before that the address must hold. */
const KEPT_MILLISECONDS = 60_000;

/** Gives the user a file to keep, in the way that also works for a page opened from disk. */
export function saveFile(name: string, bytes: Uint8Array): void {
  // Copied, since a Blob takes no bytes that might be shared between threads.
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: typeOf(name) }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MILLISECONDS);
}
