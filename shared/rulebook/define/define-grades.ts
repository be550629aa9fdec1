import { isScalar, isSeq } from 'yaml';
import { ZERO } from '../../exact/rational.ts';
import { ROUND_MODES } from '../../exact/round.ts';
import type { Adjustment, Band, Final, Grades, Ranking, RankKey, Veto } from '../model/rulebook.ts';
import { mapped, refuse, refuseInside, type Schema } from '../schema/schema.ts';
import {
  byId,
  exactlyOne,
  list,
  object,
  optional,
  orderedMap,
} from '../schema/schema-collections.ts';
import {
  decimal,
  factPredicate,
  type Interval,
  interval,
  requirement,
  share,
} from '../schema/schema-numbers.ts';
import { pair } from '../schema/schema-pair.ts';
import { cite, orNone, rounding, title } from '../schema/schema-parts.ts';
import { choice, excerpt, grammar, id, name } from '../schema/schema-text.ts';

const NOTHING: readonly never[] = [];

export const adjust: Schema<readonly Adjustment[]> = byId(
  id,
  object({
    title,
    cite,
    points: decimal(),
    each: id,
    to: optional(id, null),
    cap: optional(decimal({ least: ZERO }), null),
    banding: optional(choice('counted', 'excluded'), 'counted' as const),
  }),
  0,
);

export const final: Schema<Final> = object({
  cite,
  clamp: orNone(pair(decimal())),
  round: rounding,
});

const writtenVeto = exactlyOne(
  {
    title,
    cite,
    when: factPredicate,
    grade: optional(name, null),
    'at-most': optional(name, null),
    stop: optional(choice('true'), null),
  },
  ['grade', 'at-most', 'stop'],
  (spot) => refuse(spot, 'rulebook-veto-effect', {}),
);
const veto = mapped(
  writtenVeto,
  ({ grade, 'at-most': atMost, stop: _, ...written }): Omit<Veto, 'id'> => {
    if (grade !== null) return { ...written, effect: { kind: 'grade', grade } };
    if (atMost !== null) return { ...written, effect: { kind: 'at-most', grade: atMost } };
    return { ...written, effect: { kind: 'stop' } };
  },
);
export const vetoes: Schema<readonly Veto[]> = byId(id, veto, 0);

const quota = mapped(
  object({
    max: share,
    of: choice('category'),
    round: choice(...ROUND_MODES),
    ties: choice('all-drop', 'all-keep'),
  }),
  ({ max, round, ties }) => ({ max, round, ties }),
);

/** Without quotes a list in brackets ends `share(report, 好) …` at its comma. */
const whole = <T>(items: Schema<readonly T[]>, form: string): Schema<readonly T[]> => ({
  shape: items.shape,
  read(spot) {
    const cut = isSeq(spot.node) ? spot.node.items.find(isCutOff) : undefined;
    if (!isScalar(cut)) return items.read(spot);
    return refuse(spot, 'rulebook-rank-share-split', { value: excerpt(cut), form }, cut);
  },
});
const isCutOff = (item: unknown): boolean =>
  isScalar(item) && /^\s*share\([^)]*$/.test(`${item.value}`);

const requirements = whole(list(requirement), '"share(report, 好) >= 2/3"');

const writtenGrades = object({
  cite,
  bands: orderedMap(name, interval),
  requires: optional(orderedMap(name, requirements, 0), NOTHING),
  quota: optional(orderedMap(name, quota, 0), NOTHING),
});

/** `requires` and `quota` stand beside the bands in the file, and with them once read. */
export const grades: Schema<Grades> = mapped(writtenGrades, (written, spot) => {
  const known = written.bands.map(([grade]) => grade);
  for (const part of ['requires', 'quota'] as const) {
    const foreign = written[part].map(([grade]) => grade).filter((grade) => !known.includes(grade));
    for (const value of foreign) {
      const values = { value, known };
      refuseInside(spot, [part, value], 'rulebook-grade-undeclared', values);
    }
  }
  const requiresOf = (grade: string) => written.requires.find(([id]) => id === grade)?.[1];
  const quotaOf = (grade: string) => written.quota.find(([id]) => id === grade)?.[1];
  const bandOf = ([grade, ends]: readonly [string, Interval]): Band => ({
    grade,
    ...ends,
    requires: requiresOf(grade) ?? NOTHING,
    quota: quotaOf(grade) ?? null,
  });
  return { cite: written.cite, bands: written.bands.map(bandOf) };
});

const SHARE_KEY = /^share\(\s*([^\s,()]+)\s*,\s*([^,()]*[^\s,()])\s*\)\s+desc$/;
const RANK_KEY =
  /^(?:(?:score|banding|component\.\S+|share\(\s*[^\s,()]+\s*,\s*[^,()]*[^\s,()]\s*\))\s+desc|name\s+asc)$/;
const rankKey: Schema<RankKey> = grammar('score desc', parseRankKey, RANK_KEY);

/** `score desc`, `component.report desc`, `share(report, 好) desc`, `name asc`. */
function parseRankKey(written: string): RankKey | undefined {
  const [, component, level] = SHARE_KEY.exec(written) ?? [];
  if (component !== undefined && level !== undefined) return { by: 'share', component, level };
  const [key = '', direction, ...more] = written.split(/\s+/);
  if (more.length > 0 || direction !== (key === 'name' ? 'asc' : 'desc')) return undefined;
  if (key === 'name' || key === 'score' || key === 'banding') return { by: key };
  if (!key.startsWith('component.')) return undefined;
  return { by: 'component', component: key.slice('component.'.length) };
}

const rankKeys = whole(list(rankKey, 1), '"share(report, 好) desc"');

const BY_SCORE: readonly RankKey[] = [{ by: 'score' }, { by: 'name' }];
export const DEFAULT_RANKING: Ranking = { order: BY_SCORE, ties: 'shared' };

export const ranking: Schema<Ranking> = mapped(
  object({
    within: choice('category'),
    order: optional(rankKeys, BY_SCORE),
    ties: optional(choice('shared', 'dense'), 'shared' as const),
  }),
  ({ order, ties }) => ({ order, ties }),
);
