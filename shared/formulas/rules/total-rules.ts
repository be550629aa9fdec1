import type { RuleWriter } from '../base/rule-writer.ts';

/** Full mark, bounds and decimals of the total. */
export function putTotalRules({ rulebook, words, section, put }: RuleWriter): void {
  const { cite, clamp, round } = rulebook.final;
  section(words.total);
  put(['base'], { what: words.fullTotal, value: rulebook.base, cite });
  if (clamp) {
    put(['clamp', 'low'], { what: words.least, value: clamp[0], cite });
    put(['clamp', 'high'], { what: words.most, value: clamp[1], cite });
  }
  const of = words[round.mode];
  put(['places'], { what: words.totalPlaces, of, value: round.places, cite });
}
