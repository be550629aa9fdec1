/** `ENOENT`, `EACCES` …; anything that is not a system's refusal is a bug and goes on. */
export function systemCode(cause: unknown): string {
  if (cause instanceof Error && 'syscall' in cause && 'code' in cause) return `${cause.code}`;
  throw cause;
}
