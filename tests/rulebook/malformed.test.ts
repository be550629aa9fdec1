import { describe, expect, test } from 'vitest';
import { sayProblem } from '../../shared/messages/catalogue.ts';
import { readRulebook } from '../../shared/rulebook/read.ts';
import { bend, SMALL } from './small-rulebook.ts';

/** What stands there, what is written instead (‸ marks the place to be named), the code. */
type Case = readonly [find: string, instead: string, code: string];

function problemsOf(find: string, instead: string) {
  const marked = bend(find, instead);
  const offset = marked.indexOf('‸');
  if (offset < 0) throw new Error('No place is marked');
  const before = marked.slice(0, offset).split('\n');
  const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  const { ok, problems } = readRulebook(marked.replace('‸', ''));
  return { ok, place, problems };
}

const check = (cases: readonly Case[]) =>
  test.each(cases)('%j → %j: %s', (find, instead, code) => {
    const { ok, place, problems } = problemsOf(find, instead);
    expect(ok).toBe(false);
    expect(problems.map((one) => [one.code, one.place])).toEqual([[code, place]]);
    for (const one of problems) {
      expect(sayProblem(one, 'zh')).toMatch(/[。：:]/);
      expect(sayProblem(one, 'en')).toMatch(/\.$/);
    }
  });

test('a misspelt key is named, and the one that is missing for it', () => {
  const { place, problems } = problemsOf('{ high: 1,', '{ ‸hihg: 1,');
  expect(problems.map((one) => [one.code, one.place])).toEqual([
    ['rulebook-key-unknown', place],
    ['rulebook-key-missing', { line: 29, column: 13 }],
  ]);
  expect(problems.map((one) => sayProblem(one, 'en'))).toEqual([
    '“hihg” is not known here: known are per, high, low, when.',
    '“high” is missing here: add it, there is no default.',
  ]);
});

test('a comma outside quotes splits a rank key: the first half asks for quotes', () => {
  const { problems, place } = problemsOf('"share(review, 好) desc"', '‸share(review, 好) desc');
  expect(problems.map((one) => [one.code, one.values.value, one.place])).toEqual([
    ['rulebook-rank-share-split', 'share(review', place],
  ]);
});

test('the small rulebook itself is fine', () => {
  expect(readRulebook(SMALL).problems).toEqual([]);
});

describe('the text as YAML', () => {
  check([
    ['id: small', '‸id:small', 'rulebook-colon-space'],
    ['id: small', '‸id：small', 'rulebook-colon-space'],
    ['好: 100, 差: 40', '‸好:100, 差: 40', 'rulebook-colon-space'],
    ['好: 100, 差: 40', '‸好：100, 差: 40', 'rulebook-colon-space'],
    ['id: small', 'id: small\n‸id: other', 'rulebook-key-duplicate'],
    ['{ title: 表彰 }', '{ title: 表彰, ‸title: 奖 }', 'rulebook-key-duplicate'],
    ['awards: { title: 表彰 }', 'awards: ‸&a { title: 表彰 }', 'rulebook-anchor'],
    ['{ title: 通报 }', '‸*a', 'rulebook-alias'],
    ['title: 小规则', 'title: ‸!!str 小规则', 'rulebook-tag'],
    ['title: 小规则', 'title: ‸!x 小规则', 'rulebook-tag'],
    ['rulebook: 1', '‸%YAML 1.1\n---\nrulebook: 1', 'rulebook-directive'],
    ['ranking:', '‸---\nranking:', 'rulebook-several-documents'],
    ['  zone:', '‸\tzone:', 'rulebook-tab'],
    [
      '{ 甲: {}, 乙: { aliases: [其他] } }',
      '{ 甲: {}, 乙: { aliases: [其他]\n‸x: 1',
      'rulebook-indentation',
    ],
    ['title: 小规则', 'title: "小规则‸', 'rulebook-unclosed'],
    ['title: 小规则', 'title: ‸@x', 'rulebook-quotes-needed'],
    ['title: 小规则', 'title: "小"‸规则', 'rulebook-quotes-needed'],
    ['title: 小规则', 'title: ‸小规则: 试行', 'rulebook-second-colon'],
    ['title: 小规则', 'title: "‸\\q"', 'rulebook-not-yaml'],
    ['title: 小规则', 'title: ‸"小\\u0007规则"', 'rulebook-control-character'],
    ['title: 小规则', 'title: ‸"小\\u202e规则"', 'rulebook-control-character'],
    ['title: 小规则', 'title: ‸"小\\ud800规则"', 'rulebook-control-character'],
    ['title: 小规则', 'title: ‸"小\\n规则"', 'rulebook-control-character'],
    // 小规则 in GB18030, as a browser decodes it.
    ['title: 小规则', 'title: ‸\ufffd\u0421\ufffd\ufffd\ufffd\ufffd', 'rulebook-encoding'],
    ['title: 小规则', 'title: 小规则‸\rx: 1', 'rulebook-line-ends'],
    ['rulebook: 1', '‸PK\u0003\u0004\u0014\u0000', 'rulebook-is-workbook'],
    ['title: 小规则', `title: ‸${'长'.repeat(201)}`, 'rulebook-text-long'],
    [
      'title: 小规则',
      `title: ${'['.repeat(40)}‸${'['.repeat(8)}${']'.repeat(48)}`,
      'rulebook-too-deep',
    ],
  ]);
});

