import { groupBy } from '../../base/group-by.ts';
import type { Sayable } from '../../messages/message.ts';
import { quotable } from '../cells/cell-text.ts';
import type { Needs } from '../model/needs.ts';
import type { LinkedTable } from '../people/link-rows.ts';
import type { Roll } from '../people/roll.ts';

/** Of whom a table says what only one table can say, such as how a group voted. */
export interface Claims {
  readonly table: LinkedTable;
  readonly what: What;
  readonly subjects: ReadonlySet<number>;
}
/** A component, and one of its groups where it has any. */
export interface What {
  readonly component: string;
  readonly group?: string;
}
/** A table that says of these subjects what another one said before it. */
export interface InCommon {
  readonly table: LinkedTable;
  readonly what: What;
  readonly other: LinkedTable;
  readonly subjects: readonly number[];
}

/**
 * Tables that stand in each other's way. Those about different people (a sheet a class, a unit, a
 * branch) do not, and are read together.
 * @source seeds/rulebooks/README.md#what-is-there-twice
 */
export const inCommon = (claims: readonly Claims[]): InCommon[] =>
  [...groupBy(claims, ({ what }) => keyOf(what)).values()].flatMap(saidTwice);

/** Equal for equal components and groups. */
export const keyOf = ({ component, group = '' }: What): string =>
  JSON.stringify([component, group]);

function saidTwice(claims: readonly Claims[]): InCommon[] {
  const first = new Map<number, LinkedTable>();
  return claims.flatMap(({ table, what, subjects }) => {
    const shared = [...subjects].filter((subject) => first.has(subject));
    const byOther = groupBy(shared, (subject) => first.get(subject));
    for (const subject of subjects) first.set(subject, first.get(subject) ?? table);
    return [...byOther].flatMap(([other, both]) =>
      other ? [{ table, what, other, subjects: both }] : [],
    );
  });
}

export const isOneSheet = ({ table, other }: InCommon): boolean =>
  table.sheet.name === other.sheet.name;

export function titleOf({ component, group }: What, { all, groups }: Needs): Sayable {
  const title = all.find(({ id }) => id === component)?.title ?? component;
  const of = groups.find(({ id }) => id === group)?.title;
  if (!of || typeof title === 'string') return title;
  return { zh: `${title.zh} · ${of.zh}`, en: `${title.en} · ${of.en}` };
}

const MOST_NAMES = 3;

/** The first few by name, and how many there are where there are more. */
export function whoAre(subjects: readonly number[], { subjects: all }: Roll): Sayable {
  const names = subjects.slice(0, MOST_NAMES).map((index) => quotable(all[index]?.name ?? ''));
  const count = subjects.length;
  if (count <= MOST_NAMES) return names;
  return {
    zh: `${names.join('、')}等 ${count} 人`,
    en: `${names.join(', ')} and others (${count})`,
  };
}
