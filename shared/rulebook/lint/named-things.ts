import type { Indicator, Named, Titled } from '../model/rulebook.ts';
import type { Path } from '../schema/schema.ts';

/** Something that sheets may name, by its id, its titles and its aliases. */
export interface Nameable {
  readonly thing: Named | Titled;
  readonly path: Path;
  /** Where its aliases are written: those of levels stand beside the levels. */
  readonly aliases: Path;
}

export const under = (path: Path, things: readonly (Named | Titled)[]): Nameable[] =>
  things.map((thing) => nameable(thing, [...path, thing.id]));

export const nameable = (thing: Named | Titled, path: Path): Nameable => ({
  thing,
  path,
  aliases: [...path, 'aliases'],
});

export const indicatorNames = (indicators: readonly Indicator[], path: Path): Nameable[] =>
  indicators.flatMap((indicator) => [
    nameable(indicator, [...path, indicator.id]),
    ...indicatorNames(indicator.of, [...path, indicator.id, 'of']),
  ]);
