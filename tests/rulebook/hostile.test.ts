import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sayProblem } from '../../shared/messages/catalogue.ts';
import { canonicalRulebook } from '../../shared/rulebook/canonical/canonical.ts';
import { readRulebook } from '../../shared/rulebook/read.ts';

const SEED = readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8');
const MOST_BYTES = 2 ** 18;
const MOST_LEXEMES = 50_000;

/** Whatever is given, a rulebook or problems with a place and a sentence each: never a throw. */
function check(text: string): boolean {
  const result = readRulebook(text);
  if (!result.ok) expect(result.problems).not.toEqual([]);
  for (const one of result.problems) {
    expect(`${sayProblem(one, 'zh')}${sayProblem(one, 'en')}`).not.toMatch(
      /undefined|NaN|\[object/,
    );
    expect(one.place).toMatchObject({ line: expect.any(Number), column: expect.any(Number) });
  }
  if (result.ok)
    expect(JSON.parse(canonicalRulebook(result.value))).toMatchObject({ rulebook: '1' });
  return result.ok;
}

describe('texts that are no rulebook', () => {
  test.each([
    '',
    ' ',
    '\n\n',
    '# only a comment',
    '---\n',
    '...',
    '\ufeff',
    '\0',
    '[]',
    '{}',
    'text',
    '- a',
    '"',
  ])('%j', (text) => expect(check(text)).toBe(false));
});

describe('much of anything is answered', () => {
  test.each([
    '[',
    '{a: ',
    '- ',
    '? ',
    '&a ',
    '!a ',
    '*a ',
    'a: 1\n',
    'a: [',
    ': ',
    '\n',
    '"',
    '"\\u0041',
    "'",
    '#',
    '%',
    '|\n ',
    '0',
    '长',
    '---\n',
    '\t',
    'a:\n ',
  ])('%j over and over', (piece) => {
    expect(check(piece.repeat(Math.floor(2 ** 16 / Buffer.byteLength(piece))))).toBe(false);
    expect(check(piece.repeat(Math.floor(MOST_BYTES / Buffer.byteLength(piece))))).toBe(false);
  });

  const told = (text: string) =>
    readRulebook(text).problems.map(({ code, place }) => [code, place]);

  test('more is refused unread, counted in bytes', () => {
    const refusal = [['rulebook-too-large', { line: 1, column: 1 }]];
    expect(told('长'.repeat(Math.floor(MOST_BYTES / 3) + 1))).toEqual(refusal);
    expect(told(`# ${' '.repeat(MOST_BYTES)}`)).toEqual(refusal);
    expect(told(`id: ${'x'.repeat(10_000_000)}`)).toEqual(refusal);
    expect(told(`# ${' '.repeat(MOST_BYTES - SEED.length * 3)}\n${SEED}`)).toEqual([]);
  });

  // The work of reading grows with the words and marks, so their number is what is bounded: a
  // line break is one, and what is read of the text ends at the first one too many.
  test('words and marks are read up to a limit, wherever the text ends', () => {
    const code = 'rulebook-too-many-parts';
    const line = MOST_LEXEMES + 1;
    expect(told('\n'.repeat(MOST_LEXEMES))).toEqual([['rulebook-empty', { line: 1, column: 1 }]]);
    expect(told('\n'.repeat(2 * MOST_LEXEMES))).toEqual([[code, { line, column: 1 }]]);
    expect(told('\n'.repeat(4 * MOST_LEXEMES))).toEqual([[code, { line, column: 1 }]]);
  });

  test('a short text of many mistakes does not become a long list of problems', () => {
    for (const piece of ["a: 'b\n", 'a: |\n  x\n', '&a ', 'a: \t\n', '}'])
      expect(readRulebook(piece.repeat(5000)).problems.length).toBeLessThanOrEqual(101);
  });

  test('a thousand mistakes are told as far as they can be read', () => {
    const facts = Array.from({ length: 1000 }, (_, index) => `  f${index}: { titel: x }`).join(
      '\n',
    );
    const result = readRulebook(SEED.replace(/^facts:$/m, `facts:\n${facts}`));
    expect(result.problems).toHaveLength(101);
    expect(result.problems.at(-1)?.code).toBe('rulebook-too-many-problems');
  });
});

describe('the built-in rulebook, cut to pieces', () => {
  test('cut off anywhere', () => {
    for (let end = 0; end < SEED.length; end += 97) check(SEED.slice(0, end));
  });

  test('any line left out', () => {
    const lines = SEED.split('\n');
    for (const index of lines.keys()) check(lines.toSpliced(index, 1).join('\n'));
  });
});
