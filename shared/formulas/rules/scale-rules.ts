import type { RuleWriter } from '../base/rule-writer.ts';

/** The points of each level. */
export function putScaleRules({ rulebook, words, section, put }: RuleWriter): void {
  for (const { id, levels, cite } of rulebook.scales) {
    section(`${words.scale} ${id}`);
    for (const level of levels) {
      const constant = { what: level.id, of: words.pointsOfMark, value: level.points, cite };
      put(['points', id, level.id], constant);
    }
  }
}
