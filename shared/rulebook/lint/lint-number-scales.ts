import type { Problem } from '../../messages/problem.ts';
import { rulebookProblem } from '../../messages/rulebook.ts';
import type { At, Path } from '../schema/schema.ts';
import type { Linted } from './kinds.ts';

/** A rate, `most` and `share(…)` count levels: a scale of numbers has none. */
export function lintNumberScales(
  { rulebook: { scales, ranking, grades }, components }: Linted,
  at: At,
): Problem[] {
  const numbers = scales.filter(({ range }) => range).map(({ id }) => id);
  const scaleOf = (of: string) => components.find(({ id }) => id === of)?.scale ?? null;
  const asked: readonly (readonly [scale: string | null, path: Path])[] = [
    ...components.flatMap(({ scale, levelsAt }) => levelsAt.map((path) => [scale, path] as const)),
    ...ranking.order.map((key, index) => {
      const scale = key.by === 'share' ? scaleOf(key.component) : null;
      return [scale, ['ranking', 'order', `${index}`]] as const;
    }),
    ...grades.bands.flatMap(({ grade, requires }) =>
      requires.map(({ component, level }, index) => {
        const scale = level === null ? null : scaleOf(component);
        return [scale, ['grades', 'requires', grade, `${index}`]] as const;
      }),
    ),
  ];
  return asked.flatMap(([scale, path]) =>
    scale !== null && numbers.includes(scale)
      ? [rulebookProblem('rulebook-levels-needed', { scale }, { place: at(path) })]
      : [],
  );
}
