import { below, pick, type Random } from '../../rulebook/random.ts';

const FAMILY = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜'];
const TWO = ['欧阳', '上官', '司马', '诸葛', '东方'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华文辉建国志宏'];
const MINORITY = [
  ['古丽', '巴图', '买买提', '阿依', '卓玛', '才让', '图雅', '艾力'],
  ['努尔', '孟和', '艾山', '古力', '央金', '扎西', '其其格', '巴哈'],
] as const;
const ENGLISH = [
  ['Ann', 'Bob', 'Carol', 'Dave', 'Erin', 'Frank', 'Grace', 'Henry'],
  ['Lee', 'Smith', 'Brown', 'Young', 'Clark', 'Hill', 'Ward', 'Price'],
] as const;

/** So many names, each another one: of 2 to 4 characters, with a middle dot, or English. */
export function manyNames(random: Random, count: number, isEnglish: boolean): string[] {
  const names = new Set<string>();
  while (names.size < count) names.add(oneName(random, isEnglish));
  return [...names];
}

function oneName(random: Random, isEnglish: boolean): string {
  if (isEnglish) return `${pick(random, ENGLISH[0])} ${pick(random, ENGLISH[1])}`;
  const chance = random();
  if (chance < 0.12) return `${pick(random, MINORITY[0])}·${pick(random, MINORITY[1])}`;
  const family = chance < 0.2 ? pick(random, TWO) : pick(random, FAMILY);
  return family + Array.from({ length: 1 + below(random, 2) }, () => pick(random, GIVEN)).join('');
}

const PLACES = {
  zh: ['办公室', '财务科', '人事科', '一支部', '二支部', '城关镇', '中心小学'],
  en: ['Office', 'Finance', 'Personnel', 'North branch', 'South branch', 'School'],
} as const;
const POSTS = {
  zh: ['主任', '副主任', '科长', '书记', '科员'],
  en: ['Head', 'Deputy', 'Clerk'],
} as const;

export const oneUnit = (random: Random, language: 'zh' | 'en'): string =>
  pick(random, PLACES[language]);
export const onePost = (random: Random, language: 'zh' | 'en'): string =>
  pick(random, POSTS[language]);
