import CHINA from '../seeds/holidays/china.yaml?holidays';
import RULEBOOK from '../seeds/rulebooks/grassroots-joint-review.yaml?name';
import READING_RULES from '../seeds/rulebooks/grassroots-joint-review.yaml?reading';
import SITE_12371 from '../seeds/sources/12371.yaml?source';
import CHINA_YOUTH_DAILY from '../seeds/sources/china-youth-daily.yaml?source';
import ECONOMIC_DAILY from '../seeds/sources/economic-daily.yaml?source';
import GOV_CN from '../seeds/sources/gov-cn.yaml?source';
import GUANGMING_DAILY from '../seeds/sources/guangming-daily.yaml?source';
import JHSJK from '../seeds/sources/jhsjk.yaml?source';
import NEWS_CN from '../seeds/sources/news-cn.yaml?source';
import PEOPLE_CN from '../seeds/sources/people-cn.yaml?source';
import PEOPLE_DAILY from '../seeds/sources/people-daily.yaml?source';
import PEOPLE_PAPERS from '../seeds/sources/people-papers.yaml?source';
import PLA_DAILY from '../seeds/sources/pla-daily.yaml?source';
import QSTHEORY from '../seeds/sources/qstheory.yaml?source';
import XINHUA_DAILY_TELEGRAPH from '../seeds/sources/xinhua-daily-telegraph.yaml?source';
import XUEXI from '../seeds/sources/xuexi.yaml?source';
import type { HolidayList } from '../shared/reading/holidays/holidays.ts';
import type { DatedRules } from '../shared/reading/rules/rules-in-force.ts';
import type { ReadingSource } from '../shared/reading/sources/source.ts';

/** The rules that apply until a member brings a rulebook, with the name of theirs. */
export const SEED_RULES: DatedRules = { ...RULEBOOK, rules: READING_RULES };

/** Days off and make-up days, as far as they are announced. */
export const HOLIDAYS: HolidayList = CHINA;

/** The sources that are built in, in the order of the list of switches. */
export const SOURCES: readonly ReadingSource[] = [
  PEOPLE_DAILY,
  PEOPLE_CN,
  QSTHEORY,
  SITE_12371,
  NEWS_CN,
  GUANGMING_DAILY,
  ECONOMIC_DAILY,
  XUEXI,
  PLA_DAILY,
  XINHUA_DAILY_TELEGRAPH,
  CHINA_YOUTH_DAILY,
  GOV_CN,
  JHSJK,
  PEOPLE_PAPERS,
];