describe('keys', () => {
  check([
    ['id: small', 'id: small\n‸bese: 100', 'rulebook-key-unknown'],
    ['absent: note }', 'absent: note, ‸note: x }', 'rulebook-key-unknown'],
    ['trim: { high: 1,', 'trim: ‸{', 'rulebook-key-missing'],
    ['rulebook: 1\nid: small', '‸rulebook: 1', 'rulebook-key-missing'],
    ['scale: two', '‸groups_: x\n      scale: two', 'rulebook-key-unknown'],
    ['title: { zh: 群众, en: Members }', 'title: ‸{ zh: 群众 }', 'rulebook-key-missing'],
    ['id: small', '‸id:', 'rulebook-value-missing'],
    ['{ 甲: {}, 乙', '{ ‸甲, 乙', 'rulebook-value-missing'],
    ['id: small', '? ‸[a]\n: b\nid: small', 'rulebook-key-not-text'],
    ['awards: { title', '‸a b: { title', 'rulebook-value-form'],
    ['awards: { title', '‸ａ: { title', 'rulebook-full-width'],
    [
      'cite: R§1\n    levels: { 好: 100, 差: 40 }',
      '‸cite: R§1\n    number: [0, 100]\n    levels: { 好: 100, 差: 40 }',
      'rulebook-scale-kind',
    ],
    [
      'title: 日常学习',
      '‸title: 日常学习\n    checklist: { items: { a: { title: 甲, full: 1 } } }',
      'rulebook-component-kind',
    ],
    [
      'title: 日常学习\n    weight: 0%\n    reading: { target: 100 points, per: month, absent: note }',
      '‸title: 日常学习\n    weight: 0%',
      'rulebook-component-kind',
    ],
    [
      '{ title: 违纪, when: "notices > 0", grade: 差 }',
      '‸{ title: 违纪, when: "notices > 0", grade: 差, stop: true }',
      'rulebook-veto-effect',
    ],
    [
      '{ title: 违纪, when: "notices > 0", grade: 差 }',
      '‸{ title: 违纪, when: "notices > 0" }',
      'rulebook-veto-effect',
    ],
  ]);
});

