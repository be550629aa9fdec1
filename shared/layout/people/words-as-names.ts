import type { Subject } from '../../ballots/review.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { quotable } from '../cells/cell-text.ts';
import { saidToBeOut, saysOtherValue } from '../labels/name-addition.ts';
import { normaliseName } from '../labels/names.ts';
import { isSurelyRater } from '../labels/rater-names.ts';
import { rowWord } from '../labels/row-words.ts';

/** 叶青、丁兰: the names that stand in one cell; none where it holds one. */
function othersIn(name: string): readonly string[] {
  const parts = name.split(/[、,，;；/／|\s&]+/u).map(normaliseName);
  return parts.length > 1 ? parts : [];
}

/**
 * 方差 among people is somebody, who may be called otherwise; 评委3 gives marks. 第一组 among
 * others of its kind is what is reviewed. 叶青、丁兰 beside 丁兰 may be two.
 */
export function wordsAsNames(
  subjects: readonly Subject[],
  isKnown: (name: string, subject: number) => boolean,
): Problem[] {
  const own = new Set(subjects.map(({ name }) => normaliseName(name)));
  const words = subjects.map(({ name }) => rowWord({ kind: 'text', value: name })?.because);
  const areSections = 2 * words.filter((word) => word === 'section-row').length > subjects.length;
  const serials = likeSerials(subjects);
  return subjects.flatMap(({ name, at }, subject): Problem[] => {
    if (isKnown(name, subject)) return [];
    if (serials && subject === 0)
      return [layoutProblem('names-like-serials', { last: subjects.length }, { place: at })];
    const other = othersIn(name).find((part) => own.has(part));
    if (other)
      return [
        layoutProblem(
          'names-in-one-cell',
          { name: quotable(name), other: quotable(other) },
          { place: at },
        ),
      ];
    const because = words[subject];
    const isSection = because === 'section-row' && !isSurelyRater(name);
    const isWord = because !== undefined && !(isSection && areSections);
    if (!(isWord || saysOtherValue(name))) return [];
    return [layoutProblem('word-read-as-name', { word: quotable(name) }, { place: at })];
  });
}

/** 甲某（已调离）: whether they are scored all the same is for a person to say, on a roster too. */
export const saidToBeOutOf = (
  subjects: readonly Subject[],
  isOwn: (name: string) => boolean,
): Problem[] =>
  subjects.flatMap(({ name, at }, subject) => {
    const addition = isOwn(name) ? undefined : saidToBeOut(name);
    if (addition === undefined) return [];
    const values = { name: quotable(name), addition };
    return [layoutProblem('name-says-out', values, { place: at, subject })];
  });

/** 1, 2, 3 for everybody: 姓名 stands over the serial numbers. */
const likeSerials = (subjects: readonly Subject[]): boolean =>
  subjects.length > 1 && subjects.every(({ name }, index) => name === `${index + 1}`);
