import type { DeclaredLeaf } from '../../rulebook/plan/plan.ts';
import type { MarksNeed } from '../model/needs.ts';
import { gather, type Labels, nameLabels, pairs, titleLabels } from './labels.ts';
import { normaliseLabel } from './names.ts';

/** A component that takes marks, with what sheets call its answers and indicators. */
export interface BallotsWords extends MarksNeed {
  readonly answers: Labels<Answer>;
  /** Leaves of different branches may have the same title. */
  readonly leavesByLabel: Labels<readonly DeclaredLeaf[]>;
}
export interface Answer {
  readonly is: 'level' | 'not-mark';
  readonly id: string;
}

/** What sheets call an answer that was left blank, whatever else the rulebook calls it. */
export const BLANK_WORDS = ['未填', '空白', '未评', '漏填', 'blank'].map(normaliseLabel);

export function ballotsWords(need: MarksNeed): BallotsWords {
  const levels = need.scale.levels.flatMap((level) =>
    pairs<Answer>(nameLabels(level), { is: 'level', id: level.id }),
  );
  const notMarks = need.scale.notMarks.flatMap((notMark) => {
    const labels = [...(notMark.id === 'blank' ? BLANK_WORDS : []), ...nameLabels(notMark)];
    return pairs<Answer>(labels, { is: 'not-mark', id: notMark.id });
  });
  const answers = new Map([...notMarks, ...levels]);
  return { ...need, answers, leavesByLabel: gather(need.leaves.map(labelledLeaf)) };
}

const labelledLeaf = (leaf: DeclaredLeaf) => [titleLabels(leaf.indicator), leaf] as const;
