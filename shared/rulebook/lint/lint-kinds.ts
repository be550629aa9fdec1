import { compare, HUNDRED, multiply } from '../../exact/rational.ts';
import { formatForReading } from '../../exact/text.ts';
import type { Problem } from '../../messages/problem.ts';
import { rulebookProblem } from '../../messages/rulebook.ts';
import type {
  BallotsComponent,
  Component,
  RankComponent,
  RateComponent,
  Rulebook,
} from '../model/rulebook.ts';
import type { At, Path } from '../schema/schema.ts';

/** What each kind of component asks of its scale, its bands and its points. */
export const lintKinds = (rulebook: Rulebook, at: At): Problem[] => [
  ...rulebook.components.flatMap((one) => lintKind(one, at)),
  ...lintNumbers(rulebook, at),
];

function lintKind(component: Component, at: At): Problem[] {
  if (component.kind === 'ballots') return lintBallotTrim(component, at);
  if (component.kind === 'rate') return lintRate(component, at);
  return component.kind === 'rank' ? lintRank(component, at) : [];
}

/**
 * Whole ballots have a total only where each leaf has a mark, and their mean leaves no panel to
 * round and no median.
 */
function lintBallotTrim(component: BallotsComponent, at: At): Problem[] {
  const { id, trim, round, aggregate, valid } = component;
  if (trim?.per !== 'ballot') return [];
  const place = at(['components', id, 'ballots', 'trim', 'per']);
  const clashes: readonly (readonly [isClash: boolean, written: string, instead: string])[] = [
    [round !== null, 'round', 'round: none'],
    [aggregate === 'median', 'aggregate: median', 'aggregate: mean'],
    [valid.items === 'some', 'valid.items: some', 'valid: { items: every }'],
  ];
  return clashes
    .filter(([isClash]) => isClash)
    .map(([, written, instead]) =>
      rulebookProblem('rulebook-trim-ballot', { with: written, instead }, { place }),
    );
}

/** The bands descend to 0 %, so that every share has its points. */
function lintRate({ id, bands }: RateComponent, at: At): Problem[] {
  const path = ['components', id, 'rate', 'bands'];
  const rising = bands.findIndex((band, index) => {
    const before = bands[index - 1];
    return before && compare(band.from, before.from) >= 0;
  });
  if (rising !== -1) {
    const place = at([...path, `${rising}`, 'from']);
    return [rulebookProblem('rulebook-rate-bands-order', {}, { place })];
  }
  const last = bands.at(-1);
  if (!last || last.from.num === 0n) return [];
  const place = at([...path, `${bands.length - 1}`, 'from']);
  const from = `${formatForReading(multiply(last.from, HUNDRED))}%`;
  return [rulebookProblem('rulebook-rate-bands-zero', { from }, { place })];
}

function lintRank({ id, first, least }: RankComponent, at: At): Problem[] {
  if (compare(least, first) <= 0) return [];
  const place = at(['components', id, 'rank', 'least']);
  const values = { least: formatForReading(least), first: formatForReading(first) };
  return [rulebookProblem('rulebook-rank-least', values, { place })];
}

/** A rate, `most` and `share(…)` count levels: a scale of numbers has none. */
function lintNumbers({ scales, components, ranking }: Rulebook, at: At): Problem[] {
  const numbers = scales.filter(({ range }) => range).map(({ id }) => id);
  const scaleOf = (of: string) => components.flatMap((one) => (one.id === of ? rated(one) : []))[0];
  const asked: readonly (readonly [scale: string | undefined, path: Path])[] = [
    ...components.flatMap((one) => levelsAsked(one)),
    ...ranking.order.map((key, index) => {
      const scale = key.by === 'share' ? scaleOf(key.component) : undefined;
      return [scale, ['ranking', 'order', `${index}`]] as const;
    }),
  ];
  return asked.flatMap(([scale, path]) =>
    scale !== undefined && numbers.includes(scale)
      ? [rulebookProblem('rulebook-levels-needed', { scale }, { place: at(path) })]
      : [],
  );
}

const rated = (component: Component): string[] =>
  component.kind === 'ballots' || component.kind === 'rate' ? [component.scale] : [];

function levelsAsked(component: Component): (readonly [scale: string, path: Path])[] {
  const path = ['components', component.id, component.kind];
  if (component.kind === 'rate') return [[component.scale, [...path, 'scale']]];
  if (component.kind !== 'ballots' || !component.valid.most) return [];
  return [[component.scale, [...path, 'valid', 'most', 'level']]];
}
