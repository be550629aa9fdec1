import { describe, expect, test } from 'vitest';
import { readRules, writeRules } from '../../../shared/reading/rules/rules-text.ts';
import { RULES } from '../rules.ts';

/** The rules of the tests, as JSON holds them. */
const TEXT = {
  zone: 'Asia/Shanghai',
  finish: { depth: '9/10', speed: 1200, least: 20 },
  evidence: { speed: 300, least: 20, most: 120 },
  article: { points: '1', capPerDay: '6' },
  time: { points: '1', perSeconds: 240, capPerDay: '8' },
  streak: { points: '1', rest: ['sat', 'sun'] },
};

test('rules as text, and back from JSON', () => {
  expect(writeRules(RULES)).toEqual(TEXT);
  expect(readRules(JSON.parse(JSON.stringify(TEXT)))).toEqual(RULES);
});

test('no cap is no cap', () => {
  const article = { points: '1/2', capPerDay: null };
  const rules = readRules({ ...TEXT, article });
  expect(rules && writeRules(rules).article).toEqual(article);
});

describe('not taken', () => {
  test.each<readonly [string, unknown]>([
    ['nothing', undefined],
    ['a list', []],
    ['no zone', { ...TEXT, zone: undefined }],
    ['a zone that nobody knows', { ...TEXT, zone: 'Mars/Olympus' }],
    ['a number for a fraction', { ...TEXT, article: { points: 1, capPerDay: '6' } }],
    ['a fraction of nothing', { ...TEXT, article: { points: '1/0', capPerDay: '6' } }],
    ['a speed of 0', { ...TEXT, evidence: { ...TEXT.evidence, speed: 0 } }],
    ['half a second', { ...TEXT, evidence: { ...TEXT.evidence, least: 0.5 } }],
    ['a day that is none', { ...TEXT, streak: { points: '1', rest: ['someday'] } }],
    ['something more', { ...TEXT, more: 1 }],
  ])('%s', (_, value) => {
    expect(readRules(value)).toBeNull();
  });
});
