import type { Language } from '../messages/message.ts';
import { RECEIPT_WORDS } from '../messages/sheets/receipt.ts';
import type { Sheet } from '../workbook/model.ts';
import { normaliseLabel } from './labels/names.ts';

/** Names of the sheets that a scored working copy has. */
export interface OwnNames {
  readonly scores: string;
  readonly workings: string;
  readonly lookup: string;
  readonly rules: string;
  readonly receipt: string;
  readonly changes: string;
  /** Where single ballots are read. */
  readonly marks: string;
}

const OWN_NAMES: Readonly<Record<Language, OwnNames>> = {
  zh: {
    scores: '联评得分',
    workings: '联评计算',
    lookup: '联评对照',
    rules: '联评规则',
    receipt: '联评凭证',
    changes: '联评变动',
    marks: '联评票面',
  },
  en: {
    scores: 'Scores',
    workings: 'Workings',
    lookup: 'Lookup',
    rules: 'Rules',
    receipt: 'Receipt',
    changes: 'Changes',
    marks: 'Marks',
  },
};

/** Our names where they are free, else all of them with the next number: `Scores (2)`. */
export function ownNames(language: Language, taken: readonly string[]): OwnNames {
  const used = new Set(taken.map(normaliseLabel));
  const { scores, workings, lookup, rules, receipt, changes, marks } = OWN_NAMES[language];
  for (let number = 1; ; number += 1) {
    const named = (name: string) => (number === 1 ? name : `${name} (${number})`);
    const all = [scores, workings, lookup, rules, receipt, changes, marks].map(named);
    if (!all.some((name) => used.has(normaliseLabel(name))))
      return {
        scores: named(scores),
        workings: named(workings),
        lookup: named(lookup),
        rules: named(rules),
        receipt: named(receipt),
        changes: named(changes),
        marks: named(marks),
      };
  }
}

/** Where a receipt says which engine made it. */
export const ENGINE_ROW = 4;

/** A receipt of ours is known by what it says: anybody may call a sheet as we do. */
export function isReceipt({ rows }: Sheet): boolean {
  const textAt = (row: number) => {
    const cell = rows.get(row)?.get(1);
    return cell?.kind === 'text' ? cell.value : '';
  };
  return Object.values(RECEIPT_WORDS).some(
    ({ title, engine }) => textAt(1).startsWith(`${title} `) && textAt(ENGINE_ROW) === engine,
  );
}
