import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ReadingRules, Rulebook, Scale } from '../model/rulebook.ts';
import { canonicalComponent } from './canonical-components.ts';
import {
  canonicalAdjustment,
  canonicalFinal,
  canonicalGrades,
  canonicalRanking,
  canonicalVeto,
} from './canonical-grades.ts';
import { type Canonical, entries, number, title, titled } from './canonical-parts.ts';

/**
 * The canonical form: JSON without spaces, members in the fixed order written here, ordered maps
 * as arrays of [id, value], every default written, numbers as shortest decimal text (a reduced
 * fraction where no decimal is exact), shares as parts of 1. Equal meaning, equal text.
 */
export const canonicalRulebook = (rulebook: Rulebook): string =>
  JSON.stringify(canonicalForm(rulebook));

/** The rulebook's identity: the SHA-256 of its canonical form in UTF-8, in lower-case hex. */
export const hashRulebook = (rulebook: Rulebook): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalRulebook(rulebook))));

const canonicalForm = (rulebook: Rulebook): Canonical => ({
  rulebook: '1',
  id: rulebook.id,
  version: rulebook.version,
  title: title(rulebook.title),
  valid: { from: rulebook.valid.from, to: rulebook.valid.to },
  sources: entries(rulebook.sources, (source) => ({ title: source.title, issued: source.issued })),
  categories: entries(rulebook.categories, ({ aliases }) => ({ aliases })),
  // Younger than the first rulebooks, which keep their hash: absent where they do not say it.
  ...(rulebook.subject && { subject: titled(rulebook.subject) }),
  base: number(rulebook.base),
  scales: entries(rulebook.scales, scale),
  groups: entries(rulebook.groups, titled),
  components: entries(rulebook.components, canonicalComponent),
  facts: entries(rulebook.facts, titled),
  adjust: entries(rulebook.adjust, canonicalAdjustment),
  final: canonicalFinal(rulebook.final),
  veto: entries(rulebook.veto, canonicalVeto),
  grades: canonicalGrades(rulebook.grades),
  ranking: canonicalRanking(rulebook.ranking),
  privacy: { 'min-group': `${rulebook.privacy.minGroup}` },
  'not-modelled': rulebook.notModelled,
  reading: rulebook.reading && reading(rulebook.reading),
});

const scale = ({ cite, levels, range, notMarks }: Scale): Canonical => ({
  cite,
  ...(range
    ? { number: range.map(number) }
    : { levels: entries(levels, ({ points, aliases }) => ({ points: number(points), aliases })) }),
  'not-marks': entries(notMarks, ({ turnout, aliases }) => ({ turnout, aliases })),
});

/** Lengths of time in seconds, whatever unit they were written in. */
const reading = ({ zone, finish, evidence, article, time, streak }: ReadingRules): Canonical => ({
  zone,
  finish: { depth: number(finish.depth), speed: `${finish.speed}`, least: `${finish.least}` },
  evidence: {
    speed: `${evidence.speed}`,
    least: `${evidence.least}`,
    most: `${evidence.most}`,
  },
  points: {
    article: {
      points: number(article.points),
      cap: article.capPerDay && number(article.capPerDay),
    },
    time: {
      points: number(time.points),
      per: `${time.perSeconds}`,
      cap: time.capPerDay && number(time.capPerDay),
    },
  },
  streak: { day: number(streak.points), rest: streak.rest },
});
