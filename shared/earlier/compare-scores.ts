import { groupBy } from '../base/group-by.ts';
import { fromCellNumber } from '../exact/cell-number.ts';
import { formatFixed } from '../exact/text.ts';
import { normaliseName } from '../layout/labels/names.ts';
import type { Scoring, SubjectScore } from '../score/model/scoring.ts';
import { causesOf } from './causes.ts';
import type { Changes, Decision, Moved, Standing } from './changes.ts';
import type { EarlierScore } from './earlier-scores.ts';
import { isShownAs } from './shown.ts';

/**
 * Who moved since, and which decisions stay: people are the same by name and unit.
 * @source seeds/rulebooks/README.md#scored-again
 */
export function compareScores(
  earlier: readonly EarlierScore[],
  scoring: Scoring,
): Omit<Changes, 'notes'> {
  const before = groupBy(earlier, ({ name, unit }) => keyOf(name, unit));
  const known = new Set<string>();
  const decisions = new Map<number, Decision>();
  const moved: Moved[] = [];
  for (const subject of scoring.subjects) {
    const { name = '', unit = '' } = scoring.review.subjects[subject.index] ?? {};
    const key = keyOf(name, unit);
    const rows = before.get(key) ?? [];
    const [row] = rows;
    known.add(key);
    const decided = decisionOf(rows, subject);
    if (decided) decisions.set(subject.index, decided);
    const change = movedFrom(row, { name, unit, subject }, scoring);
    if (change) moved.push(change);
  }
  const gone = earlier.filter(({ name, unit }) => !known.has(keyOf(name, unit)));
  const split = [...before].flatMap(([key, rows]) =>
    known.has(key) && decidedRows(rows).length > 1 ? decidedRows(rows) : [],
  );
  return {
    decisions,
    moved: [...moved, ...gone.map((row) => goneFrom(row, scoring))],
    gone: [...decidedRows(gone), ...split],
  };
}

const keyOf = (name: string, unit: string): string =>
  `${normaliseName(name)}\n${normaliseName(unit)}`;

const decidedRows = (rows: readonly EarlierScore[]): EarlierScore[] =>
  rows.filter(({ decided, reason }) => decided !== '' || reason !== '');

/** None where rows of one person decide twice. */
function decisionOf(rows: readonly EarlierScore[], subject: SubjectScore): Decision | undefined {
  const [row, ...others] = decidedRows(rows);
  if (!row || others.length > 0) return undefined;
  const now = subject.grading?.suggested ?? null;
  const { decided: grade, reason, suggested } = row;
  return { grade, reason, madeBeside: suggested === now ? null : (suggested ?? '') };
}

interface Now {
  readonly name: string;
  readonly unit: string;
  readonly subject: SubjectScore;
}

function movedFrom(
  row: EarlierScore | undefined,
  { name, unit, subject }: Now,
  scoring: Scoring,
): Moved | undefined {
  const { places } = scoring.plan.rulebook.final.round;
  const { total, rank, grading } = subject;
  const after: Standing = {
    score: total && formatFixed(total.score, places),
    rank,
    suggested: grading?.suggested ?? null,
  };
  if (!row) return { name, unit, before: null, after, because: [] };
  const before = standingOf(row, places);
  const isSame =
    isShownAs(row.total, total?.score ?? null) &&
    before.rank === after.rank &&
    before.suggested === after.suggested;
  if (isSame) return undefined;
  const { category = '' } = scoring.review.subjects[subject.index] ?? {};
  return { name, unit, before, after, because: causesOf(row, { subject, category }) };
}

const goneFrom = (row: EarlierScore, { plan: { rulebook } }: Scoring): Moved => ({
  name: row.name,
  unit: row.unit,
  before: standingOf(row, rulebook.final.round.places),
  after: null,
  because: [],
});

const standingOf = ({ total, rank, suggested }: EarlierScore, places: number): Standing => ({
  score: total === null ? null : formatFixed(fromCellNumber(total), places),
  rank,
  suggested,
});
