import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { RULEBOOK_PROBLEMS } from '../../shared/messages/rulebook.ts';
import { canonicalRulebook, hashRulebook } from '../../shared/rulebook/canonical/canonical.ts';
import { readRulebook } from '../../shared/rulebook/read.ts';
import { isValid, type JsonObject } from './validate.ts';

const FOLDER = 'seeds/rulebooks/vectors';

type Vector = { readonly name: string; readonly shows: string } & (
  | { readonly sha256: string }
  | { readonly refused: readonly (readonly [code: string, line: number, column: number])[] }
);
const contentOf = (name: string, folder = FOLDER): string =>
  readFileSync(join(folder, name), 'utf8');
const vectors = JSON.parse(contentOf('vectors.json')) as readonly Vector[];
const accepted = vectors.flatMap((one) => ('sha256' in one ? [one] : []));
const refused = vectors.flatMap((one) => ('refused' in one ? [one] : []));

/** PyYAML comes with the system's Python; another one on the path may lack it. */
const python = (script: string, ...words: readonly string[]): string =>
  execFileSync('/usr/bin/python3', ['-B', join(FOLDER, script), ...words], { encoding: 'utf8' });

describe('the published vectors', () => {
  test('are many of either kind', () => {
    expect(accepted.length).toBeGreaterThanOrEqual(100);
    expect(refused.length).toBeGreaterThanOrEqual(100);
  });

  test('show every refusal that does not take a long text', () => {
    const shown = refused.flatMap(({ refused: told }) => told.map(([code]) => code));
    const stops = Object.entries(RULEBOOK_PROBLEMS).filter(([, { effect }]) => effect === 'stop');
    expect(stops.map(([code]) => code).filter((code) => !shown.includes(code))).toEqual([
      'rulebook-too-large',
      'rulebook-too-many-parts',
      'rulebook-too-many-problems',
    ]);
  });

  test('are read, or refused for one of their codes, by a second program', () => {
    expect(python('check.py')).toBe(`${vectors.length} vectors agree\n`);
  });

  test('are those that their script writes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'vectors-'));
    python('build.py', folder);
    const made = readdirSync(folder);
    const altered = made.filter((name) => contentOf(name, folder) !== contentOf(name));
    expect(altered.filter((name) => name !== 'vectors.json')).toEqual([]);
    expect(JSON.parse(contentOf('vectors.json', folder))).toEqual(vectors);
    const here = readdirSync(FOLDER).filter((name) => /^\d/.test(name));
    expect(here.filter((name) => !made.includes(name))).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});

describe('accepted', () => {
  test.each(accepted)('$name: $shows', ({ name, sha256 }) => {
    const result = readRulebook(contentOf(`${name}.yaml`));
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const canonical = contentOf(`${name}.canonical`);
    expect(canonicalRulebook(result.value)).toBe(canonical);
    expect(hashRulebook(result.value)).toBe(sha256);
    expect(createHash('sha256').update(canonical, 'utf8').digest('hex')).toBe(sha256);
  });

  test('all fit the published JSON Schema', () => {
    const schema = JSON.parse(contentOf('../rulebook.schema.json')) as JsonObject;
    const unfit = accepted.filter(({ name }) => {
      const value = parse(contentOf(`${name}.yaml`), { schema: 'failsafe' });
      return !isValid(value, schema);
    });
    expect(unfit).toEqual([]);
  });
});

test.each(refused)('refused: $name: $shows', ({ name, refused: told }) => {
  const { ok, problems } = readRulebook(contentOf(`${name}.yaml`));
  expect(ok).toBe(false);
  const found = problems.map(({ code, place }) =>
    place && 'line' in place ? [code, place.line, place.column] : [code],
  );
  expect(found).toEqual(told);
});
