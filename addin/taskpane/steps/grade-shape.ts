import type { Rulebook } from '../../../shared/rulebook/model/rulebook.ts';

const SHAPES = ['●', '◐', '○', '△', '◇', '▽'];

/** A mark for each grade, from the top down, that reads without colour. */
export const gradeShape = ({ grades }: Pick<Rulebook, 'grades'>, grade: string): string =>
  SHAPES[grades.bands.findIndex((band) => band.grade === grade)] ?? '·';
