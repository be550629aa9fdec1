import RULEBOOK from '../seeds/rulebooks/grassroots-joint-review.yaml?name';
import READING_RULES from '../seeds/rulebooks/grassroots-joint-review.yaml?reading';
import PEOPLE_DAILY from '../seeds/sources/people-daily.yaml?source';
import type { DatedRules } from '../shared/reading/rules-in-force.ts';
import type { ReadingSource } from '../shared/reading/source.ts';

/** The rules that apply until a member brings a rulebook. */
export { READING_RULES };

/** The same with the name of their rulebook. */
export const SEED_RULES: DatedRules = { ...RULEBOOK, rules: READING_RULES };

/** Every source that can be switched on. */
export const SOURCES: readonly ReadingSource[] = [PEOPLE_DAILY];
