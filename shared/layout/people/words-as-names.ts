import type { Subject } from '../../ballots/review.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { quotable } from '../cells/cell-text.ts';
import { saysOtherValue } from '../labels/name-addition.ts';
import { isSurelyRater } from '../labels/rater-names.ts';
import { rowWord } from '../labels/row-words.ts';

/** 方差 among people is somebody, who may be called otherwise; 评委3 gives marks. 第一组 is what is reviewed. */
export function wordsAsNames(
  subjects: readonly Subject[],
  isKnown: (name: string, subject: number) => boolean,
): Problem[] {
  return subjects.flatMap(({ name, at }, subject) => {
    const because = rowWord({ kind: 'text', value: name })?.because;
    const isWord = because !== undefined && (because !== 'section-row' || isSurelyRater(name));
    if (!(isWord || saysOtherValue(name)) || isKnown(name, subject)) return [];
    return [layoutProblem('word-read-as-name', { word: quotable(name) }, { place: at })];
  });
}
