import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { isScalar, parseDocument, visit } from 'yaml';
import { sayProblem } from '../../shared/messages/catalogue.ts';
import type { Problem } from '../../shared/messages/problem.ts';
import { canonicalRulebook } from '../../shared/rulebook/canonical/canonical.ts';
import type { Rulebook } from '../../shared/rulebook/model/rulebook.ts';
import { readRulebook } from '../../shared/rulebook/read.ts';
import { mutate } from './mutate.ts';
import { randomFrom } from './random.ts';

const SEEDS = [
  'seeds/rulebooks/grassroots-joint-review.yaml',
  'seeds/rulebooks/vectors/002-review.yaml',
  'seeds/rulebooks/vectors/003-kinds.yaml',
].map((file) => readFileSync(file, 'utf8'));

interface Read {
  readonly text: string;
  readonly canonical: string;
  readonly rulebook: Rulebook;
}

/**
 * Reads `count` damaged rulebooks. Each is refused with line and column, and by a program of
 * another hand too, or has the canonical form that this one makes of the same text: nothing is
 * guessed or dropped.
 */
export function readMutants(seed: number, count: number) {
  const next = randomFrom(seed);
  const read: Read[] = [];
  const refused: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const text = mutate(SEEDS[index % SEEDS.length] ?? '', next);
    const found = readOne(text);
    if (found) read.push(found);
    else refused.push(text);
  }
  const second = secondForms(read.map(({ text }) => text));
  const otherwise = read.flatMap(({ text, canonical }, index) =>
    canonical === second[index] ? [] : [{ text, canonical, second: second[index] }],
  );
  expect(otherwise).toEqual([]);
  const seconds = canonicalTexts(refused);
  expect(refused.filter((_, index) => seconds[index]?.startsWith('{'))).toEqual([]);
  checkForms(read);
  return { accepted: read.length, meanings: new Set(read.map(({ canonical }) => canonical)).size };
}

function readOne(text: string): Read | undefined {
  const result = readRulebook(text);
  if (result.ok)
    return { text, canonical: canonicalRulebook(result.value), rulebook: result.value };
  if (result.problems.length === 0) throw new Error(`Refused without a word:\n${text}`);
  for (const one of result.problems) checkProblem(one, text);
  return undefined;
}

/** A place inside the text, and a sentence with all its values. */
function checkProblem(problem: Problem, text: string): void {
  const { place } = problem;
  if (!place || !('line' in place)) throw new Error(`${problem.code} is told of no place`);
  const line = text.split('\n')[place.line - 1];
  if (line === undefined || place.column < 1 || place.column > line.length + 1)
    throw new Error(`${problem.code} at ${place.line}:${place.column} is outside:\n${text}`);
  const said = `${sayProblem(problem, 'zh')}${sayProblem(problem, 'en')}`;
  if (/undefined|NaN|\[object/.test(said)) throw new Error(said);
}

/** One form, one rulebook: whoever has the hash knows all that scoring will see. */
function checkForms(read: readonly Read[]): void {
  const first = new Map<string, Rulebook>();
  for (const { canonical, rulebook } of read) {
    const before = first.get(canonical);
    if (before) expect(rulebook).toEqual(before);
    else first.set(canonical, rulebook);
  }
}

/** PyYAML reads YAML 1.1: where it cannot read a text it gets the same tree in plainer syntax. */
function secondForms(texts: readonly string[]): readonly string[] {
  const first = canonicalTexts(texts);
  const unread = texts.filter((_, index) => UNREAD.test(first[index] ?? ''));
  const again = canonicalTexts(unread.map(plainer));
  return first.map((form, index) => again[unread.indexOf(texts[index] ?? '')] ?? form);
}
const UNREAD = /^(?:Refused: \('rulebook-not-yaml'|UnicodeEncodeError: )/;

/** The same nodes without comments, every scalar in quotes, spaces where YAML 1.1 asks for them. */
function plainer(text: string): string {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false });
  visit(document, {
    Node(_, node) {
      node.comment = null;
      node.commentBefore = null;
      if (isScalar(node)) node.type = 'QUOTE_DOUBLE';
    },
  });
  document.comment = null;
  document.commentBefore = null;
  return document.toString({ lineWidth: 0 });
}

/** PyYAML comes with the system's Python; another one on the path may lack it. */
function canonicalTexts(texts: readonly string[]): readonly string[] {
  const output = execFileSync('/usr/bin/python3', ['-B', 'tests/rulebook/canonical_texts.py'], {
    input: JSON.stringify(texts),
    maxBuffer: 2 ** 30,
  });
  return JSON.parse(output.toString('utf8'));
}
