import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { canonicalRulebook, hashRulebook } from '../../shared/rulebook/canonical/canonical.ts';
import type { Rulebook } from '../../shared/rulebook/model/rulebook.ts';
import { readRulebook } from '../../shared/rulebook/read.ts';
import { bend, SMALL } from './small-rulebook.ts';

function read(text: string): Rulebook {
  const result = readRulebook(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
const hashOf = (text: string): string => hashRulebook(read(text));
const SEED = readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8');

// Written by hand from SMALL: every default, the members in the order of the format, no spaces.
const CANONICAL = [
  '{"rulebook":"1","id":"small","version":"1.0.0","title":{"zh":"小规则","en":"小规则"}',
  '"valid":{"from":"2026-01-01","to":"2026-12-31"}',
  '"sources":[["R",{"title":"办法","issued":"2025-12-20"}]]',
  '"categories":[["甲",{"aliases":[]}],["乙",{"aliases":["其他"]}]]',
  '"base":"100"',
  '"scales":[["two",{"cite":"R§1","levels":[["好",{"points":"100","aliases":["优秀"]}],["差",{"points":"40","aliases":[]}]],"not-marks":[["弃权",{"turnout":"counted","aliases":[]}]]}]]',
  '"groups":[["peers",{"title":{"zh":"同级","en":"同级"},"aliases":["同事"]}],["members",{"title":{"zh":"群众","en":"Members"},"aliases":[]}]]',
  '"components":[["review",{"title":{"zh":"民主测评","en":"民主测评"},"aliases":[],"cite":null,"weight":[["甲","0.4"],["乙","0.3"]],"ballots":{"scale":"two","groups":[["peers","0.4"],["members","0.6"]]',
  '"indicators":[["overall",{"title":{"zh":"总体","en":"总体"},"aliases":[],"weight":"0.4","of":[]}],["duty",{"title":{"zh":"责任","en":"责任"},"aliases":[],"weight":"0.6","of":[["lead",{"title":{"zh":"第一责任","en":"第一责任"},"aliases":[],"weight":"0.5","of":[]}],["dual",{"title":{"zh":"双责","en":"双责"},"aliases":[],"weight":"0.5","of":[]}]]}]]',
  '"trim":{"per":"panel","high":"1","low":"1","when":"marks >= 6"},"aggregate":"mean","round":null,"turnout":{"min":"> 0.5","of":"expected","short":"void"},"empty":"void","valid":{"items":"some","all-equal":"valid","most":{"indicator":"overall","level":"好","share":"0.8"}},"self":"included"}}]',
  '["work",{"title":{"zh":"工作","en":"工作"},"aliases":[],"cite":null,"weight":[["甲","0.6"],["乙","0.7"]],"checklist":{"items":[["plan",{"title":{"zh":"计划","en":"计划"},"aliases":[],"full":"40"}],["study",{"title":{"zh":"学习","en":"学习"},"aliases":[],"full":"60"}]]}}]',
  '["daily",{"title":{"zh":"日常学习","en":"日常学习"},"aliases":[],"cite":null,"weight":"0","reading":{"target":"100","per":"month","absent":"note"}}]]',
  '"facts":[["awards",{"title":{"zh":"表彰","en":"表彰"},"aliases":[]}],["notices",{"title":{"zh":"通报","en":"通报"},"aliases":[]}]]',
  '"adjust":[["award",{"title":{"zh":"表彰加分","en":"表彰加分"},"cite":"R§2","points":"0.5","each":"awards","cap":null,"banding":"counted"}]]',
  '"final":{"cite":null,"clamp":["0","100"],"round":{"places":"2","mode":"half-up"}}',
  '"veto":[["discipline",{"title":{"zh":"违纪","en":"违纪"},"cite":null,"when":"notices > 0","grade":"差"}]]',
  '"grades":{"cite":null,"bands":[["好","[80, 100]"],["中","[60, 80)"],["差","[0, 60)"]],"requires":[["好",["component.review >= 85"]]],"quota":[["好",{"max":"1/3","of":"category","round":"down","ties":"all-drop"}]]}',
  '"ranking":{"within":"category","order":["score desc","share(review, 好) desc","name asc"],"ties":"shared"}',
  '"privacy":{"min-group":"5"},"not-modelled":[]',
  '"reading":{"zone":"Asia/Shanghai","finish":{"depth":"0.9","speed":"1200","least":"20"},"evidence":{"speed":"300","least":"20","most":"120"},"points":{"article":{"points":"1","cap":"6"},"time":{"points":"1","per":"240","cap":null}},"streak":{"day":"1","rest":[]}}}',
].join(',');

test('the canonical form is fixed to the character', () => {
  expect(canonicalRulebook(read(SMALL))).toBe(CANONICAL);
});

test('the hash is the SHA-256 of its UTF-8', () => {
  expect(hashOf(SMALL)).toBe(createHash('sha256').update(CANONICAL, 'utf8').digest('hex'));
});

describe('what does not change the hash', () => {
  test.each([
    ['peers: 40%', 'peers: 0.40'],
    ['peers: 40%', 'peers: 40.000%'],
    ['points: +0.50', 'points: 0.5'],
    ['id: small', 'id: small   # a comment'],
    ['id: small', '\n\n"id": \'small\''],
    ['"marks >= 6"', 'marks>=6'],
    ['"marks >= 6"', '"marks  >=  006"'],
    ['"> 1/2"', '"> 50%"'],
    ['"[60, 80)"', '"[60,80.0)"'],
    ['max: 1/3', 'max: 2/6'],
    ['title: 小规则', 'title: { en: 小规则, zh: 小规则 }'],
    ['{ title: 办法, issued: 2025-12-20 }', '\n    issued: 2025-12-20\n    title: 办法'],
    ['title: 小规则', 'title: 小规则\nbase: 100'],
    ['empty: void', 'empty: void\n      aggregate: mean\n      self: included'],
    ['name asc ] }', 'name asc ], ties: shared }\nprivacy: { min-group: 5 }'],
    ['most: 2 min', 'most: 120 s'],
  ])('%j written %j', (find, instead) => {
    expect(hashOf(bend(find, instead))).toBe(hashOf(SMALL));
  });

  test('lines that end in CRLF, a byte order mark', () => {
    expect(hashOf(`\ufeff${SMALL.replaceAll('\n', '\r\n')}`)).toBe(hashOf(SMALL));
  });

  test('the comments of the built-in rulebook', () => {
    const bare = SEED.replace(/^#.*\n|\s+# .*$/gm, '');
    expect(bare).not.toContain('#');
    expect(hashOf(bare)).toBe(hashOf(SEED));
  });
});

describe('what changes the hash', () => {
  test.each([
    ['version: 1.0.0', 'version: 1.0.1'],
    ['weight: { 甲: 40%, 乙: 30% }', 'weight: { 甲: 40%, 乙: 30.000000% }\n    cite: R§3'],
    ['{ peers: 40%, members: 60% }', '{ members: 60%, peers: 40% }'],
    ['aliases: [同事]', 'aliases: [同僚]'],
    ['round: none', 'round: { places: 6, mode: half-up }'],
    ['clamp: [0, 100]', 'clamp: none'],
    ['max: 1/3', 'max: 0.333333'],
    ['"notices > 0"', '"notices >= 0"'],
    ['each: awards', 'each: awards, cap: 2'],
    ['title: 表彰加分, cite: R§2,', 'title: 表彰加分,'],
    ['cap: 6 per day', 'cap: 5 per day'],
    ['grade: 差 }', 'at-most: 差 }'],
    ['grade: 差 }', 'stop: true }'],
    ['name asc ] }', 'name asc ], ties: dense }'],
  ])('%j written %j', (find, instead) => {
    expect(hashOf(bend(find, instead))).not.toBe(hashOf(SMALL));
  });

  test('every single value of what was read', () => {
    const rulebook = read(SEED);
    const paths = leavesOf(rulebook);
    expect(paths.length).toBeGreaterThan(200);
    const unseen = paths.filter(
      (path) => canonicalRulebook(changed(rulebook, path)) === canonicalRulebook(rulebook),
    );
    expect(unseen).toEqual([]);
  });
});

type Path = readonly string[];

/** No value by itself: half a fraction, or what tells the members beside it. */
const NO_VALUES = ['den', 'kind', 'by'];

/** Paths to all that a rulebook says; where it says nothing (null) the table above has samples. */
function leavesOf(value: unknown, path: Path = []): Path[] {
  if (value === null) return [];
  if (typeof value !== 'object') {
    return NO_VALUES.includes(path.at(-1) ?? '') ? [] : [path];
  }
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

function changed<T>(value: T, [key, ...rest]: Path): T {
  if (key === undefined) return other(value) as T;
  const inner: unknown = Reflect.get(value as object, key);
  if (Array.isArray(value)) return value.with(Number(key), changed(inner, rest)) as T;
  return { ...value, [key]: changed(inner, rest) };
}

/** Another value of the same kind. */
function other(value: unknown): unknown {
  if (typeof value === 'bigint') return value + 7n;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  return `${value}x`;
}
