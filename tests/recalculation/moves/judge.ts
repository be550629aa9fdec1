import { toCellNumber } from '../../../shared/exact/cell-number.ts';
import type { Preparation } from '../../../shared/joint-review/prepare.ts';
import { normaliseName } from '../../../shared/layout/labels/names.ts';

/** What a cell of Scores shows; null for an error. */
export type Shown = number | string | null;

/** What the core says of one person. */
interface Known {
  readonly total: number | null;
  readonly rank: number | null;
  readonly grade: string | null;
}

/** By name and unit; null where the core has no result at all. */
export type Results = ReadonlyMap<string, Known> | null;

export type Verdict = 'equal' | 'withheld' | 'stopped' | 'WRONG';

/** Without a roster the first sheet says how somebody is spelt, and it may be another one after an edit. */
const keyOf = (name: Shown | undefined, unit: Shown | undefined) =>
  JSON.stringify([normaliseName(`${name}`), unit]);

export function resultsOf({ scored }: Preparation): Results {
  if (!scored) return null;
  const { subjects, review } = scored.scoring;
  return new Map(
    subjects.map(({ index, total, rank, grading }) => {
      const { name = '', unit = '' } = review.subjects[index] ?? {};
      const known = {
        total: total && toCellNumber(total.score),
        rank,
        grade: grading?.suggested ?? null,
      };
      return [keyOf(name, unit), known] as const;
    }),
  );
}

export interface Judged {
  readonly who: string;
  readonly verdict: Verdict;
  readonly shown: readonly Shown[];
  readonly known: Known | undefined;
}

/**
 * Each person's row of Scores beside the core's result on the same edited workbook: the same, or no
 * total and a note. Where the core stops, nobody may show another total than before.
 */
export function judge(
  rows: readonly (readonly Shown[])[],
  { now, before }: { readonly now: Results; readonly before: Results },
): Judged[] {
  const [header = [], ...others] = rows;
  const column = (title: string) => header.indexOf(title);
  const [total, rank, grade, notes] = ['总分', '名次', '建议等次', '说明'].map(column);
  const end = others.findIndex(([name]) => name === '');
  return others.slice(0, end === -1 ? undefined : end).map((row) => {
    const at = (index: number | undefined) => row[index ?? -1] ?? null;
    const shown = [at(total), at(rank), at(grade), at(notes)] as const;
    const who = keyOf(row[0], row[1]);
    const known = (now ?? before)?.get(who);
    return { who, shown, known, verdict: verdictOf(shown, known, now === null) };
  });
}

function verdictOf(
  [total, rank, grade, notes]: readonly [Shown, Shown, Shown, Shown],
  known: Known | undefined,
  isStopped: boolean,
): Verdict {
  const isSaid = typeof notes === 'string' && notes !== '';
  if (total === '不计分') {
    if (!isSaid || rank !== '' || grade !== '') return 'WRONG';
    return known && known.total === null && !isStopped ? 'equal' : 'withheld';
  }
  if (!known || known.total === null || total !== known.total) return 'WRONG';
  const isPending = isSaid && notes.includes('名次待定');
  const isRank = rank === known.rank || (rank === '' && isPending);
  const isGrade = grade === known.grade || (grade === '' && isPending);
  if (isStopped) return 'stopped';
  return isRank && isGrade ? 'equal' : 'WRONG';
}
