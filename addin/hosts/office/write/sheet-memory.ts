import { hostProblem } from '../../../../shared/messages/host.ts';
import type { Problem } from '../../../../shared/messages/problem.ts';
import type { SheetPlan } from '../../live/plan-sheet.ts';
import type { SheetToWrite } from './journal.ts';

/** What this pane knows of the workbook's sheets, by their ids, which a program never gives twice. */
export function createSheetMemory() {
  const names = new Map<string, string>();
  /** Of sheets that this pane wrote. */
  const plans = new Map<string, SheetPlan>();
  return {
    nameOf: (id: string): string | undefined => names.get(id),
    see(read: ReadonlyMap<string, string>): void {
      for (const [id, name] of read) names.set(id, name);
    },
    /** Sheets that were written, as the program has called them. */
    remember(ids: readonly string[], sheets: readonly SheetToWrite[]): void {
      for (const [index, id] of ids.entries()) {
        const sheet = sheets[index];
        if (!sheet) continue;
        names.set(id, sheet.name);
        if (sheet.was === undefined || plans.has(sheet.was)) plans.set(id, sheet);
      }
    },
    /**
     * A sheet that is put back, with what it held last; of one that this pane wrote also what it looked like then.
     * The program's interface tells looks cell by cell alone, which would take too long to ask.
     */
    dressed(old: SheetToWrite): SheetToWrite {
      const plan = plans.get(old.was ?? '');
      if (!plan) return old;
      const { name, blocks, formats, stands, was } = old;
      return {
        ...plan,
        ...{ name, blocks },
        ...(formats && { formats }),
        ...(stands && { stands }),
        ...(was !== undefined && { was }),
      };
    },
    /** What is said of sheets that are put back without their looks. */
    plainOnes(sheets: readonly SheetToWrite[]): Problem[] {
      const plain = sheets.filter(({ was }) => was !== undefined && !plans.has(was));
      const told = plain.map(({ name }) => name);
      return told.length > 0 ? [hostProblem('host-put-back-plain', { sheets: told })] : [];
    },
  };
}
