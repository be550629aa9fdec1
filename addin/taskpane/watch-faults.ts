/** A defect must not look like work that goes on for ever. */
export function watchFaults(report: (cause: unknown) => void): void {
  addEventListener('error', ({ error, message }) => report(error ?? message));
  addEventListener('unhandledrejection', ({ reason }) => report(reason));
}
