/** A formula's words: numbers, texts, references, names of functions, and signs. */
export interface Token {
  readonly is: 'number' | 'text' | 'cell' | 'name' | 'sign';
  readonly text: string;
}

const FORMS = {
  number: /\d+(?:\.\d*)?|\.\d+/y,
  text: /"(?:[^"]|"")*"/y,
  cell: /\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?![\w.(!])/y,
  name: /(?:_xlfn\.)?[A-Za-z][A-Za-z.]*(?=\s*\()/y,
  sign: /<=|>=|<>|[-+*/^&=<>%(),:]/y,
} as const satisfies Record<Token['is'], RegExp>;
const KINDS = ['cell', 'name', 'number', 'text', 'sign'] as const;

/** Undefined where something else stands in it: names, other sheets, arrays, errors. */
export function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    const token = tokenAt(text, at);
    if (!token) return undefined;
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(text: string, at: number): Token | undefined {
  for (const is of KINDS) {
    const form = FORMS[is];
    form.lastIndex = at;
    const found = form.exec(text)?.[0];
    if (found !== undefined) return { is, text: found };
  }
  return undefined;
}
