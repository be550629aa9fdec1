/** How much of long work is done, and of what. */
export interface Progress {
  readonly done: number;
  readonly all: number;
  readonly of: 'bytes' | 'cells' | 'rows' | 'steps';
}

export type Report = (progress: Progress) => void;

/** Tells each hundredth once, however often it is called. */
export function eachHundredth(report: Report): Report {
  let told = -1;
  return (progress) => {
    const share = Math.floor((100 * progress.done) / progress.all);
    if (share > told) report(progress);
    told = Math.max(told, share);
  };
}
