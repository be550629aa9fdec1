import { utf8ToBytes } from '@noble/hashes/utils.js';
import { Composer, type CST, isNode, Lexer, type Node, Parser, type YAMLParseError } from 'yaml';
import {
  done,
  type Problem,
  type Result,
  stopped,
  type TextPlace,
} from '../../messages/problem.ts';
import { rulebookProblem } from '../../messages/rulebook.ts';
import { CONTROL, codePoint } from '../schema/schema-text.ts';
import { placesIn } from './text-places.ts';
import { unwantedSyntax } from './unwanted-syntax.ts';

/** Some thirty times the built-in rulebook. */
const MOST_BYTES = 2 ** 18;
/** How the files of spreadsheet programs begin. */
const ARCHIVE = 'PK\u0003\u0004';
/** What a decoder puts in the place of bytes that are no UTF-8. */
const UNREADABLE = '\ufffd';
/** Words and marks of the text; the work of reading grows with these. The built-in one has 2,000. */
const MOST_LEXEMES = 50_000;

/** The text of a rulebook as a tree of YAML nodes, each with its place. */
export interface SourceText {
  readonly root: Node;
  placeOf(offset: number): TextPlace;
}

/**
 * Reads YAML with the failsafe schema, so that every scalar stays text. Refuses more than 256 KiB
 * or 50,000 words and marks, invisible characters, deep nesting, anchors, aliases, tags,
 * directives, further documents and broken syntax, each with its place. Duplicate keys are left to
 * the reader of maps, which is linear.
 */
export function readSourceText(text: string): Result<SourceText> {
  const place = { line: 1, column: 1 };
  if (text.startsWith(ARCHIVE))
    return stopped(rulebookProblem('rulebook-is-workbook', {}, { place }));
  if (text.length > MOST_BYTES || utf8ToBytes(text).length > MOST_BYTES)
    return stopped(rulebookProblem('rulebook-too-large', { most: MOST_BYTES }, { place }));
  const placeOf = placesIn(text);
  const stray = strayCharacter(text);
  if (stray) return stopped(explainStray(stray[0], placeOf(stray.index)));
  const { tokens, tooMany } = parseTokens(text);
  if (tooMany !== null) {
    const place = placeOf(tooMany);
    return stopped(rulebookProblem('rulebook-too-many-parts', { most: MOST_LEXEMES }, { place }));
  }
  // Before composing: the composer recurses, and V8 dies when a stack that deep runs a RegExp.
  const unwanted = unwantedSyntax(tokens, placeOf);
  if (unwanted.length > 0) return stopped(...unwanted);
  return compose(tokens, text, placeOf);
}

/**
 * Invisible characters are refused wherever they stand, in comments too: some end a line for other
 * readers of YAML (a lone CR, U+2028), and some make a text look like another one.
 */
const strayCharacter = (text: string) =>
  [...text.matchAll(STRAY)].find(([found]) => !['\t', '\n', '\r\n'].includes(found));
// A byte order mark belongs to the start alone.
const STRAY = new RegExp(`\\r\\n|(?<!^)\\ufeff|${UNREADABLE}|${CONTROL.source}`, 'gu');

function explainStray(found: string, place: TextPlace): Problem {
  if (found === UNREADABLE) return rulebookProblem('rulebook-encoding', {}, { place });
  if (found === '\r') return rulebookProblem('rulebook-line-ends', {}, { place });
  return rulebookProblem('rulebook-control-character', { name: codePoint(found) }, { place });
}

/** The tree of tokens; with `tooMany`, where the lexeme stands that was one too many. */
function parseTokens(text: string): { tokens: readonly CST.Token[]; tooMany: number | null } {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let [lexemes, offset] = [0, 0];
  for (const lexeme of new Lexer().lex(text)) {
    lexemes += 1;
    if (lexemes > MOST_LEXEMES) return { tokens, tooMany: offset };
    tokens.push(...parser.next(lexeme));
    if (!LEXER_MARKS.includes(lexeme)) offset += lexeme.length;
  }
  return { tokens: [...tokens, ...parser.end()], tooMany: null };
}
/** What the lexer says beside the text itself: a document, the end of a flow, a scalar follows. */
const LEXER_MARKS = ['\x02', '\x18', '\x1f'];

function compose(
  tokens: readonly CST.Token[],
  text: string,
  placeOf: SourceText['placeOf'],
): Result<SourceText> {
  const options = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false } as const;
  const [document, second] = [...new Composer(options).compose(tokens)];
  const errors = document?.errors ?? [];
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  const told = tabs.length > 0 ? tabs : errors;
  if (told.length > 0) return stopped(...explainErrors(told, text, placeOf));
  if (second) {
    return stopped(
      rulebookProblem('rulebook-several-documents', {}, { place: placeOf(second.range[0]) }),
    );
  }
  const root = document?.contents;
  if (!isNode(root)) return stopped(rulebookProblem('rulebook-empty', {}, { place: placeOf(0) }));
  return done({ root, placeOf });
}

/** One problem per line: what follows a first mistake on a line is mostly its echo. */
function explainErrors(
  errors: readonly YAMLParseError[],
  text: string,
  placeOf: SourceText['placeOf'],
): Problem[] {
  const byLine = new Map<number, Problem>();
  for (const error of errors) {
    const place = placeOf(error.pos[0]);
    if (!byLine.has(place.line)) byLine.set(place.line, explainError(error, text, place));
  }
  return [...byLine.values()];
}

function explainError(error: YAMLParseError, text: string, place: TextPlace): Problem {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return rulebookProblem('rulebook-tab', {}, { place });
    case 'BAD_INDENT':
      return rulebookProblem('rulebook-indentation', {}, { place });
    case 'MULTILINE_IMPLICIT_KEY':
      return rulebookProblem(
        'rulebook-colon-space',
        { text: lineAt(text, error.pos[0]) },
        { place },
      );
    case 'MISSING_CHAR':
      return /Missing closing|must end with|Expected flow/i.test(error.message)
        ? rulebookProblem('rulebook-unclosed', {}, { place })
        : rulebookProblem('rulebook-colon-space', { text: lineAt(text, error.pos[0]) }, { place });
    case 'BLOCK_AS_IMPLICIT_KEY':
      return rulebookProblem('rulebook-second-colon', {}, { place });
    case 'BAD_SCALAR_START':
    case 'UNEXPECTED_TOKEN':
      return rulebookProblem(
        'rulebook-quotes-needed',
        { text: lineAt(text, error.pos[0]) },
        { place },
      );
    default:
      return rulebookProblem('rulebook-not-yaml', { detail: error.message }, { place });
  }
}

/** The rest of the line from `offset`, at most 40 characters of it. */
function lineAt(text: string, offset: number): string {
  const rest = text.slice(offset, offset + 41).split(/[\r\n]/)[0] ?? '';
  return rest.length > 40 ? `${rest.slice(0, 40)}…` : rest.trim();
}
