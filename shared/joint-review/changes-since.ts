import type { Changes } from '../earlier/changes.ts';
import { compareScores } from '../earlier/compare-scores.ts';
import { readEarlierScores, readNotesBelow } from '../earlier/earlier-scores.ts';
import type { OurSheets } from '../receipt/our-sheets.ts';
import type { Scoring } from '../score/model/scoring.ts';

/** Since the last scoring that the workbook holds; undefined where it holds none. */
export function changesSince(ours: readonly OurSheets[], scoring: Scoring): Changes | undefined {
  const last = ours.at(-1);
  if (!last) return undefined;
  const { components } = scoring.plan.rulebook;
  const sheets = [...last.sheets.values()];
  const earlier = sheets.flatMap((sheet) => readEarlierScores(sheet, components) ?? []);
  return { ...compareScores(earlier, scoring), notes: sheets.flatMap(readNotesBelow) };
}
