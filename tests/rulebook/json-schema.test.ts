import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { RULEBOOK } from '../../shared/rulebook/define/define-rulebook.ts';
import { readRulebook } from '../../shared/rulebook/read.ts';
import { jsonSchemaOf } from '../../shared/rulebook/schema/json-schema.ts';
import { KINDS } from './kinds-rulebook.ts';
import { bend, SMALL } from './small-rulebook.ts';
import { isValid, type JsonObject } from './validate.ts';

const FILE = 'seeds/rulebooks/rulebook.schema.json';
const SEED = readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8');
const made = JSON.stringify(jsonSchemaOf(RULEBOOK.shape));

// PUBLISH=1 writes it; then `biome check --write` gives it its line breaks.
if (process.env.PUBLISH) writeFileSync(FILE, made);
const schema = JSON.parse(readFileSync(FILE, 'utf8')) as JsonObject;

test('the published schema is the one that reads rulebooks', () => {
  expect(JSON.stringify(schema)).toBe(made);
});

test('every example fits its own pattern', () => {
  const texts = partsOf(schema).filter(({ examples }) => Array.isArray(examples));
  expect(texts.length).toBeGreaterThan(50);
  for (const { examples, pattern } of texts)
    for (const example of [examples].flat()) expect(example).toMatch(new RegExp(`${pattern}`, 'u'));
});

/** The schema and every schema inside it. */
function partsOf(value: JsonObject[string]): JsonObject[] {
  if (value === null || typeof value !== 'object') return [];
  const inside = Object.values(value).flatMap(partsOf);
  return Array.isArray(value) ? inside : [value as JsonObject, ...inside];
}

/** As rulebooks are read, every scalar a text; and as an editor reads YAML 1.2. */
const READINGS = ['failsafe', 'core'] as const;

test.each(READINGS)('rulebooks fit it, read as %s', (reading) => {
  for (const text of [SEED, SMALL, KINDS])
    expect(isValid(parse(text, { schema: reading }), schema)).toBe(true);
});

test.each([
  ['id: small', 'id: small\nbese: 100'],
  ['id: small\n', ''],
  ['id: small', 'id: sm all'],
  ['rulebook: 1', 'rulebook: 2'],
  ['version: 1.0.0', 'version: 1.0'],
  ['from: 2026-01-01', 'from: 2026/01/01'],
  ['{ 好: 100, 差: 40 }', '{}'],
  ['{ 好: 100, 差: 40 }', '{ 好: 100, 差: 四十 }'],
  ['{ 好: 100, 差: 40 }', '{ 好: 100, 差: 1e1000 }'],
  ['levels: { 好: 100, 差: 40 }', 'number: [0, 50, 100]'],
  ['levels: { 好: 100, 差: 40 }', 'levels: { 好: 100 }\n    number: [0, 100]'],
  ['peers: 40%', 'peers: 40.1234567%'],
  ['peers: 40%', 'peers: 40 per cent'],
  ['"marks >= 6"', '"ballots >= 6"'],
  ['"[60, 80)"', '"60-80"'],
  ['empty: void', 'empty: ""'],
  ['grade: 差 }', 'grade: 差, stop: true }'],
  ['grade: 差 }', 'stop: false }'],
  ['score desc,', 'score asc,'],
  ['of: { lead: { title: 第一责任, weight: 50% }', 'of: { lead: { title: 第一责任 }'],
])('what reading refuses does not fit it: %j → %j', (find, instead) => {
  for (const reading of READINGS)
    expect(isValid(parse(bend(find, instead), { schema: reading }), schema)).toBe(false);
});

// Asking for text would mark every plain number in an editor; the README says so.
test.each(['1e2', '0x64', '.5e2'])(
  'an editor reads %s as a number, reading refuses it',
  (number) => {
    const text = bend('{ 好: 100, 差: 40 }', `{ 好: ${number}, 差: 40 }`);
    expect(isValid(parse(text, { schema: 'core' }), schema)).toBe(true);
    expect(isValid(parse(text, { schema: 'failsafe' }), schema)).toBe(false);
    expect(readRulebook(text).ok).toBe(false);
  },
);
