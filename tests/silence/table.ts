import { VERDICTS } from './judge.ts';
import type { Tried } from './trial.ts';

/** Kind × outcome, as text. */
export function table(tried: readonly Tried[]): string {
  const kinds = [...new Set(tried.map(({ kind }) => kind))];
  const lines = kinds.map((kind) =>
    line(
      kind,
      tried.filter((one) => one.kind === kind),
    ),
  );
  return [['', ...VERDICTS].join('\t'), ...lines, line('all', tried)].join('\n');
}

const line = (title: string, tried: readonly Tried[]): string =>
  [title, ...VERDICTS.map((verdict) => tried.filter((one) => one.verdict === verdict).length)].join(
    '\t',
  );
