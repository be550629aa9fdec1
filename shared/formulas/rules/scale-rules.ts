import type { RuleWriter } from '../base/rule-writer.ts';

/** The points of each level, or the ends of a scale of numbers. */
export function putScaleRules({ rulebook, words, section, put }: RuleWriter): void {
  for (const { id, levels, range, cite } of rulebook.scales) {
    section(`${words.scale} ${id}`);
    for (const [index, key] of (['least', 'most'] as const).entries()) {
      const value = range?.[index];
      if (value) put([key, id], { what: words[`${key}Mark`], value, cite });
    }
    for (const level of levels) {
      const constant = { what: level.id, of: words.pointsOfMark, value: level.points, cite };
      put(['points', id, level.id], constant);
    }
  }
}