describe('values', () => {
  check([
    ['rulebook: 1', 'rulebook: ‸2', 'rulebook-choice-unknown'],
    ['id: small', 'id: ‸sm all', 'rulebook-value-form'],
    ['id: small', 'id: ‸[small]', 'rulebook-not-value'],
    ['version: 1.0.0', 'version: ‸1.0', 'rulebook-value-form'],
    ['title: 小规则', 'title: ‸""', 'rulebook-value-form'],
    ['from: 2026-01-01', 'from: ‸2026-02-29', 'rulebook-day-unknown'],
    ['from: 2026-01-01', 'from: ‸2026/01/01', 'rulebook-value-form'],
    ['valid: { from: 2026-01-01', 'valid: ‸{ from: 2027-01-01', 'rulebook-days-reversed'],
    ['{ 好: 100, 差: 40 }', '{ 好: ‸１００, 差: 40 }', 'rulebook-full-width'],
    ['{ 好: 100, 差: 40 }', '{ 好: ‸100分, 差: 40 }', 'rulebook-value-form'],
    ['{ 好: 100, 差: 40 }', '{ 好: ‸1e2, 差: 40 }', 'rulebook-value-form'],
    ['{ 好: 100, 差: 40 }', '{ 好: ‸101, 差: 40 }', 'rulebook-range'],
    ['{ 好: 100, 差: 40 }', '{ 好: ‸99.1234567, 差: 40 }', 'rulebook-decimals'],
    ['{ 好: 100, 差: 40 }', '‸[好, 差]', 'rulebook-not-map'],
    ['{ 好: 100, 差: 40 }', '‸{}', 'rulebook-too-few'],
    ['aliases: [同事]', 'aliases: ‸同事', 'rulebook-not-list'],
    ['aliases: [同事]', 'aliases: [‸同事，同僚]', 'rulebook-full-width'],
    ['aliases: [同事]', 'aliases: [‸""]', 'rulebook-value-form'],
    ['peers: 40%', 'peers: ‸４０%', 'rulebook-full-width'],
    ['peers: 40%', 'peers: ‸40％', 'rulebook-full-width'],
    ['peers: 40%', 'peers: ‸40', 'rulebook-range'],
    ['peers: 40%', 'peers: ‸-40%', 'rulebook-range'],
    ['peers: 40%', 'peers: ‸2/5', 'rulebook-value-form'],
    ['peers: 40%', 'peers: ‸40 %', 'rulebook-value-form'],
    ['round: none', 'round: ‸2', 'rulebook-not-map'],
    ['round: none', 'round: { places: ‸13, mode: half-up }', 'rulebook-range'],
    ['round: none', 'round: { places: 2, mode: ‸half-even }', 'rulebook-choice-unknown'],
    ['round: { places: 2, mode: half-up }', 'round: ‸none', 'rulebook-not-map'],
    ['"marks >= 6"', '‸"marks ≥ 6"', 'rulebook-value-form'],
    ['"marks >= 6"', '‸"marks >= 6.5"', 'rulebook-value-form'],
    ['"marks >= 6"', '‸"marks > = 6"', 'rulebook-value-form'],
    ['"marks >= 6"', '‸"ballots >= 6"', 'rulebook-value-form'],
    ['"marks >= 6"', '‸"marks >= 6 and marks < 9"', 'rulebook-value-form'],
    ['"marks >= 6"', '‸"marks ＞= 6"', 'rulebook-full-width'],
    ['"> 1/2"', '‸"< 1/2"', 'rulebook-value-form'],
    ['"> 1/2"', '‸"> 1/0"', 'rulebook-value-form'],
    ['"> 1/2"', '‸"> 2"', 'rulebook-value-form'],
    ['"notices > 0"', '‸"notices"', 'rulebook-value-form'],
    ['"notices > 0"', '‸"notices > 0.0000001"', 'rulebook-decimals'],
    ['"component.review >= 85"', '‸"review >= 85"', 'rulebook-value-form'],
    ['"[60, 80)"', '‸"［60，80）"', 'rulebook-full-width'],
    ['"[60, 80)"', '‸"60-80"', 'rulebook-value-form'],
    ['"[60, 80)"', '‸[60, 80]', 'rulebook-not-value'],
    ['max: 1/3', 'max: ‸4/3', 'rulebook-range'],
    ['clamp: [0, 100]', 'clamp: ‸[0, 50, 100]', 'rulebook-value-form'],
    ['clamp: [0, 100]', 'clamp: ‸[100]', 'rulebook-too-few'],
    ['clamp: [0, 100]', 'clamp: ‸no', 'rulebook-not-list'],
    ['target: 100 points', 'target: ‸100', 'rulebook-value-form'],
    ['target: 100 points', 'target: ‸0 points', 'rulebook-value-form'],
    ['least: 20 s }\n  evidence', 'least: ‸20 秒 }\n  evidence', 'rulebook-value-form'],
    ['cap: 6 per day', 'cap: ‸6 per week', 'rulebook-value-form'],
    ['speed: 1200 chars/min', 'speed: ‸0 chars/min', 'rulebook-value-form'],
    ['{ day: 1 point }', '{ day: 1 point, rest: [‸周日] }', 'rulebook-choice-unknown'],
    ['cite: R§1', 'cite: ‸R5', 'rulebook-value-form'],
    ['score desc,', '‸score asc,', 'rulebook-value-form'],
    ['"share(review, 好) desc"', '‸share(review) desc', 'rulebook-value-form'],
  ]);
});

