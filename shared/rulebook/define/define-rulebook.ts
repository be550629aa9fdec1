import { HUNDRED } from '../../exact/rational.ts';
import type { Grades, Rulebook, Titled } from '../model/rulebook.ts';
import { mapped, refuse, type Schema } from '../schema/schema.ts';
import { byId, list, object, optional } from '../schema/schema-collections.ts';
import { count, positive } from '../schema/schema-numbers.ts';
import { aliases, day, title, titled } from '../schema/schema-parts.ts';
import { choice, id, name, text, version } from '../schema/schema-text.ts';
import { components } from './define-components.ts';
import { adjust, DEFAULT_RANKING, final, grades, ranking, vetoes } from './define-grades.ts';
import { readingRules } from './define-reading.ts';
import { scales } from './define-scales.ts';

const NOTHING: readonly never[] = [];

const valid = mapped(object({ from: day, to: day }), ({ from, to }, spot) =>
  from <= to ? { from, to } : refuse(spot, 'rulebook-days-reversed', { from, to }),
);
const named: Schema<readonly Titled[]> = byId(id, object(titled), 0);

const written = object({
  rulebook: choice('1'),
  id,
  version,
  title,
  valid,
  sources: optional(byId(id, object({ title: text, issued: day }), 0), NOTHING),
  categories: byId(name, object({ aliases })),
  subject: optional(object(titled), null),
  base: optional(positive, HUNDRED),
  scales: optional(scales, NOTHING),
  groups: optional(named, NOTHING),
  components,
  facts: optional(named, NOTHING),
  adjust: optional(adjust, NOTHING),
  final,
  veto: optional(vetoes, NOTHING),
  grades,
  ranking: optional(ranking, DEFAULT_RANKING),
  privacy: optional(object({ 'min-group': optional(count(1, 1000), 5) }), { 'min-group': 5 }),
  'not-modelled': optional(list(text), NOTHING),
  reading: optional(readingRules, null),
});

/** The whole rulebook: what may be written, and what it reads as. */
export const RULEBOOK: Schema<Rulebook> = mapped(
  written,
  ({ rulebook: _, privacy, 'not-modelled': notModelled, ...read }) => ({
    ...read,
    grades: read.final.clamp === null ? withOpenEnds(read.grades) : read.grades,
    privacy: { minGroup: privacy['min-group'] },
    notModelled,
  }),
);

/** Where nothing clamps the total, the outer bands hold all that lies beyond them. */
function withOpenEnds(grades: Grades): Grades {
  const last = grades.bands.length - 1;
  const bands = grades.bands.map((band, index) => ({
    ...band,
    ...(index === 0 && { high: null, highIn: false }),
    ...(index === last && { low: null, lowIn: false }),
  }));
  return { ...grades, bands };
}
