import type { Rater } from '../../ballots/ballots.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem, SheetPlace } from '../../messages/problem.ts';
import { quotable } from '../cells/cell-text.ts';
import { normaliseName } from '../labels/names.ts';
import type { Roll } from '../people/roll.ts';
import type { Poll } from './poll.ts';

/** A rater as the sheets name one. */
export interface FoundRater {
  /** The index of this rater among the component's; without a name a new one each time. */
  readonly indexIn: (poll: Poll) => number;
  /** Subjects of that name, where nothing tells which of them the rater is. */
  readonly maybe: readonly number[];
  /** Whether the rater is that subject, or may be. */
  readonly mayBe: (subject: number) => boolean;
}
export type FindRater = (name: string, unit: string) => FoundRater;

/** Each name and unit is looked up once, however many marks it gave. */
export function createRaterIndex(roll: Roll): FindRater {
  const selves = subjectsByName(roll);
  const known = new Map<string, Map<string, FoundRater>>();
  return (name, unit) => {
    const before = known.get(name)?.get(unit);
    if (before) return before;
    const rater = describe(name, unit, selves);
    known.set(name, (known.get(name) ?? new Map<string, FoundRater>()).set(unit, rater));
    return rater;
  };
}

function describe(name: string, unit: string, selves: SubjectsByName): FoundRater {
  const bare = { name: normaliseName(name), unit: normaliseName(unit) };
  const candidates = selves.get(bare.name) ?? [];
  const mine = candidates.filter((candidate) => candidate.unit === bare.unit);
  const open = candidates.filter((candidate) => candidate.unit === '' || bare.unit === '');
  const [self, ...others] = bare.unit !== '' && mine.length > 0 ? mine : open;
  const isClear = self !== undefined && others.length === 0;
  const rater: Rater = { name: bare.name, self: isClear ? self.subject : null };
  let last: { readonly poll: Poll; readonly index: number } | undefined;
  const namesakes = [...(self ? [self] : []), ...others].map(({ subject }) => subject);
  return {
    maybe: isClear ? [] : namesakes,
    mayBe: (subject) => namesakes.includes(subject),
    indexIn: (poll) => {
      if (bare.name === '') return poll.box.raterOf(NOBODY, '');
      // It knows its raters; marks come in runs of one component, and there may be a million.
      if (last?.poll !== poll) last = { poll, index: poll.box.raterOf(rater, bare.unit) };
      return last.index;
    },
  };
}
const NOBODY: Rater = { name: '', self: null };

/** Names and units as they are compared. */
type SubjectsByName = ReadonlyMap<string, readonly { subject: number; unit: string }[]>;

function subjectsByName({ subjects }: Roll): SubjectsByName {
  const byName = new Map<string, { subject: number; unit: string }[]>();
  subjects.forEach(({ name, unit }, subject) => {
    const key = normaliseName(name);
    const same = byName.get(key) ?? [];
    same.push({ subject, unit: normaliseName(unit) });
    byName.set(key, same);
  });
  return byName;
}

/** Once for each rater and component: perhaps somebody's own ballot, and kept. */
export function createSelfNotes() {
  const said = new Set<string>();
  return (
    { maybe }: FoundRater,
    { id, withoutSelf }: Poll['words'],
    { name, subject, at }: { name: string; subject: number; at: () => SheetPlace },
  ): Problem[] => {
    if (maybe.length === 0 || !maybe.includes(subject)) return [];
    const key = `${id}\u0000${name}`;
    if (!withoutSelf || said.has(key)) return [];
    said.add(key);
    return [layoutProblem('rater-shares-name', { name: quotable(name) }, { place: at() })];
  };
}
