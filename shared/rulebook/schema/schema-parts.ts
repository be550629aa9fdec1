import { ROUND_MODES } from '../../exact/round.ts';
import type { Citation, Title, Weight } from '../model/rulebook.ts';
import { mapped, refuse, type Schema } from './schema.ts';
import { list, named, object, optional, orderedMap, scalarOrMap } from './schema-collections.ts';
import { count, percentage } from './schema-numbers.ts';
import { choice, citation, grammar, name, text } from './schema-text.ts';

/** One text for both languages, or `{ zh: …, en: … }`. */
export const title: Schema<Title> = named(
  'title',
  scalarOrMap(
    mapped(text, (both): Title => ({ zh: both, en: both })),
    object({ zh: text, en: text }),
  ),
);
export const aliases = optional(list(name), [] as readonly string[]);
export const cite = optional(citation, null as Citation);

/** Fields of whatever sheets call by its title or an alias. */
export const titled = { title, aliases };

/** One percentage for all categories, or one for each. */
export const weight: Schema<Weight> = named(
  'weight',
  scalarOrMap(
    mapped(percentage, (all): Weight => ({ all })),
    mapped(orderedMap(name, percentage), (by): Weight => ({ by })),
  ),
);

/** Decimal places 0 to 12 and a mode. */
export const rounding = named(
  'rounding',
  object({ places: count(0, 12), mode: choice(...ROUND_MODES) }),
);

/** `none` → null where a rulebook may say that there is none of it. */
export const orNone = <T>(schema: Schema<T>): Schema<T | null> => {
  const none = mapped(choice('none'), () => null);
  return {
    shape: { kind: 'either', of: [none.shape, schema.shape] },
    read: (spot) =>
      String('value' in spot.node ? spot.node.value : '').trim() === 'none'
        ? null
        : schema.read(spot),
  };
};

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A calendar day, `YYYY-MM-DD`. */
export const day = mapped(
  grammar('2026-01-31', (written) => (DAY.test(written) ? written : undefined), DAY),
  (written, spot) =>
    isDay(written) ? written : refuse(spot, 'rulebook-day-unknown', { value: written }),
);

function isDay(written: string): boolean {
  const [year = 0, month = 0, date = 0] = written.split('-').map(Number);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && !isLeap ? 28 : (DAYS_IN_MONTH[month - 1] ?? 0);
  return year > 0 && date >= 1 && date <= last;
}
