import type {
  Adjustment,
  Band,
  Final,
  Grades,
  Quota,
  Ranking,
  RankKey,
  Requirement,
  Veto,
} from '../model/rulebook.ts';
import { type Canonical, condition, number, rounding, title } from './canonical-parts.ts';

export const canonicalAdjustment = (adjustment: Adjustment): Canonical => ({
  title: title(adjustment.title),
  cite: adjustment.cite,
  points: number(adjustment.points),
  each: adjustment.each,
  // Younger than the first rulebooks, which keep their hash.
  ...(adjustment.to !== null && { to: adjustment.to }),
  cap: adjustment.cap && number(adjustment.cap),
  banding: adjustment.banding,
});

export const canonicalFinal = ({ cite, clamp, round }: Final): Canonical => ({
  cite,
  clamp: clamp?.map(number) ?? null,
  round: rounding(round),
});

export const canonicalVeto = ({ title: name, cite, when, effect }: Veto): Canonical => ({
  title: title(name),
  cite,
  when: `${when.id} ${condition(when)}`,
  [effect.kind]: effect.kind === 'stop' ? true : effect.grade,
});

export function canonicalGrades({ cite, bands }: Grades): Canonical {
  const quotas = bands.flatMap(({ grade, quota }): Canonical[] =>
    quota ? [[grade, canonicalQuota(quota)]] : [],
  );
  const requires = bands.filter((band) => band.requires.length > 0);
  return {
    cite,
    bands: bands.map((band) => [band.grade, interval(band)]),
    requires: requires.map((band) => [
      band.grade,
      band.requires.map((asked) => `${requiredOf(asked)} ${condition(asked)}`),
    ]),
    quota: quotas,
  };
}

const requiredOf = ({ component, level }: Requirement): string =>
  level === null ? `component.${component}` : `share(${component}, ${level})`;

/** `[80, 90)`; an open end is left out: `[90, )`. */
const interval = ({ low, high, lowIn, highIn }: Band): string =>
  `${lowIn ? '[' : '('}${low ? number(low) : ''}, ${high ? number(high) : ''}${highIn ? ']' : ')'}`;

const canonicalQuota = ({ max, round, ties }: Quota): Canonical => ({
  max: number(max),
  of: 'category',
  round,
  ties,
});

export const canonicalRanking = ({ order, ties }: Ranking): Canonical => ({
  within: 'category',
  order: order.map(rankKey),
  ties,
});

function rankKey(key: RankKey): string {
  if (key.by === 'component') return `component.${key.component} desc`;
  if (key.by === 'share') return `share(${key.component}, ${key.level}) desc`;
  return key.by === 'name' ? 'name asc' : `${key.by} desc`;
}
