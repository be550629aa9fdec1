import RULEBOOK from '../seeds/rulebooks/grassroots-joint-review.yaml?name';
import READING_RULES from '../seeds/rulebooks/grassroots-joint-review.yaml?reading';
import SITE_12371 from '../seeds/sources/12371.yaml?source';
import NEWS_CN from '../seeds/sources/news-cn.yaml?source';
import PEOPLE_CN from '../seeds/sources/people-cn.yaml?source';
import PEOPLE_DAILY from '../seeds/sources/people-daily.yaml?source';
import QSTHEORY from '../seeds/sources/qstheory.yaml?source';
import type { DatedRules } from '../shared/reading/rules/rules-in-force.ts';
import type { ReadingSource } from '../shared/reading/sources/source.ts';

/** The rules that apply until a member brings a rulebook, with the name of theirs. */
export const SEED_RULES: DatedRules = { ...RULEBOOK, rules: READING_RULES };

/** The sources that are built in. */
export const SOURCES: readonly ReadingSource[] = [
  PEOPLE_DAILY,
  PEOPLE_CN,
  QSTHEORY,
  SITE_12371,
  NEWS_CN,
];