describe('what the parts say about each other', () => {
  check([
    ['weight: { 甲: 40%, 乙: 30% }', 'weight: ‸{ 甲: 40%, 乙: 20% }', 'rulebook-weights-sum'],
    ['peers: 40%', '‸peers: 41%', 'rulebook-weights-sum'],
    [
      'overall: { title: 总体, weight: 40% }',
      'overall: { title: 总体, weight: ‸39.999999% }',
      'rulebook-weights-sum',
    ],
    ['{ peers: 40%, members: 60% }', '{ ‸peers: 0%, members: 0% }', 'rulebook-weights-sum'],
    ['title: 第一责任, weight: 50%', 'title: 第一责任, weight: ‸60%', 'rulebook-weights-sum'],
    ['{ 甲: 60%, 乙: 70% }', '‸{ 甲: 60% }', 'rulebook-weight-category-missing'],
    ['{ 甲: 60%, 乙: 70% }', '{ 甲: 60%, 乙: 70%, ‸丙: 1% }', 'rulebook-category-undeclared'],
    ['scale: two', 'scale: ‸three', 'rulebook-scale-undeclared'],
    ['{ peers: 40%', '{ ‸boss: 40%', 'rulebook-group-undeclared'],
    ['level: 好, share', 'level: ‸优秀, share', 'rulebook-level-undeclared'],
    ['indicator: overall', 'indicator: ‸duty', 'rulebook-indicator-undeclared'],
    ['aliases: { 好: [优秀] }', 'aliases: { ‸优: [优秀] }', 'rulebook-level-undeclared'],
    ['each: awards', 'each: ‸award', 'rulebook-fact-undeclared'],
    ['"notices > 0"', '‸"circulars > 0"', 'rulebook-fact-undeclared'],
    ['"component.review >= 85"', '‸"component.report >= 85"', 'rulebook-component-undeclared'],
    ['"share(review, 好) desc"', '‸"share(work, 好) desc"', 'rulebook-component-undeclared'],
    ['"share(review, 好) desc"', '‸"share(review, 优) desc"', 'rulebook-level-undeclared'],
    ['"share(review, 好) desc"', '‸component.__proto__ desc', 'rulebook-component-undeclared'],
    ['grade: 差 }', 'grade: ‸劣 }', 'rulebook-grade-undeclared'],
    ['requires: { 好:', 'requires: { ‸优:', 'rulebook-grade-undeclared'],
    ['quota: { 好:', 'quota: { ‸优:', 'rulebook-grade-undeclared'],
    ['cite: R§1', 'cite: ‸Q§1', 'rulebook-source-undeclared'],
    ['dual: { title', '‸overall: { title', 'rulebook-id-reused'],
    ['乙: { aliases: [其他]', '乙: { aliases: [‸"甲 "]', 'rulebook-name-clash'],
    // An alias is named before a title, a title before an id, else the later one.
    ['aliases: { 好: [优秀]', 'aliases: { 好: [‸差]', 'rulebook-name-clash'],
    ['aliases: { 好: [优秀]', 'aliases: { 好: [‸弃权]', 'rulebook-name-clash'],
    ['aliases: { 好: [优秀]', 'aliases: { 好: [优], 差: [不好, ‸优]', 'rulebook-name-clash'],
    ['aliases: [同事]', 'aliases: [同事, ‸Members]', 'rulebook-name-clash'],
    ['members: { title: { zh: 群众,', 'members: { title: { zh: ‸同级,', 'rulebook-name-clash'],
    ['peers: { title: 同级', 'peers: { title: ‸members', 'rulebook-name-clash'],
    ['study: { title: 学习', 'study: { title: ‸计划', 'rulebook-name-clash'],
    ['notices: { title: 通报', 'notices: { title: ‸"表彰 "', 'rulebook-name-clash'],
    ['{ 好: 100, 差: 40 }', '{ 好: 40, ‸差: 100 }', 'rulebook-levels-order'],
    ['trim: { high: 1', 'trim: ‸{ high: 5', 'rulebook-trim-too-large'],
    [
      'trim: { high: 1, low: 1, when: "marks >= 6" }',
      'trim: ‸{ high: 1, low: 1, when: "marks >= 2" }',
      'rulebook-trim-too-large',
    ],
    [
      'trim: { high: 1, low: 1, when: "marks >= 6" }',
      'trim: ‸{ high: 1, low: 1, when: "marks <= 6" }',
      'rulebook-trim-too-large',
    ],
    ['clamp: [0, 100]', 'clamp: ‸[0, 101]', 'rulebook-clamp-range'],
    ['clamp: [0, 100]', 'clamp: ‸[-1, 100]', 'rulebook-clamp-range'],
    ['clamp: [0, 100]', 'clamp: ‸[100, 0]', 'rulebook-clamp-range'],
    ['clamp: [0, 100]', 'clamp: ‸[0, 99.995]', 'rulebook-clamp-grid'],
    ['好: "[80, 100]"', '‸好: "[80, 100)"', 'rulebook-bands-gap'],
    ['中: "[60, 80)"', '‸中: "[60, 79.99]"', 'rulebook-bands-gap'],
    ['中: "[60, 80)"', '‸中: "[60, 80]"', 'rulebook-bands-overlap'],
    ['差: "[0, 60)"', '‸差: "(0, 60)"', 'rulebook-bands-gap'],
    ['好: "[80, 100]"', '‸好: "[80, 110]"', 'rulebook-bands-outside'],
    ['中: "[60, 80)"', '‸中: "[80, 60)"', 'rulebook-band-empty'],
    ['中: "[60, 80)", 差: "[0, 60)"', '差: "[0, 60)", ‸中: "[60, 80)"', 'rulebook-bands-order'],
    ['好: "[80, 100]"', '‸好: "[80, )"', 'rulebook-band-open'],
    ['quota: { 好:', 'quota: { ‸差:', 'rulebook-quota-lowest'],
    ['score desc,', '‸name asc, score desc,', 'rulebook-rank-name-last'],
  ]);
});
