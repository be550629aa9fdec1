import { below, pick, type Random } from './random.ts';

/** One change of a text, as a slip of the hand or somebody's malice makes it. */
type Mutation = (text: string, next: Random) => string;

const PIECES = [
  ...[
    '',
    ' ',
    '\n',
    '\t',
    ':',
    ': ',
    '：',
    '，',
    '％',
    '%',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '#',
    ' #',
  ],
  ...[
    '&',
    '&a ',
    '*',
    '*a ',
    '<<: *a',
    '!',
    '!!str ',
    '-',
    '- ',
    '?',
    '? ',
    '>',
    '|',
    '=',
    '---\n',
    '...\n',
  ],
  ...[
    '0',
    '９',
    '.',
    '/',
    '+',
    '1/0',
    '1/3',
    '1e3',
    '0.1234567',
    '999999999999999999999',
    '100%',
    '-1',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'none',
    'null',
    '~',
    'true',
    'void',
    '好',
    'A',
    'R§1',
  ],
  ...[
    '\u0000',
    '\u0007',
    '\ud800',
    '\u2028',
    '\u202e',
    '\ufeff',
    '\u3000',
    '\u00a0',
    '𠮷',
    'e\u0301',
    '\r',
  ],
];

const SCALARS = [
  ...[
    '0',
    '1',
    '-1',
    '0.5',
    '40%',
    '60%',
    '100%',
    '100',
    '1000',
    '1/2',
    'none',
    'void',
    'zero',
    'reweigh',
  ],
  ...[
    'median',
    'mean',
    'every',
    'some',
    'half-up',
    'down',
    'up',
    'shared',
    'dense',
    'low',
    'high',
    'ballot',
  ],
  ...[
    '[0, 100]',
    '[]',
    '{}',
    '"[60, 80)"',
    '"marks >= 2"',
    '"notices > 1"',
    '"> 1/2"',
    'four',
    'report',
    '好',
  ],
  ...[
    '20 s',
    '2 min',
    '100 points',
    '6 per day',
    'Asia/Shanghai',
    '2026-02-29',
    '2026-06-30',
    '"a: b"',
  ],
];

/** The text with what stands from `from` to `to` written as `piece`. */
const splice = (text: string, from: number, to: number, piece: string): string =>
  text.slice(0, from) + piece + text.slice(to);

const insertPiece: Mutation = (text, next) => {
  const from = below(next, text.length + 1);
  return splice(text, from, from, pick(next, PIECES));
};
const overwrite: Mutation = (text, next) => {
  const from = below(next, text.length);
  return splice(text, from, from + below(next, 12), pick(next, PIECES));
};
const cutOff: Mutation = (text, next) => text.slice(0, below(next, text.length));

/** Changes one match of a pattern; where there is none, nothing. */
const atMatch =
  (pattern: RegExp, change: (found: string, next: Random) => string): Mutation =>
  (text, next) => {
    const matches = [...text.matchAll(pattern)];
    if (matches.length === 0) return text;
    const { 0: found, index } = pick(next, matches);
    return splice(text, index, index + found.length, change(found, next));
  };

const WIDE: Readonly<Record<string, string>> = { '"': '“', ' ': '\u3000', '.': '。' };
const widen = (found: string): string =>
  WIDE[found] ?? String.fromCodePoint((found.codePointAt(0) ?? 0) + 0xfee0);

const onLines =
  (change: (lines: string[], index: number, next: Random) => string[]): Mutation =>
  (text, next) => {
    const lines = text.split('\n');
    return change(lines, below(next, lines.length), next).join('\n');
  };

const MUTATIONS: readonly Mutation[] = [
  insertPiece,
  insertPiece,
  overwrite,
  atMatch(/[:,%.[\](){}"<>=0-9 ]/g, widen),
  atMatch(/: /g, () => ':'),
  atMatch(/, /g, () => ','),
  atMatch(/[:,{}[\]"']/g, () => ''),
  atMatch(/(?<=[:,] )[^\s,{}[\]]+/g, (_, next) => pick(next, SCALARS)),
  atMatch(/(?<=[{,\n] *)[^\s,{}[\]:]+(?=:)/g, (_, next) => pick(next, PIECES)),
  atMatch(/(?<=[:,] )[^\s,{}[\]"']+/g, (found) => `"${found}"`),
  atMatch(/"([^"\n]*)"/g, (found) => found.slice(1, -1)),
  atMatch(/\d/g, (_, next) => `${below(next, 10)}`),
  // These keep the meaning, or nearly.
  atMatch(/(?<=\s)\d+(?=%)/g, (found) => `${found}.00`),
  atMatch(/(?<=\s)\d+%/g, (found) => `${Number.parseInt(found, 10) / 100}`),
  atMatch(/(?<=[:[] )\d+(?=[\s,}])/g, (found, next) =>
    pick(next, [`+${found}`, `0${found}`, `${found}.0`]),
  ),
  atMatch(/\n/g, (_, next) => pick(next, ['\n\n', '\n# 注\n', ' # x\n', '\r\n', ' \n'])),
  onLines((lines, index) => lines.toSpliced(index, 1)),
  onLines((lines, index) => lines.toSpliced(index, 0, lines[index] ?? '')),
  onLines((lines, index, next) =>
    lines.with(index, `${pick(next, [' ', '  ', '\t'])}${lines[index]}`),
  ),
  onLines((lines, index) => lines.with(index, `${lines[index]}`.replace(/^ {1,2}/, ''))),
  onLines((lines, index, next) => {
    const [line = ''] = lines.splice(index, 1);
    return lines.toSpliced(below(next, lines.length), 0, line);
  }),
];

const bomb = (levels: number): string =>
  Array.from({ length: levels }, (_, level) =>
    level === 0 ? 'x0: &x0 [a, a]' : `x${level}: &x${level} [*x${level - 1}, *x${level - 1}]`,
  ).join('\n');

const MALICE: readonly Mutation[] = [
  cutOff,
  (text, next) => `${bomb(2 + below(next, 60))}\n${text}`,
  (text) => text.replace(/title: [^\s,]+/, () => `title: ${'长'.repeat(10_000_000)}`),
  (text) => text.replace(/title: [^\s,]+/, () => `title: ${'长'.repeat(80_000)}`),
  (text, next) => `${text}${pick(next, ['[', '{a: ', '- ', '\n- ', 'a:\n ']).repeat(60_000)}`,
  atMatch(/\{/g, (_, next) => '['.repeat(below(next, 60))),
  (text) => `{ "__proto__": { "id": "x" } }\n${text}`,
];

/** The text after one to three changes; once in two hundred, after one meant to harm. */
export function mutate(text: string, next: Random): string {
  if (below(next, 200) === 0) return pick(next, MALICE)(text, next);
  let changed = text;
  for (let times = 1 + below(next, 3); times > 0; times -= 1)
    changed = pick(next, MUTATIONS)(changed, next);
  return changed;
}
